// Damaged keys: the input is a list of edits, two bytes for the place and one for the value, made
// to a good key, to its modulus and to its wrapping. What is accepted has the suite's parameters
// and reads back; a key that is not consistent may fail to sign, but never signs wrongly.

#include "server/ballots/round_secrets.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/support/issuing_key.hpp"
#include "tests/support/replay_random.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace {

using namespace heed;
using fuzz::promise;

constexpr std::size_t edit_bytes = 3;

// Whether anything is other than before: an edit may put right what one before it has changed.
bool edit(std::span<std::uint8_t> bytes, base::ByteView edits)
{
    base::Bytes const before{bytes.begin(), bytes.end()};
    for (; edits.size() >= edit_bytes; edits = edits.subspan(edit_bytes)) {
        std::size_t const place = (edits[0] * 256U + edits[1]) % bytes.size();
        bytes[place] = edits[2];
    }
    return !std::ranges::equal(bytes, before);
}

ballots::Modular small(std::uint8_t value)
{
    ballots::Modular number{};
    number.back() = value;
    return number;
}

bool has_the_right_size(ballots::Modular const& modulus)
{
    return (modulus.front() & 0x80U) != 0 && (modulus.back() & 1U) != 0;
}

void check_der(base::ByteView edits)
{
    auto der = testing::issuing_key_der();
    edit(der, edits);
    auto const key = ballots::IssuingKey::from_der(der);
    if (!key) {
        return;
    }
    promise(has_the_right_size(key->modulus()));
    auto const again = ballots::IssuingKey::from_der(key->to_der());
    promise(again.has_value() && again->modulus() == key->modulus());
    try {
        promise(key->sign_blinded(small(1)).value() == small(1));
    } catch (std::runtime_error const&) {
        // The check against faults has found it.
    }
}

void check_modulus(base::ByteView edits)
{
    auto modulus = testing::issuing_key().modulus();
    bool const changed = edit(modulus, edits);
    auto const key = ballots::BallotKey::from_modulus(modulus);
    promise(key.has_value() == has_the_right_size(modulus));
    if (key && changed) {
        promise(!key->verify(edits, small(1)));
    }
}

void check_wrapped(base::ByteView edits)
{
    static ballots::RoundSecrets const secrets{base::Bytes32{1}, base::Bytes32{2}};
    static survey::RoundId const round{"AAAAAAAAAAAAAAAAAAAAAA"};
    static base::Bytes const good = [] {
        testing::ReplayRandom random{1};
        return secrets.wrap(testing::issuing_key(), round, random);
    }();
    auto wrapped = good;
    bool const changed = edit(wrapped, edits);
    promise(secrets.unwrap(wrapped, round).has_value() != changed);
    promise(!secrets.unwrap(edits, round).has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    base::ByteView const edits{data, size};
    check_der(edits);
    check_modulus(edits);
    check_wrapped(edits);
    return 0;
}

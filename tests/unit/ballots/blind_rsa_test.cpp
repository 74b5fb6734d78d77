#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/error.hpp"
#include "server/ballots/openssl_calls.hpp"
#include "server/ballots/ticket.hpp"
#include "server/base/encoding.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/unit/ballots/golden.hpp"

#include <boost/test/unit_test.hpp>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace heed;
using namespace heed::ballots;
using namespace heed::testing;

namespace {

boost::json::value const golden = read_golden("psb1.json");
survey::RoundId const golden_round{std::string{text_of(golden, "round")}};

Modular golden_signature()
{
    return array_of<Modular>(golden, "signature");
}

// One less than a number that does not end in 0, such as a modulus.
Modular one_below(Modular number)
{
    --number.back();
    return number;
}

Modular number(std::uint8_t small)
{
    Modular made{};
    made.back() = small;
    return made;
}

// Where the parts of issuing_key_der() lie.
constexpr std::size_t modulus_tag = 7;
constexpr std::size_t modulus_begin = modulus_tag + 5;
constexpr std::size_t modulus_end = modulus_begin + modulus_bytes;
constexpr std::size_t exponent_end = modulus_end + 5;
constexpr std::size_t private_begin = exponent_end + 4;

base::Bytes changed(base::Bytes der, std::size_t at, std::uint8_t bits)
{
    der.at(at) ^= bits;
    return der;
}

base::Bytes der_of(EVP_PKEY* made)
{
    Owned<EVP_PKEY, EVP_PKEY_free> const key{made};
    base::Bytes der(static_cast<std::size_t>(i2d_PrivateKey(key.get(), nullptr)));
    auto* end = der.data();
    i2d_PrivateKey(key.get(), &end);
    return der;
}

template <typename Result>
void expect_error(Result const& result, errc code)
{
    BOOST_REQUIRE(!result.has_value());
    BOOST_TEST(result.error() == make_error_code(code));
}

} // namespace

BOOST_AUTO_TEST_SUITE(ballot_key_)

BOOST_AUTO_TEST_CASE(the_published_signature_verifies)
{
    BOOST_TEST(issuing_key().modulus() == array_of<Modular>(golden, "n"));
    BOOST_TEST(ballot_key().verify(bytes_of(golden, "input"), golden_signature()));
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_anywhere_in_the_signature_is_refused)
{
    auto const input = bytes_of(golden, "input");
    for (std::size_t bit = 0; bit < modulus_bits; ++bit) {
        auto signature = golden_signature();
        signature[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        BOOST_REQUIRE(!ballot_key().verify(input, signature));
    }
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_anywhere_in_prefix_or_round_is_refused)
{
    auto const input = bytes_of(golden, "input");
    for (std::size_t bit = 0; bit < input.size() * 8; ++bit) {
        auto changed = input;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        BOOST_REQUIRE(!ballot_key().verify(changed, golden_signature()));
    }
    BOOST_TEST(
        !ballot_key().verify(base::ByteView{input}.first(input.size() - 1), golden_signature())
    );
    BOOST_TEST(!ballot_key().verify({}, golden_signature()));
}

BOOST_AUTO_TEST_CASE(values_that_are_no_signatures_are_refused)
{
    auto const input = bytes_of(golden, "input");
    auto const modulus = issuing_key().modulus();
    Modular largest{};
    largest.fill(0xff);
    for (auto const& wrong : {number(0), number(1), one_below(modulus), modulus, largest}) {
        BOOST_TEST(!ballot_key().verify(input, wrong));
    }
}

BOOST_AUTO_TEST_CASE(a_salt_of_another_size_is_refused)
{
    auto const input = bytes_of(golden, "input");
    for (std::size_t const salt_bytes : {0U, 47U, 48U, 49U}) {
        auto const encoded = pss_encoded(input, base::Bytes(salt_bytes, 1), modulus_bits);
        Modular value{};
        std::ranges::copy(encoded, value.begin());
        auto const signature = issuing_key().sign_blinded(value).value();
        BOOST_TEST(ballot_key().verify(input, signature) == (salt_bytes == 48U));
    }
}

BOOST_AUTO_TEST_CASE(a_refusal_leaves_nothing_in_the_error_queue)
{
    ERR_clear_error();
    BOOST_TEST(!ballot_key().verify(bytes_of(golden, "input"), issuing_key().modulus()));
    expect_error(IssuingKey::from_der(base::Bytes(100, 0x30)), errc::bad_key);
    BOOST_TEST(ERR_peek_error() == 0U);
}

BOOST_AUTO_TEST_CASE(a_modulus_has_exactly_3072_bits_and_is_odd)
{
    auto const good = issuing_key().modulus();
    BOOST_TEST(BallotKey::from_modulus(good).has_value());
    auto small = good;
    small.front() &= 0x7fU;
    expect_error(BallotKey::from_modulus(small), errc::bad_modulus);
    expect_error(BallotKey::from_modulus(number(3)), errc::bad_modulus);
    expect_error(BallotKey::from_modulus(Modular{}), errc::bad_modulus);
    expect_error(BallotKey::from_modulus(one_below(good)), errc::bad_modulus);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(issuing_key_)

BOOST_AUTO_TEST_CASE(the_published_blinded_value_gets_the_published_signature)
{
    auto const blinded = array_of<Modular>(golden, "blinded");
    auto const signature = issuing_key().sign_blinded(blinded);
    BOOST_REQUIRE(signature);
    BOOST_TEST(*signature == array_of<Modular>(golden, "blind_sig"));
}

BOOST_AUTO_TEST_CASE(a_client_turns_a_blind_signature_into_a_ticket_that_verifies)
{
    ReplayRandom random{1};
    BlindClient const client{golden_round, issuing_key().modulus(), random};
    auto const text = client.finalize(issuing_key().sign_blinded(client.blinded()).value());
    BOOST_REQUIRE(text.has_value());
    auto const ticket = parse_ticket(*text).value();
    BOOST_TEST(ticket.prefix == client.prefix());
    auto const input = signed_input(round_bytes(golden_round).value(), ticket.prefix);
    BOOST_TEST(ballot_key().verify(input, ticket.signature));
}

BOOST_AUTO_TEST_CASE(a_client_finds_out_that_it_was_signed_with_another_key)
{
    ReplayRandom random{1};
    BlindClient const client{golden_round, issuing_key().modulus(), random};
    auto const foreign = IssuingKey::make();
    auto value = client.blinded();
    value.front() = 0; // below any modulus
    BOOST_TEST(!client.finalize(foreign.sign_blinded(value).value()).has_value());
}

BOOST_AUTO_TEST_CASE(a_foreign_key_does_not_verify)
{
    auto const foreign = IssuingKey::make();
    auto const key = BallotKey::from_modulus(foreign.modulus()).value();
    BOOST_TEST(!key.verify(bytes_of(golden, "input"), golden_signature()));
}

BOOST_AUTO_TEST_CASE(the_same_blinded_value_gets_the_same_signature)
{
    auto const blinded = array_of<Modular>(golden, "blinded");
    auto const first = issuing_key().sign_blinded(blinded).value();
    for (int again = 0; again < 3; ++again) {
        BOOST_TEST(issuing_key().sign_blinded(blinded).value() == first);
    }
    auto const reread = IssuingKey::from_der(issuing_key().to_der()).value();
    BOOST_TEST(reread.sign_blinded(blinded).value() == first);
}

BOOST_AUTO_TEST_CASE(two_clients_have_nothing_in_common)
{
    ReplayRandom random{1};
    BlindClient const first{golden_round, issuing_key().modulus(), random};
    BlindClient const second{golden_round, issuing_key().modulus(), random};
    BOOST_TEST(first.prefix() != second.prefix());
    BOOST_TEST(first.blinded() != second.blinded());
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_below_the_modulus_is_not_signed)
{
    auto const modulus = issuing_key().modulus();
    auto above = modulus;
    ++above.back();
    Modular largest{};
    largest.fill(0xff);
    for (auto const& wrong : {modulus, above, largest}) {
        expect_error(issuing_key().sign_blinded(wrong), errc::bad_blinded);
    }
}

BOOST_AUTO_TEST_CASE(values_at_the_ends_of_the_range_are_signed_as_arithmetic_says)
{
    auto const last = one_below(issuing_key().modulus());
    for (auto const& value : {number(0), number(1), last}) {
        BOOST_TEST(issuing_key().sign_blinded(value).value() == value);
    }
}

BOOST_AUTO_TEST_CASE(eight_threads_get_what_one_gets)
{
    constexpr int threads = 8;
    ReplayRandom random{1};
    std::vector<BlindClient> clients;
    for (int i = 0; i < threads; ++i) {
        clients.emplace_back(golden_round, issuing_key().modulus(), random);
    }
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> running;
        for (auto const& client : clients) {
            running.emplace_back([&good, &client] {
                auto const first = issuing_key().sign_blinded(client.blinded()).value();
                auto const again = issuing_key().sign_blinded(client.blinded()).value();
                bool const verifies =
                    ballot_key().verify(bytes_of(golden, "input"), golden_signature());
                good += first == again && client.finalize(first) && verifies ? 1 : 0;
            });
        }
    }
    BOOST_TEST(good == threads);
}

BOOST_AUTO_TEST_CASE(a_key_is_written_as_it_was_read)
{
    BOOST_TEST(issuing_key().to_der() == issuing_key_der());
}

BOOST_AUTO_TEST_CASE(a_key_of_another_kind_is_refused)
{
    auto const good = issuing_key_der();
    expect_error(IssuingKey::from_der(changed(good, modulus_end - 1, 0x01)), errc::bad_key);
    expect_error(IssuingKey::from_der(changed(good, exponent_end - 1, 0x02)), errc::bad_key);
    expect_error(IssuingKey::from_der(changed(good, modulus_begin, 0x80)), errc::bad_key);
    for (unsigned const bits : {2048U, 3080U}) {
        expect_error(IssuingKey::from_der(der_of(EVP_RSA_gen(bits))), errc::bad_key);
    }
    expect_error(IssuingKey::from_der(der_of(EVP_EC_gen("P-256"))), errc::bad_key);
}

BOOST_AUTO_TEST_CASE(a_key_without_its_private_half_is_refused)
{
    // RSAPublicKey: a sequence of the same modulus and exponent, and nothing else.
    auto const good = issuing_key_der();
    base::Bytes half{0x30, 0x82, 0x01, 0x8a};
    half.insert(half.end(), good.begin() + modulus_tag, good.begin() + exponent_end);
    expect_error(IssuingKey::from_der(half), errc::bad_key);
}

BOOST_AUTO_TEST_CASE(a_faulty_signature_never_leaves)
{
    // With both the private exponent and its remainder damaged, no way of computing is right.
    auto damaged = changed(issuing_key_der(), private_begin + 200, 0x10);
    damaged = changed(damaged, damaged.size() - 500, 0x10);
    auto const key = IssuingKey::from_der(damaged);
    BOOST_REQUIRE(key);
    auto const blinded = array_of<Modular>(golden, "blinded");
    BOOST_CHECK_THROW(static_cast<void>(key->sign_blinded(blinded)), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_private_exponent_above_the_modulus_is_refused)
{
    auto const der = changed(issuing_key_der(), private_begin, 0xfa);
    expect_error(IssuingKey::from_der(der), errc::bad_key);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_whole_key_are_refused)
{
    auto const good = issuing_key_der();
    auto longer = good;
    longer.push_back(0);
    expect_error(IssuingKey::from_der(longer), errc::bad_key);
    for (std::size_t size = 0; size < good.size(); size += 97) {
        expect_error(IssuingKey::from_der(base::ByteView{good}.first(size)), errc::bad_key);
    }
    expect_error(IssuingKey::from_der(base::ByteView{good}.first(good.size() - 1)), errc::bad_key);
}

BOOST_AUTO_TEST_CASE(a_new_key_has_the_suites_parameters)
{
    auto const first = IssuingKey::make();
    auto const reread = IssuingKey::from_der(first.to_der());
    BOOST_REQUIRE(reread);
    BOOST_TEST(reread->modulus() == first.modulus());
    BOOST_TEST(BallotKey::from_modulus(first.modulus()).has_value());
    BOOST_TEST(IssuingKey::make().modulus() != first.modulus());
}

BOOST_AUTO_TEST_SUITE_END()

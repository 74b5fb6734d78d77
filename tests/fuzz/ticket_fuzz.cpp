// Any text as a ticket, and as a round's id: either refused, or what it says in its one spelling.
// No ticket verifies: finding one here would be a forgery.

#include "server/ballots/ticket.hpp"
#include "server/base/encoding.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/support/issuing_key.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace heed;
using fuzz::promise;

void check_ticket(std::string_view text)
{
    auto const ticket = ballots::parse_ticket(text);
    if (!ticket) {
        return;
    }
    base::Bytes bytes{ticket->prefix.begin(), ticket->prefix.end()};
    bytes.insert(bytes.end(), ticket->signature.begin(), ticket->signature.end());
    promise(base::to_base64url(bytes) == text);
    auto const input = ballots::signed_input(base::Bytes16{}, ticket->prefix);
    promise(!testing::ballot_key().verify(input, ticket->signature));
}

void check_round(std::string_view text)
{
    auto const round = ballots::round_bytes(survey::RoundId{std::string{text}});
    promise(!round || base::to_base64url(*round) == text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    check_round(text);
    check_ticket(text);
    // A text of the right size, so that not all depends on guessing 555 characters.
    auto bytes = base::Bytes(data, data + size);
    bytes.resize(ballots::ticket_bytes);
    check_ticket(base::to_base64url(bytes));
    return 0;
}

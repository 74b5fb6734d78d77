#include "server/ballots/ticket.hpp"

#include "server/ballots/error.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace heed::ballots {

namespace {

// Stands between the label of what is signed and the round.
constexpr std::array<std::uint8_t, 1> end_mark{0};

base::Bytes joined(std::initializer_list<base::ByteView> parts)
{
    base::Bytes all;
    for (auto const part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace

boost::system::result<Ticket> parse_ticket(std::string_view text)
{
    if (text.size() != ticket_characters) {
        return errc::bad_ticket;
    }
    auto const bytes = base::from_base64url(text);
    if (!bytes) {
        return errc::bad_ticket;
    }
    Ticket ticket;
    auto const signature = bytes->begin() + ticket.prefix.size();
    std::copy(bytes->begin(), signature, ticket.prefix.begin());
    std::copy(signature, bytes->end(), ticket.signature.begin());
    return ticket;
}

boost::system::result<base::Bytes16> round_bytes(survey::RoundId const& round)
{
    base::Bytes16 id{};
    auto const bytes = base::from_base64url(round.text());
    if (!bytes || bytes->size() != id.size()) {
        return errc::bad_round;
    }
    std::ranges::copy(*bytes, id.begin());
    return id;
}

base::Bytes signed_input(base::Bytes16 const& round, base::Bytes32 const& prefix)
{
    return joined({prefix, base::as_bytes("psb/1 ballot"), end_mark, round});
}

base::Bytes32 ballot_id(base::Bytes16 const& round, base::Bytes32 const& prefix)
{
    return base::sha256(joined({base::as_bytes("psb/1 bid"), round, prefix}));
}

base::Bytes32
comment_key(base::Bytes16 const& round, base::Bytes32 const& prefix, survey::ItemId const& question)
{
    auto const asked = base::as_bytes(question.text());
    return base::sha256(joined({base::as_bytes("psb/1 comment"), round, prefix, asked}));
}

base::Bytes32 receipt_key(base::Bytes16 const& round, base::Bytes32 const& prefix)
{
    return base::sha256(joined({base::as_bytes("psb/1 receipt"), round, prefix}));
}

} // namespace heed::ballots

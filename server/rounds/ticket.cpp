#include "server/rounds/ticket.hpp"

#include "server/ballots/participation_code.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/schedule.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace heed::rounds {

namespace {

std::optional<Refusal> refuse_now(Context const& context, Launched const& launched)
{
    auto const& [campaign, round] = launched;
    auto const now = context.clock.now();
    if (gives_tickets(campaign, round, now)) {
        return std::nullopt;
    }
    switch (state_at(campaign, round, now)) {
    case store::RoundState::prepared:
        return Refusal{errc::not_open};
    case store::RoundState::open:
        return Refusal{errc::collecting_over};
    case store::RoundState::closed:
        break;
    }
    return Refusal{errc::closed};
}

// Empty unless it is a number below the modulus: what is not must never spend a code.
std::optional<ballots::Modular>
parse_blinded(std::string_view text, ballots::Modular const& modulus)
{
    auto const bytes = base::from_base64url(text);
    ballots::Modular blinded{};
    if (!bytes || bytes->size() != blinded.size()) {
        return std::nullopt;
    }
    std::ranges::copy(*bytes, blinded.begin());
    return blinded < modulus ? std::optional{blinded} : std::nullopt;
}

// The issuer no longer knows the codes of a round that was closed a moment ago.
Refusal unknown_code(Context const& context, survey::RoundId const& round)
{
    auto const now = context.store.rounds().round(round);
    bool const is_closed = !now || now->state == store::RoundState::closed;
    return is_closed ? Refusal{errc::closed} : Refusal{errc::unknown_code, "code"};
}

Refusal refusal_of_issuer(
    Context const& context,
    survey::RoundId const& round,
    boost::system::error_code const& error
)
{
    switch (static_cast<store::errc>(error.value())) {
    case store::errc::unknown_code:
        return unknown_code(context, round);
    case store::errc::code_used:
        return {errc::code_used, "code"};
    case store::errc::none_left:
        return {errc::none_left};
    case store::errc::stopped:
        return {errc::issuing_stopped};
    default:
        throw std::logic_error{"the issuer refused for a reason it does not have"};
    }
}

boost::system::result<ballots::Modular, Refusal> spend_and_sign(
    Context const& context,
    survey::RoundId const& round,
    ballots::ParticipationCode const& code,
    ballots::Modular const& blinded
)
{
    auto const wrapped = context.store.issuer().key(round);
    if (!wrapped) {
        return Refusal{errc::collecting_over};
    }
    // Before the code is spent, so that a damaged key costs nobody their code.
    auto const key = context.secrets.unwrap(*wrapped, round).value();
    auto const spent = context.store.issuer().collect({
        .round = round,
        .code_hash = context.secrets.code_hash(code, round),
        .blinded_hash = base::sha256(blinded),
    });
    if (!spent) {
        return refusal_of_issuer(context, round, spent.error());
    }
    return key.sign_blinded(blinded).value();
}

} // namespace

boost::system::result<GivenTicket, Refusal>
give_ticket(Context const& context, std::string_view short_name, TicketRequest const& request)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    if (auto const refusal = refuse_now(context, *found)) {
        return *refusal;
    }
    bool const is_of_open_link = found->campaign.mode == ballots::Mode::open_link;
    if (is_of_open_link && request.wait) {
        return Refusal{errc::try_later, {}, request.wait->count()};
    }
    auto const code = ballots::ParticipationCode::parse(request.code.reveal());
    if (!code) {
        return Refusal{errc::bad_code, "code"};
    }
    auto const& round = found->round.id;
    auto const manifest = context.store.rounds().manifest(round).value();
    auto const blinded = parse_blinded(request.blinded, manifest.modulus);
    if (!blinded) {
        return Refusal{errc::bad_blinded, "blinded"};
    }
    auto const signature = spend_and_sign(context, round, *code, *blinded);
    if (!signature) {
        return signature.error();
    }
    return GivenTicket{*signature, is_of_open_link};
}

} // namespace heed::rounds

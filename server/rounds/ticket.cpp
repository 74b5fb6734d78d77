#include "server/rounds/ticket.hpp"

#include "server/ballots/participation_code.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/schedule.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <chrono>
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

// A turn of the sender's network, which goes back unless it was used.
class Turn {
public:
    // Empty `wait` once it is taken, or where nobody counts turns.
    Turn(base::Turns* turns, base::Turns::Kind kind, std::string_view round)
        : turns_{turns}, kind_{kind}, round_{round}
    {
        wait_ = turns_ != nullptr ? turns_->take(kind_, round_) : std::nullopt;
        is_to_go_back_ = turns_ != nullptr && !wait_;
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    ~Turn()
    {
        if (is_to_go_back_) {
            turns_->give_back(kind_, round_);
        }
    }

    std::optional<std::chrono::seconds> wait() const noexcept { return wait_; }
    void use() noexcept { is_to_go_back_ = false; }

private:
    base::Turns* turns_;
    base::Turns::Kind kind_;
    std::string_view round_;
    std::optional<std::chrono::seconds> wait_;
    bool is_to_go_back_ = false;
};

using Spent = boost::system::result<store::Collected, Refusal>;

Spent spend(Context const& context, store::Collection const& wanted)
{
    auto const collected = context.store.issuer().collect(wanted);
    if (!collected) {
        return refusal_of_issuer(context, wanted.round, collected.error());
    }
    return *collected;
}

// A repeat takes a turn of the repeats, so that nobody who lost an answer waits for others' first
// tickets, nor these for them. What is refused takes none.
Spent spend_in_turn(
    Context const& context,
    store::Round const& round,
    store::Collection const& wanted,
    base::Turns* turns
)
{
    using Kind = base::Turns::Kind;
    auto const is_repeat = context.store.issuer().is_collected(wanted);
    if (!is_repeat) {
        return refusal_of_issuer(context, round.id, is_repeat.error());
    }
    Turn turn{turns, *is_repeat ? Kind::repeat : Kind::first, round.short_name};
    if (auto const wait = turn.wait()) {
        return Refusal{errc::try_later, {}, wait->count()};
    }
    auto const spent = spend(context, wanted);
    // Of the same request sent many times at once, one has spent a ticket.
    if (spent && (*is_repeat || *spent == store::Collected::now)) {
        turn.use();
    }
    return spent;
}

boost::system::result<ballots::Modular, Refusal> spend_and_sign(
    Context const& context,
    Launched const& launched,
    ballots::ParticipationCode const& code,
    ballots::Modular const& blinded,
    base::Turns* turns
)
{
    auto const& [campaign, round] = launched;
    auto const wrapped = context.store.issuer().key(round.id);
    if (!wrapped) {
        return Refusal{errc::collecting_over};
    }
    // Before the code is spent, so that a damaged key costs nobody their code.
    auto const key = context.secrets.unwrap(*wrapped, round.id).value();
    store::Collection const wanted{
        .round = round.id,
        .code_hash = context.secrets.code_hash(code, round.id),
        .blinded_hash = base::sha256(blinded),
    };
    auto const spent = campaign.mode == ballots::Mode::open_link
                           ? spend_in_turn(context, round, wanted, turns)
                           : spend(context, wanted);
    if (!spent) {
        return spent.error();
    }
    return key.sign_blinded(blinded).value();
}

} // namespace

boost::system::result<ballots::Modular, Refusal>
give_ticket(Context const& context, std::string_view short_name, TicketRequest const& request)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    if (auto const refusal = refuse_now(context, *found)) {
        return *refusal;
    }
    auto const code = ballots::ParticipationCode::parse(request.code.reveal());
    if (!code) {
        return Refusal{errc::bad_code, "code"};
    }
    auto const manifest = context.store.rounds().manifest(found->round.id).value();
    auto const blinded = parse_blinded(request.blinded, manifest.modulus);
    if (!blinded) {
        return Refusal{errc::bad_blinded, "blinded"};
    }
    return spend_and_sign(context, *found, *code, *blinded, request.turns);
}

} // namespace heed::rounds

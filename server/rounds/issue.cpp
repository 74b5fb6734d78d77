#include "server/rounds/issue.hpp"

#include "server/ballots/participation_code.hpp"
#include "server/base/bytes.hpp"
#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/manifests.hpp"
#include "server/rounds/quotas.hpp"
#include "server/rounds/schedule.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <span>
#include <utility>

namespace heed::rounds {

namespace {

struct Drawn {
    std::vector<base::SecretText> codes;
    std::vector<base::Bytes32> hashes;
};

Drawn draw(Context const& context, survey::RoundId const& round, int number)
{
    Drawn drawn;
    for (int each = 0; each < number; ++each) {
        auto const code = ballots::ParticipationCode::draw(context.random);
        drawn.codes.push_back(code.text());
        drawn.hashes.push_back(context.secrets.code_hash(code, round));
    }
    return drawn;
}

std::optional<Refusal> refuse_spares(Launched const& launched, int spares)
{
    if (spares < 0) {
        return Refusal{errc::too_small, "spares", 0};
    }
    auto const most = spares_max(launched.campaign, launched.round.people);
    if (spares > most) {
        return Refusal{errc::too_large, "spares", most};
    }
    return std::nullopt;
}

// What is told of codes is at no moment less than what there are, whatever is interrupted: the more
// is told before the codes change, and the less afterwards.
boost::system::result<void, Refusal>
put_in_place(Context const& context, Launched const& launched, std::span<base::Bytes32 const> codes)
{
    auto const& [campaign, round] = launched;
    bool const is_shared = campaign.mode == ballots::Mode::open_link;
    int const told = is_shared ? round.people : static_cast<int>(codes.size());
    auto& rounds = context.store.rounds();
    if (!rounds.set_codes_issued(round.id, std::max(told, round.codes_issued))) {
        return Refusal{errc::wrong_state};
    }
    if (is_shared) {
        context.store.issuer()
            .share_code(round.id, codes.front(), shared_tickets_max(round.people));
    } else {
        context.store.issuer().replace_codes(round.id, codes);
    }
    if (told < round.codes_issued && !rounds.set_codes_issued(round.id, told)) {
        return Refusal{errc::wrong_state};
    }
    return {};
}

std::optional<Refusal> refuse_replacement(Context const& context, Launched const& launched)
{
    auto const& [campaign, round] = launched;
    auto const state = state_at(campaign, round, context.clock.now());
    if (state == store::RoundState::closed) {
        return Refusal{errc::closed};
    }
    if (state != store::RoundState::open || campaign.mode == ballots::Mode::open_link) {
        return Refusal{errc::wrong_state};
    }
    if (!gives_tickets(campaign, round, context.clock.now())) {
        return Refusal{errc::collecting_over};
    }
    return std::nullopt;
}

} // namespace

boost::system::result<Issued, Refusal> issue_slips(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round,
    int spares
)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (found->round.state != store::RoundState::prepared) {
        return Refusal{errc::wrong_state};
    }
    if (auto const refusal = refuse_spares(*found, spares)) {
        return *refusal;
    }
    if (auto const keys = wait_for_key(context, *found); keys > 0) {
        return KeyAwaited{keys};
    }
    bool const is_shared = found->campaign.mode == ballots::Mode::open_link;
    auto drawn = draw(context, round, is_shared ? 1 : found->round.people + spares);
    if (auto const done = put_in_place(context, *found, drawn.hashes); !done) {
        return done.error();
    }
    base::log::info(base::log::Event::slips_issued, {base::log::round(round.text())});
    return Slips{
        .codes = std::move(drawn.codes),
        .fingerprint = fingerprint_of(context, round).value()};
}

boost::system::result<base::SecretText, Refusal> issue_replacement(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round
)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (auto const refusal = refuse_replacement(context, *found)) {
        return *refusal;
    }
    auto const most = replacements_max(found->campaign, found->round.people);
    if (auto const told = context.store.rounds().add_code_issued(round, most); !told) {
        bool const used_up = told.error() == store::errc::none_left;
        return Refusal{used_up ? errc::none_left : errc::wrong_state};
    }
    auto drawn = draw(context, round, 1);
    context.store.issuer().add_code(round, drawn.hashes.front());
    base::log::info(base::log::Event::code_replaced, {base::log::round(round.text())});
    return std::move(drawn.codes.front());
}

} // namespace heed::rounds

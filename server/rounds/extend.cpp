#include "server/rounds/extend.hpp"

#include "server/rounds/day_bounds.hpp"
#include "server/rounds/find.hpp"

#include <mutex>
#include <optional>

namespace heed::rounds {

namespace {

constexpr std::chrono::days next_day{1};

store::Extension moved(store::Campaign const& campaign, base::Day closes_on)
{
    store::Extension extension{
        .closes_on = closes_on,
        .collect_until =
            campaign.mode == ballots::Mode::two_step ? campaign.collect_until : closes_on,
        .session_on = campaign.session_on};
    if (extension.session_on) {
        *extension.session_on += closes_on - campaign.closes_on;
    }
    return extension;
}

// Under the lock of the leaders' steps: the housekeeping does not destroy a key in between.
boost::system::result<void, Refusal>
extend_now(Context const& context, store::Campaign const& campaign, base::Day closes_on)
{
    auto& rounds = context.store.rounds();
    auto const today = context.clock.today();
    if (rounds.state_of(campaign.id) == store::RoundState::closed) {
        return Refusal{errc::wrong_state};
    }
    if (campaign.closes_on < today) {
        return Refusal{errc::closed};
    }
    DayBounds const within{
        .today = today,
        .first = campaign.closes_on + next_day,
        .last = campaign.closes_latest};
    if (auto const refusal = refuse_day(closes_on, "closes_on", within)) {
        return *refusal;
    }
    if (!rounds.extend(campaign.id, moved(campaign, closes_on))) {
        return Refusal{errc::wrong_state};
    }
    return {};
}

} // namespace

boost::system::result<void, Refusal> extend(
    Context const& context,
    std::string_view account,
    survey::CampaignId const& campaign,
    base::Day closes_on
)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_launched_by(context, account, campaign);
    return found ? extend_now(context, *found, closes_on) : found.error();
}

boost::system::result<void, Refusal> extend(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round,
    base::Day closes_on
)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (!is_all_of_its_campaign(context, *found)) {
        return Refusal{errc::part_of_campaign};
    }
    return extend_now(context, found->campaign, closes_on);
}

} // namespace heed::rounds

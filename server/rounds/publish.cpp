#include "server/rounds/publish.hpp"

#include "scoring/core/scorer.hpp"
#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/gate.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/record_check.hpp"
#include "server/base/log.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/review.hpp"
#include "server/rounds/rosters.hpp"

#include <algorithm>
#include <exception>
#include <span>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

namespace heed::rounds {

namespace {

store::Campaign stored_campaign(Context const& context, survey::CampaignId const& id)
{
    auto campaign = context.store.rounds().campaign(id);
    if (!campaign) {
        throw std::runtime_error{"a campaign that is not stored cannot be published"};
    }
    return *std::move(campaign);
}

// Answers that are not to be counted as people: as many as there were codes beyond one per person,
// with which somebody could have answered as well, and whatever came beyond one per person, as it
// may through an open link or after a backup was put back.
int uncounted(store::Round const& round, std::size_t answers)
{
    return std::max({0, round.codes_issued - round.people, static_cast<int>(answers) - round.people}
    );
}

// The units of the campaign as they were at its launch.
disclosure::GroupTree
tree_of(std::span<store::Unit const> units, std::unordered_map<survey::GroupId, int> uncounted)
{
    std::vector<disclosure::Group> groups;
    for (auto const& unit : units) {
        groups.push_back({
            .id = unit.id,
            .parent = unit.parent,
            .people = unit.people,
            .spare_codes = uncounted[unit.id],
        });
    }
    return disclosure::GroupTree::make(std::move(groups)).value();
}

// A round that was never opened has no box that could be read.
bool is_empty(Context const& context, store::Round const& round)
{
    return context.store.ballot_box().holds_at_most(round.id, 0);
}

survey::CommentSet
comments_of(Context const& context, store::Round const& round, survey::Instrument const& instrument)
{
    auto& ballot_box = context.store.ballot_box();
    return is_empty(context, round)
               ? survey::CommentSet{round.group, {}}
               : ballot_box.comments(round.id, round.group, instrument).value();
}

survey::ResponseSet responses_of(
    Context const& context,
    store::Round const& round,
    survey::Instrument const& instrument
)
{
    auto& ballot_box = context.store.ballot_box();
    return is_empty(context, round)
               ? survey::ResponseSet{round.group, {}}
               : ballot_box.responses(round.id, round.group, instrument).value();
}

disclosure::RoundRelease
judge(Context const& context, store::Campaign const& campaign, std::span<store::Round const> rounds)
{
    auto const& instrument = find_instrument(context, campaign.instrument);
    std::vector<scoring::TeamScores> scores;
    std::vector<survey::CommentSet> comments;
    std::unordered_map<survey::GroupId, int> not_counted;
    for (auto const& round : rounds) {
        comments.push_back(comments_of(context, round, instrument));
        auto responses = responses_of(context, round, instrument);
        not_counted[round.group] = uncounted(round, responses.sheets().size());
        scores.push_back(scoring::Scorer::score(instrument, campaign.blocks, std::move(responses)));
    }
    auto const policy = disclosure::Policy::with_minimum_group(campaign.minimum_group).value();
    auto const tree = tree_of(context.store.rounds().units_of(campaign.id), std::move(not_counted));
    return disclosure::Gate{policy, earlier_rosters(context, campaign)}
        .decide(std::move(scores), std::move(comments), tree, instrument);
}

// The answers are gone once a release is recorded, so it is read back and recomputed before, and
// the comments are held against what the record says of them.
void check(
    Context const& context,
    survey::CampaignId const& campaign,
    std::span<disclosure::FrozenPart const> parts,
    disclosure::FrozenRecord const& frozen,
    disclosure::ReleasedComments const& comments
)
{
    auto const read = disclosure::thaw_whole(parts, campaign, context.seal).value();
    auto const record = disclosure::thaw_record(frozen, campaign, context.seal).value();
    if (find_flaw(record, read) || !are_recorded(comments, record)) {
        throw std::logic_error{"a release that does not follow from its record"};
    }
}

void judge_and_record(Context const& context, survey::CampaignId const& campaign_id)
{
    auto const campaign = stored_campaign(context, campaign_id);
    auto const rounds = context.store.rounds().rounds_of(campaign_id);
    auto const release = judge(context, campaign, rounds);
    auto const parts = disclosure::freeze(release, campaign_id, context.seal);
    auto const record = disclosure::freeze_record(*release.record(), campaign_id, context.seal);
    check(context, campaign_id, parts, record, release.comments());
    store::KeptComments const comments{
        .lists = release.comments(),
        .delete_on = context.clock.today() + comments_kept};
    context.store.releases().record(campaign_id, parts, record, comments);
    for (auto const& round : rounds) {
        base::log::info(base::log::Event::report_frozen, {base::log::round(round.id.text())});
    }
}

} // namespace

void publish(Context const& context, survey::CampaignId const& campaign_id)
{
    auto& releases = context.store.releases();
    if (releases.is_released(campaign_id)) {
        return;
    }
    try {
        judge_and_record(context, campaign_id);
    } catch (...) {
        // Somebody else may have been quicker, and erased the answers between two looks at them.
        if (!releases.is_released(campaign_id)) {
            throw;
        }
    }
    erase_released(context);
}

void erase_released(Context const& context)
{
    auto& ballot_box = context.store.ballot_box();
    std::unordered_map<survey::CampaignId, bool> released;
    std::vector<survey::RoundId> done;
    for (auto const& id : ballot_box.unerased()) {
        auto const round = context.store.rounds().round(id);
        if (!round) {
            continue;
        }
        auto const [known, is_new] = released.try_emplace(round->campaign);
        if (is_new) {
            known->second = context.store.releases().is_released(round->campaign);
        }
        if (known->second) {
            done.push_back(id);
        }
    }
    if (!done.empty()) {
        ballot_box.erase(done);
    }
}

void publish_waiting(Context const& context)
{
    std::exception_ptr first_failure;
    for (auto const& campaign : context.store.rounds().awaiting_release()) {
        try {
            finish_closing(context, campaign);
            publish(context, campaign);
        } catch (...) {
            first_failure = first_failure ? first_failure : std::current_exception();
        }
    }
    if (first_failure) {
        std::rethrow_exception(first_failure);
    }
}

} // namespace heed::rounds

#include "server/rounds/rosters.hpp"

#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/release_record.hpp"

#include <unordered_map>
#include <utility>

namespace heed::rounds {

namespace {

using People = std::unordered_map<survey::GroupId, int>;

People people_asked(Context const& context, survey::CampaignId const& campaign)
{
    People people;
    for (auto const& unit : context.store.rounds().units_of(campaign)) {
        people.emplace(unit.id, unit.people);
    }
    return people;
}

disclosure::Roster roster_of(
    disclosure::RecordedBlock const& block,
    disclosure::ReleaseRecord const& record,
    People const& people
)
{
    disclosure::Roster roster;
    for (std::size_t const unit : block.units) {
        auto const& id = record.units[unit].id;
        roster.push_back({.group = id, .people = people.at(id)});
    }
    return roster;
}

} // namespace

std::vector<disclosure::Roster>
earlier_rosters(Context const& context, store::Campaign const& campaign)
{
    std::vector<disclosure::Roster> rosters;
    if (!campaign.strict_rounds) {
        return rosters;
    }
    for (auto const& entry : context.store.releases().ledger()) {
        auto const run = context.store.rounds().campaign(entry.campaign);
        if (run.value().instrument.name != campaign.instrument.name) {
            continue;
        }
        auto const record =
            disclosure::thaw_record(entry.record, entry.campaign, context.seal).value();
        auto const people = people_asked(context, entry.campaign);
        for (auto const& block : record.blocks) {
            rosters.push_back(roster_of(block, record, people));
        }
    }
    return rosters;
}

} // namespace heed::rounds

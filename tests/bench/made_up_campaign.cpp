#include "tests/bench/made_up_campaign.hpp"

#include "server/base/digest.hpp"
#include "tests/support/teams.hpp"

#include <algorithm>
#include <random>
#include <span>
#include <string>

namespace heed::bench {

namespace {

using namespace std::chrono_literals;

constexpr base::Day launched_on = 2026y / 11 / 22;
constexpr base::Day closes_on = 2026y / 12 / 6;

constexpr int teams_per_department = 12;
constexpr int departments_per_directorate = 8;
constexpr int smallest_team = 4;
constexpr int team_sizes = 147;
constexpr int stride = 37; // has no factor in common with the number of sizes

store::Unit unit(std::string const& name, std::string const& parent, int people)
{
    store::Unit made;
    made.id = survey::GroupId{name};
    made.name = name;
    made.people = people;
    if (!parent.empty()) {
        made.parent = survey::GroupId{parent};
    }
    return made;
}

store::Round round_of(store::Unit const& team, int number)
{
    store::Round made;
    made.id = survey::RoundId{"round " + std::to_string(number)};
    made.group = team.id;
    made.leader_account = launcher;
    made.short_name = std::to_string(number);
    made.team = team.name;
    made.people = team.people;
    return made;
}

void add_units(MadeUpCampaign& made, int teams)
{
    int const departments = (teams + teams_per_department - 1) / teams_per_department;
    int const directorates =
        (departments + departments_per_directorate - 1) / departments_per_directorate;
    auto const named = [](char const* kind, int number) {
        return kind + std::string{" number "} + std::to_string(number);
    };
    made.units.push_back(unit("everybody", "", 0));
    for (int each = 0; each < directorates; ++each) {
        made.units.push_back(unit(named("directorate", each), "everybody", 0));
    }
    for (int each = 0; each < departments; ++each) {
        auto const parent = named("directorate", each / departments_per_directorate);
        made.units.push_back(unit(named("department", each), parent, 0));
    }
    for (int each = 0; each < teams; ++each) {
        auto const parent = named("department", each / teams_per_department);
        int const people = smallest_team + each * stride % team_sizes;
        made.units.push_back(unit(named("team", each), parent, people));
        made.rounds.push_back(round_of(made.units.back(), each));
        made.people += people;
    }
}

std::size_t items_of(survey::Instrument const& instrument)
{
    std::size_t items = 0;
    for (auto const& element : instrument.elements) {
        items += element.items.size();
    }
    return items;
}

} // namespace

MadeUpCampaign made_up_campaign(survey::CatalogueEntry const& instrument, int teams)
{
    MadeUpCampaign made;
    made.campaign.id = survey::CampaignId{"made-up campaign"};
    made.campaign.name = "everybody";
    made.campaign.leader_account = launcher;
    made.campaign.instrument = instrument.instrument.key;
    made.campaign.instrument_fingerprint = base::sha256(base::as_bytes(instrument.canonical_bytes));
    made.campaign.launched_on = launched_on;
    made.campaign.closes_on = closes_on;
    made.campaign.closes_latest = closes_on;
    made.campaign.collect_until = closes_on;
    made.campaign.answer_from = launched_on;
    made.campaign.minimum_group = disclosure::Policy::minimum_group_floor;
    made.campaign.detail_minimum = disclosure::Policy::at_the_floor().detail_minimum();
    add_units(made, teams);
    return made;
}

void store_closed(
    store::Store& store,
    MadeUpCampaign const& made,
    survey::Instrument const& instrument,
    base::Random& random
)
{
    auto& rounds = store.rounds();
    rounds.add(made.campaign, made.units, made.rounds).value();
    std::vector<survey::RoundId> ids;
    std::vector<store::Layout> layouts;
    for (auto const& round : made.rounds) {
        std::vector<base::Bytes32> codes(static_cast<std::size_t>(round.people));
        std::ranges::generate(codes, [&random] { return random.bytes32(); });
        rounds.set_codes_issued(round.id, round.people).value();
        store.issuer().replace_codes(round.id, codes);
        ids.push_back(round.id);
        layouts.push_back(
            {.round = round.id, .ballots = round.people, .sheet_bytes = items_of(instrument)}
        );
    }
    store.ballot_box().lay_out(layouts);
    rounds.open(ids, {.today = launched_on, .rested_since = launched_on}).value();
    rounds.close(made.campaign.id, closes_on).value();
    store.ballot_box().close(ids);
}

disclosure::RoundRelease
made_up_release(MadeUpCampaign const& made, survey::Instrument const& instrument)
{
    std::minstd_rand random{1};
    std::vector<disclosure::Group> groups;
    std::vector<scoring::TeamScores> scores;
    for (auto const& unit : made.units) {
        groups.push_back({.id = unit.id, .parent = unit.parent, .people = unit.people});
        std::vector<test_support::Row> rows(static_cast<std::size_t>(unit.people));
        for (auto& row : rows) {
            row.resize(items_of(instrument));
            std::ranges::generate(row, [&random] { return 1 + static_cast<int>(random() % 5); });
        }
        if (unit.people > 0) {
            scores.push_back(test_support::score(instrument, rows, unit.id.text()));
        }
    }
    auto const tree = disclosure::GroupTree::make(std::move(groups)).value();
    disclosure::Gate const gate{disclosure::Policy::at_the_floor()};
    return gate.decide(std::move(scores), {}, tree, instrument);
}

} // namespace heed::bench

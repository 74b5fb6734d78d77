#include "server/rounds/campaigns.hpp"
#include "server/rounds/commitments.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/pair.hpp"
#include "server/rounds/report.hpp"
#include "tests/unit/rounds/pair_ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using disclosure::PartScope;
using disclosure::ReleasedReport;
using disclosure::Withheld;

namespace {

class JudgedPair : public PairWard {
public:
    // Closed, with so many answers in either team of twelve.
    store::Campaign judged(PairRequest const& wanted, std::array<int, 2> const& people)
    {
        auto campaign = answered(wanted, people);
        granted(close(context, leader, campaign.id));
        return campaign;
    }

    store::Campaign judged(int first, int second)
    {
        return judged(about_each_other(12, 12), {first, second});
    }

    std::vector<store::Unit> units_of(store::Campaign const& campaign)
    {
        return store->rounds().units_of(campaign.id);
    }

    // What the gate itself decided, which nobody is told.
    bool gate_released(store::Campaign const& campaign, survey::GroupId const& unit)
    {
        store::ReleasePlace const place{campaign.id, {unit, PartScope::whole}};
        auto const part = store->releases().parts_at({&place, 1}).front().value();
        return std::holds_alternative<ReleasedReport>(
            disclosure::thaw(part, campaign.id, seal).value()
        );
    }

    // "released", "withheld" or "none", whichever way it is asked for.
    std::string told(store::Campaign const& campaign, store::Unit const& unit)
    {
        std::string all;
        for (auto const scope : {PartScope::own, PartScope::whole}) {
            store::ReleasePlace const place{campaign.id, {unit.id, scope}};
            auto const outcome = outcomes_at(context, {&place, 1}).front();
            auto const decision = decision_at(context, place);
            bool const is_shown = decision && std::holds_alternative<ReleasedReport>(*decision);
            BOOST_TEST((outcome == Outcome::none) == !decision.has_value());
            BOOST_TEST((outcome == Outcome::released) == is_shown);
            all = outcome == Outcome::none ? "none" : is_shown ? "released" : "withheld";
        }
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pair, JudgedPair)

BOOST_AUTO_TEST_CASE(both_are_told_when_both_are_released)
{
    auto const campaign = judged(6, 7);
    for (auto const& unit : units_of(campaign)) {
        BOOST_TEST(told(campaign, unit) == (unit.parent ? "released" : "none"));
    }
}

BOOST_AUTO_TEST_CASE(neither_is_told_when_one_is_not_released_though_the_gate_let_the_other_through)
{
    for (auto const& [first, second] : {std::pair{9, 4}, std::pair{4, 9}, std::pair{9, 0}}) {
        auto const campaign = judged(first, second);
        int let_through = 0;
        for (auto const& unit : units_of(campaign)) {
            let_through += unit.parent && gate_released(campaign, unit.id) ? 1 : 0;
            BOOST_TEST(told(campaign, unit) == (unit.parent ? "withheld" : "none"));
        }
        BOOST_TEST(let_through == 1);
    }
}

BOOST_AUTO_TEST_CASE(while_it_is_open_both_are_told_the_lower_of_both_thresholds)
{
    auto const wanted = about_each_other(12, 12);
    auto const campaign = answered(wanted, {10, 4});
    auto const reached = [&](std::size_t team) {
        return round_of(campaign, wanted.teams[team].name).progress.reached;
    };
    clock.advance(std::chrono::days{1});
    keep_house(context);
    BOOST_TEST(reached(0) == 0);
    BOOST_TEST(reached(1) == 0);

    auto const alone = small_teams(12, 12);
    auto const plain = answered(alone, {10, 4});
    clock.advance(std::chrono::days{1});
    keep_house(context);
    BOOST_TEST(round_of(plain, alone.teams[0].name).progress.reached == 10);
}

BOOST_AUTO_TEST_CASE(each_team_writes_down_its_own_promises)
{
    auto const wanted = about_each_other(12, 12);
    auto const campaign = judged(wanted, {9, 9});
    auto const unit = [&](std::size_t team) {
        return UnitPlace{campaign.id, round_of(campaign, wanted.teams[team].name).group};
    };
    granted(agree(context, partner, unit(1), {}));
    expect_refusal(agree(context, partner, unit(0), {}), errc::not_found);
    granted(agree(context, leader, unit(1), {})); // who launched
}

// Units come by name, and the root's may stand before, between or behind those of the teams.
BOOST_AUTO_TEST_CASE(nothing_is_told_of_both_together_whatever_they_are_called)
{
    for (std::string const name : {"a", "fresh between", "zz"}) {
        for (auto const& people : {std::array{9, 4}, std::array{4, 9}, std::array{9, 9}}) {
            auto wanted = about_each_other(12, 12);
            wanted.name = name;
            wanted.teams[0].name += " A " + name;
            wanted.teams[1].name = "z" + wanted.teams[1].name;
            auto const campaign = judged(wanted, people);
            for (auto const& unit : units_of(campaign)) {
                BOOST_TEST((told(campaign, unit) == "none") == !unit.parent);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(teams_that_are_too_small_each_show_nothing_of_both_together)
{
    auto const campaign = judged(4, 4);
    auto const units = units_of(campaign);
    auto const root = std::ranges::find_if(units, [](auto const& unit) { return !unit.parent; });
    BOOST_TEST(gate_released(campaign, root->id));
    BOOST_TEST(told(campaign, *root) == "none");
    expect_refusal(report_of(context, leader, campaign.id, root->id), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(both_leaders_read_about_both_teams_and_nobody_else_does)
{
    auto const campaign = judged(6, 7);
    for (auto const& unit : units_of(campaign)) {
        for (auto const& viewer : {leader, partner}) {
            auto const report = report_of(context, viewer, campaign.id, unit.id);
            BOOST_TEST(report.has_value() == unit.parent.has_value());
        }
        expect_refusal(report_of(context, stranger, campaign.id, unit.id), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_leader_sees_the_partners_team_but_not_how_its_round_goes)
{
    auto const wanted = about_each_other(12, 12);
    auto const campaign = answered(wanted, {6, 7});
    auto const seen = granted(find_campaign(context, partner, campaign.id));
    BOOST_REQUIRE(seen.units.size() == 2U);
    for (auto const& unit : seen.units) {
        BOOST_TEST(unit.round.has_value() == (unit.unit.leader_account == partner));
    }
}

BOOST_AUTO_TEST_CASE(teams_that_are_only_read_together_keep_their_own_reports_to_themselves)
{
    auto const campaign = judged(small_teams(12, 12), {6, 4});
    auto const units = units_of(campaign);
    BOOST_TEST(told(campaign, units[0]) == "released");
    BOOST_TEST(told(campaign, units[1]) == "withheld");
    BOOST_TEST(granted(find_campaign(context, partner, campaign.id)).units.size() == 1U);
    expect_refusal(report_of(context, partner, campaign.id, units[0].id), errc::not_found);
    expect_refusal(report_of(context, partner, campaign.id, units[2].id), errc::not_found);
    granted(report_of(context, leader, campaign.id, units[2].id));
}

BOOST_AUTO_TEST_CASE(small_teams_have_one_report_about_both_together)
{
    auto const campaign = judged(small_teams(4, 4), {4, 4});
    auto const units = units_of(campaign);
    BOOST_TEST(told(campaign, units[0]) == "withheld");
    BOOST_TEST(told(campaign, units[1]) == "withheld");
    auto const both = granted(report_of(context, leader, campaign.id, units[2].id));
    BOOST_TEST(std::holds_alternative<ReleasedReport>(both.decision));
    BOOST_TEST(both.people == 8);
}

// What a change says is what the earlier report said.
BOOST_AUTO_TEST_CASE(no_change_is_told_from_a_report_that_was_hidden_for_the_partners_sake)
{
    auto const wanted = about_each_other(12, 12);
    judged(wanted, {9, 4});
    clock.advance(std::chrono::days{60});
    auto again = wanted;
    again.terms.closes_on = clock.today() + std::chrono::days{7};
    auto const second = judged(again, {9, 9});
    auto const first_team = round_of(second, wanted.teams[0].name);
    BOOST_TEST(!granted(report_of(context, leader, first_team.id)).earlier);

    clock.advance(std::chrono::days{60});
    again.terms.closes_on = clock.today() + std::chrono::days{7};
    auto const third = judged(again, {9, 9});
    auto const compared = round_of(third, wanted.teams[0].name);
    BOOST_TEST(granted(report_of(context, leader, compared.id)).earlier.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

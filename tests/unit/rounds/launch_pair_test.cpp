#include "server/rounds/launch_pair.hpp"
#include "server/rounds/open.hpp"
#include "tests/unit/rounds/pair_ward.hpp"

#include <boost/test/unit_test.hpp>

#include <tuple>
#include <utility>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(launch_pair_, PairWard)

BOOST_AUTO_TEST_CASE(two_teams_lie_below_a_root_where_nobody_is_asked)
{
    auto const campaign = granted(try_launch(small_teams(4, 4)));
    BOOST_TEST(campaign.name == "Wards 7 and 8");
    auto const units = store->rounds().units_of(campaign.id);
    BOOST_REQUIRE(units.size() == 3U);
    auto const& [first, second, root] = std::tie(units[0], units[1], units[2]);
    BOOST_TEST(root.name == "Wards 7 and 8");
    BOOST_TEST(root.people == 0);
    BOOST_TEST(!root.leader_account);
    BOOST_TEST((first.parent == root.id));
    BOOST_TEST((second.parent == root.id));
    BOOST_TEST((first.leader_account == leader));
    BOOST_TEST((second.leader_account == partner));
    BOOST_TEST(store->rounds().rounds_of(campaign.id).size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_same_two_teams_are_the_same_group_and_others_are_not)
{
    auto const root_of = [this](store::Campaign const& campaign) {
        return store->rounds().units_of(campaign.id).back().id;
    };
    auto const before = root_of(granted(try_launch(small_teams(4, 4))));
    auto again = small_teams(5, 5);
    again.name = "Wards, other name";
    std::swap(again.teams[0], again.teams[1]);
    BOOST_TEST((root_of(granted(try_launch(again))) == before));
    auto other = small_teams(5, 5);
    other.teams[0].name = "Ward 1";
    BOOST_TEST((root_of(granted(try_launch(other))) != before));
}

BOOST_AUTO_TEST_CASE(a_team_that_nobody_is_named_for_is_led_by_the_launcher)
{
    auto wanted = small_teams(4, 4);
    wanted.teams[1].leader = std::nullopt;
    auto const campaign = granted(try_launch(wanted));
    for (auto const& round : store->rounds().rounds_of(campaign.id)) {
        BOOST_TEST(round.leader_account == leader);
    }
}

BOOST_AUTO_TEST_CASE(a_leader_is_somebody_who_may_lead)
{
    auto wanted = small_teams(4, 4);
    for (std::string const name : {"nobody", "reader"}) {
        wanted.teams[1].leader = name;
        auto const refused = try_launch(wanted);
        expect_refusal(refused, errc::unknown_leader, "teams");
        BOOST_TEST(refused.error().entry == "1");
        BOOST_TEST(refused.error().part == "leader");
    }
    BOOST_TEST(store->rounds().campaigns_for(leader).empty());
}

BOOST_AUTO_TEST_CASE(each_team_has_a_name_of_its_own_and_people)
{
    auto const expect = [this](PairRequest const& wanted, errc code, std::string_view part) {
        auto const refused = try_launch(wanted);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(to_string(refused.error().code) == to_string(code));
        BOOST_TEST(refused.error().field == "teams");
        BOOST_TEST(refused.error().part == part);
    };
    for (std::string const name : {"Ward 7", "Wards 7 and 8"}) {
        auto wanted = small_teams(4, 4);
        wanted.teams[1].name = name;
        expect(wanted, errc::not_allowed, "name");
    }
    auto wanted = small_teams(4, 4);
    wanted.teams[0].name = " ";
    expect(wanted, errc::bad_text, "name");
    expect(small_teams(0, 9), errc::too_small, "people");
    expect(small_teams(9, people_max + 1), errc::too_large, "people");
    wanted = small_teams(4, 4);
    wanted.name = "";
    expect_refusal(try_launch(wanted), errc::bad_text, "name");
}

BOOST_AUTO_TEST_CASE(small_teams_are_launched_where_a_report_could_come)
{
    granted(try_launch(small_teams(4, 4)));
    granted(try_launch(fresh(3, 3)));
    granted(try_launch(fresh(1, 5)));
    // Neither may be more than half of what is read together.
    expect_refusal(try_launch(fresh(4, 3)), errc::team_below_minimum, "teams", 8);
    expect_refusal(try_launch(fresh(2, 2)), errc::team_below_minimum, "teams", 5);
}

BOOST_AUTO_TEST_CASE(of_two_that_are_asked_about_each_other_each_is_large_enough)
{
    granted(try_launch(about_each_other(5, 5)));
    auto const refused = try_launch(about_each_other(12, 4));
    expect_refusal(refused, errc::team_below_minimum, "teams", 5);
}

BOOST_AUTO_TEST_CASE(a_team_under_its_former_name_and_its_own_is_one_team)
{
    auto former = request();
    former.team = "Ward 7";
    auto const group = granted(launch(context, leader, former)).group;
    auto organisation = store->organisation().organisation();
    organisation.units = {
        {.id = group,
         .parent = {},
         .name = "Ward 7 North",
         .people = 12,
         .leader_account = leader}};
    store->organisation().replace(organisation).value();

    auto wanted = small_teams(4, 4);
    wanted.teams[1] = {"Ward 7 North", 4};
    auto const refused = try_launch(wanted);
    expect_refusal(refused, errc::not_allowed, "teams");
    BOOST_TEST(refused.error().part == "name");
}

BOOST_AUTO_TEST_CASE(two_that_are_asked_about_each_other_have_no_strict_rounds)
{
    auto wanted = about_each_other(12, 12);
    wanted.terms.strict_rounds = true;
    expect_refusal(try_launch(wanted), errc::not_allowed, "strict_rounds");
    wanted = small_teams(12, 12);
    wanted.terms.strict_rounds = true;
    granted(try_launch(wanted));
}

// The days to wait told a leader when another leader's team had its last round.
BOOST_AUTO_TEST_CASE(of_a_team_of_another_leader_nothing_is_told_but_that_it_cannot_take_part_now)
{
    auto const waiting = granted(try_launch(small_teams(4, 4)));
    for (auto const& round : store->rounds().rounds_of(waiting.id)) {
        slips_of(round);
    }
    auto theirs = request();
    theirs.team = "Ward 8";
    auto const round = granted(launch(context, partner, theirs));
    slips_of(round);
    granted(open(context, partner, round.id));

    auto const refused = try_launch(small_teams(4, 4)).error();
    BOOST_TEST(to_string(refused.code) == "too_soon");
    BOOST_TEST(refused.field == "teams");
    BOOST_TEST(refused.entry == "1");
    BOOST_TEST(!refused.limit);
    auto const kept_shut = open(context, leader, waiting.id).error();
    BOOST_TEST(to_string(kept_shut.code) == "too_soon");
    BOOST_TEST(!kept_shut.limit);

    auto own = small_teams(4, 4);
    own.teams[0].leader = "Paul";
    own.teams[1].leader = std::nullopt;
    auto wanted = request();
    wanted.team = "Ward 8";
    start(wanted);
    auto const own_refused = try_launch(own).error();
    BOOST_TEST(own_refused.field == "teams");
    BOOST_TEST(own_refused.entry.empty());
    BOOST_TEST(own_refused.limit.has_value());
}

BOOST_AUTO_TEST_CASE(terms_and_the_pause_between_rounds_hold_as_for_one_team)
{
    auto wanted = small_teams(4, 4);
    wanted.terms.minimum_group = 4;
    expect_refusal(try_launch(wanted), errc::too_small, "minimum_group", 5);
    wanted.terms = terms();
    wanted.terms.instrument = {"self-reflection", 1};
    expect_refusal(try_launch(wanted), errc::not_allowed, "instrument");
    wanted.terms.instrument = {"no-such", 1};
    expect_refusal(try_launch(wanted), errc::not_allowed, "instrument");

    answered(small_teams(4, 4), {4, 4});
    BOOST_TEST(to_string(try_launch(small_teams(4, 4)).error().code) == "too_soon");
    auto alone = request();
    alone.team = "Ward 7";
    BOOST_TEST(to_string(launch(context, leader, alone).error().code) == "too_soon");
}

BOOST_AUTO_TEST_SUITE_END()

// Campaigns over several teams: who finds them, how they are opened together, and when their teams
// last ran an instrument.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::CampaignId const id{"c"};

void give_codes(World& world, store::Round const& round)
{
    Slips const slips{round.id, 5, world.random()};
    give_codes(world.store(), slips);
}

store::RoundState state_of(World& world, store::Round const& round)
{
    return world.rounds().round(round.id)->state;
}

std::optional<base::Day> last_run(World& world, std::string const& group, std::string const& name)
{
    auto const runs = world.rounds().last_runs(std::array{survey::GroupId{group}}, name);
    return runs.empty() ? std::nullopt : std::optional{runs.front().day};
}

} // namespace

BOOST_AUTO_TEST_SUITE(campaigns)

BOOST_DATA_TEST_CASE(
    a_unit_is_found_with_all_that_is_below_it_and_their_rounds,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const tree{unit("top"), unit("b", "top"), unit("a", "b"), unit("c", "top")};
    std::array rounds{round("r1", "AAAAA"), round("r2", "BBBBB"), round("r3", "CCCCC")};
    rounds[0].group = tree[2].id;
    rounds[1].group = tree[1].id;
    rounds[2].group = tree[3].id;
    BOOST_REQUIRE(world.rounds().add(campaign("c"), tree, rounds));
    BOOST_REQUIRE(world.rounds().add(campaign("other"), tree, {}));
    BOOST_TEST((world.rounds().units_below(id, tree[1].id) == std::vector{tree[1], tree[2]}));
    BOOST_TEST((world.rounds().units_below(id, tree[0].id).front() == tree[0]));
    BOOST_TEST(world.rounds().units_below(id, tree[0].id).size() == tree.size());
    BOOST_TEST(world.rounds().rounds_below(id, tree[1].id).size() == 2U);
    BOOST_REQUIRE(world.rounds().rounds_below(id, tree[3].id).size() == 1U);
    BOOST_TEST((world.rounds().rounds_below(id, tree[3].id)[0].id == rounds[2].id));
    survey::CampaignId const other{"other"};
    BOOST_TEST(world.rounds().rounds_below(other, tree[0].id).empty());
    BOOST_TEST(world.rounds().units_below(id, survey::GroupId{"nowhere"}).empty());
    BOOST_TEST(world.rounds().rounds_below(id, survey::GroupId{"nowhere"}).empty());
}

BOOST_DATA_TEST_CASE(
    a_campaign_is_open_while_one_round_is_and_closed_when_all_are,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    BOOST_TEST(world.rounds().count_rounds(id) == 2);
    BOOST_TEST(world.rounds().count_rounds(survey::CampaignId{"nowhere"}) == 0);
    BOOST_TEST((world.rounds().state_of(id) == store::RoundState::prepared));
    give_codes(world, rounds[0]);
    BOOST_REQUIRE(open(world.rounds(), rounds[0].id));
    BOOST_TEST((world.rounds().state_of(id) == store::RoundState::open));
    BOOST_REQUIRE(world.rounds().close(id, last_day));
    BOOST_TEST((world.rounds().state_of(id) == store::RoundState::closed));
}

BOOST_DATA_TEST_CASE(
    a_round_is_its_own_leaders_and_not_the_launchers,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    rounds[1].leader_account = "bo";
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    auto const led = world.rounds().rounds_led_by("bo");
    BOOST_REQUIRE(led.size() == 1U);
    BOOST_TEST((led[0].id == rounds[1].id));
    BOOST_TEST(led[0].leader_account == "bo");
    BOOST_TEST(world.rounds().rounds_led_by("ada").size() == 1U);
}

BOOST_DATA_TEST_CASE(
    a_campaign_is_found_by_its_launcher_and_by_leaders_of_its_units,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto newer = campaign("newer");
    newer.launched_on = launch_day + std::chrono::days{1};
    std::array rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    rounds[1].leader_account = "bo";
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    BOOST_REQUIRE(launch(world.rounds(), newer, std::array{round("r3", "CCCCC")}));
    auto const launched = world.rounds().campaigns_for("ada");
    BOOST_REQUIRE(launched.size() == 2U);
    BOOST_TEST((launched[0].id == newer.id));
    BOOST_TEST(launched[0].name == newer.name);
    auto const part = world.rounds().campaigns_for("bo");
    BOOST_REQUIRE(part.size() == 1U);
    BOOST_TEST((part[0].id == id));
    BOOST_TEST(world.rounds().campaigns_for("cy").empty());
}

BOOST_DATA_TEST_CASE(
    rounds_opened_together_are_open_and_no_other_is,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const rounds{round("r1", "AAAAA"), round("r2", "BBBBB"), round("r3", "CCCCC")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    for (auto const& each : rounds) {
        give_codes(world, each);
    }
    BOOST_REQUIRE(open(world.rounds(), std::array{rounds[0].id, rounds[1].id}, launch_day));
    for (auto const& opened : {rounds[0], rounds[1]}) {
        BOOST_TEST((state_of(world, opened) == store::RoundState::open));
        BOOST_TEST((world.rounds().round(opened.id)->progress.as_of == launch_day));
    }
    BOOST_TEST((state_of(world, rounds[2]) == store::RoundState::prepared));
}

BOOST_DATA_TEST_CASE(rounds_are_opened_together_or_not_at_all, data::make(all_backends()), backend)
{
    World world{backend};
    std::array const rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    give_codes(world, rounds[0]);
    auto const open_with_first = [&](survey::RoundId const& other) {
        auto const opened = open(world.rounds(), std::array{rounds[0].id, other}, launch_day);
        BOOST_TEST((state_of(world, rounds[0]) == store::RoundState::prepared));
        return opened.error();
    };
    BOOST_TEST((open_with_first(rounds[1].id) == store::errc::wrong_state));
    BOOST_TEST((open_with_first(named_round("nowhere")) == store::errc::not_found));
    world.open_round("running");
    BOOST_TEST((open_with_first(named_round("running")) == store::errc::wrong_state));
}

BOOST_DATA_TEST_CASE(a_closed_round_is_never_opened_again, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.close_round("r");
    auto const late = open(world.rounds(), slips.round(), last_day);
    BOOST_TEST((late.error() == store::errc::wrong_state));
}

BOOST_DATA_TEST_CASE(
    a_round_is_opened_once_its_team_has_rested_since_its_last_run,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto again = round("again", "BBBBB");
    again.group = survey::GroupId{"group of r"};
    world.open_round("r");
    world.close_round("r");
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), std::array{again}));
    give_codes(world, again);
    auto const today = last_day + std::chrono::days{30};
    auto const open_rested_since = [&](base::Day day) {
        return world.rounds().open(std::array{again.id}, {.today = today, .rested_since = day});
    };
    auto const early = open_rested_since(last_day - std::chrono::days{1});
    BOOST_TEST((early.error() == store::errc::too_soon));
    BOOST_TEST((state_of(world, again) == store::RoundState::prepared));
    BOOST_TEST(open_rested_since(last_day).has_value());
}

BOOST_DATA_TEST_CASE(
    a_run_keeps_nobody_but_its_team_waiting_and_for_its_instrument_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto again = round("again", "BBBBB");
    again.group = survey::GroupId{"group of r"};
    auto other = campaign("c");
    other.instrument.name = "another instrument";
    world.open_round("r");
    BOOST_REQUIRE(launch(world.rounds(), other, std::array{again}));
    give_codes(world, again);
    BOOST_TEST(open(world.rounds(), again.id).has_value());
    auto const bystander = world.prepare_round("bystander");
    BOOST_TEST(open(world.rounds(), bystander.round()).has_value());
}

BOOST_DATA_TEST_CASE(
    of_two_rounds_of_one_team_that_are_opened_together_neither_is,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    rounds[1].group = rounds[0].group;
    for (auto const& each : rounds) {
        BOOST_REQUIRE(launch(world.rounds(), campaign("of " + each.team), std::array{each}));
        give_codes(world, each);
    }
    auto const both = open(world.rounds(), std::array{rounds[0].id, rounds[1].id}, launch_day);
    BOOST_TEST((both.error() == store::errc::too_soon));
    BOOST_TEST((state_of(world, rounds[0]) == store::RoundState::prepared));
}

BOOST_DATA_TEST_CASE(
    a_run_counts_from_its_opening_to_its_closing,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::string const group = "group of r";
    world.prepare_round("r");
    BOOST_TEST(!last_run(world, group, "small"));
    BOOST_REQUIRE(open(world.rounds(), named_round("r")));
    BOOST_TEST((last_run(world, group, "small") == last_day));
    auto const closed = launch_day + std::chrono::days{3};
    BOOST_REQUIRE(world.rounds().close(survey::CampaignId{"c-r"}, closed));
    BOOST_TEST((last_run(world, group, "small") == closed));
    BOOST_TEST(!last_run(world, group, "another instrument"));
    BOOST_TEST(!last_run(world, "another group", "small"));
}

BOOST_DATA_TEST_CASE(
    a_round_closed_with_its_campaign_before_it_was_opened_is_no_run,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const rounds{round("r1", "AAAAA"), round("r2", "BBBBB")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), rounds));
    give_codes(world, rounds[0]);
    BOOST_REQUIRE(open(world.rounds(), rounds[0].id));
    BOOST_REQUIRE(world.rounds().close(id, last_day));
    BOOST_TEST((last_run(world, "group of r1", "small") == last_day));
    BOOST_TEST(!last_run(world, "group of r2", "small"));
}

BOOST_DATA_TEST_CASE(the_latest_of_several_runs_counts, data::make(all_backends()), backend)
{
    World world{backend};
    auto again = round("again", "BBBBB");
    again.group = survey::GroupId{"group of r"};
    world.open_round("r");
    world.close_round("r");
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), std::array{again}));
    give_codes(world, again);
    BOOST_REQUIRE(open(world.rounds(), again.id, last_day));
    auto const later = last_day + std::chrono::days{40};
    BOOST_REQUIRE(world.rounds().close(id, later));
    BOOST_TEST((last_run(world, "group of r", "small") == later));
}

BOOST_DATA_TEST_CASE(a_leaders_team_keeps_its_group, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_TEST(!world.rounds().group_of_team("ada", "team r"));
    world.prepare_round("r");
    BOOST_TEST((world.rounds().group_of_team("ada", "team r") == survey::GroupId{"group of r"}));
    BOOST_TEST(!world.rounds().group_of_team("bo", "team r"));
    BOOST_TEST(!world.rounds().group_of_team("ada", "team s"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

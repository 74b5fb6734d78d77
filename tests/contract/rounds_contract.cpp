#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::RoundId const nowhere{"nowhere"};

void cast(World& world, Slips const& slips, std::size_t first, std::size_t last)
{
    for (std::size_t slip = first; slip < last; ++slip) {
        world.box().cast(slips.ballot(slip, 1)).value();
    }
}

int reached(World& world, std::string const& round)
{
    return world.rounds().round(survey::RoundId{round})->progress.reached;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rounds)

BOOST_DATA_TEST_CASE(a_launched_campaign_reads_back_as_it_was, data::make(all_backends()), backend)
{
    World world{backend};
    auto launched = campaign("c");
    launched.strict_rounds = true;
    std::array const teams{round("r1", "AAAAA")};
    BOOST_REQUIRE(launch(world.rounds(), launched, teams));
    auto const stored = world.rounds().campaign(launched.id);
    BOOST_REQUIRE(stored);
    BOOST_TEST((stored->id == launched.id));
    BOOST_TEST(stored->leader_account == launched.leader_account);
    BOOST_TEST((stored->instrument == launched.instrument));
    BOOST_TEST((stored->instrument_fingerprint == launched.instrument_fingerprint));
    BOOST_TEST((stored->blocks == launched.blocks));
    BOOST_TEST((stored->launched_on == launch_day));
    BOOST_TEST((stored->closes_on == last_day));
    BOOST_TEST(stored->minimum_group == launched.minimum_group);
    BOOST_TEST(stored->detail_minimum == launched.detail_minimum);
    BOOST_TEST(stored->leader_label == launched.leader_label);
    BOOST_TEST(stored->contact == launched.contact);
    BOOST_TEST(stored->strict_rounds);
}

BOOST_DATA_TEST_CASE(
    a_launched_round_is_prepared_and_found_both_ways,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto team = round("r1", "AAAAA");
    team.state = store::RoundState::open;
    team.codes_issued = 99;
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), std::array{team}));
    for (auto const& stored :
         {world.rounds().round(team.id), world.rounds().round_by_short_name("AAAAA")}) {
        BOOST_REQUIRE(stored);
        BOOST_TEST((stored->id == team.id));
        BOOST_TEST((stored->campaign == survey::CampaignId{"c"}));
        BOOST_TEST((stored->group == team.group));
        BOOST_TEST(stored->short_name == "AAAAA");
        BOOST_TEST(stored->team == team.team);
        BOOST_TEST(stored->people == team.people);
        BOOST_TEST((stored->state == store::RoundState::prepared));
        BOOST_TEST(stored->codes_issued == 0);
        BOOST_TEST(!stored->closed_on);
    }
}

BOOST_DATA_TEST_CASE(what_was_never_launched_is_not_there, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_TEST(!world.rounds().campaign(survey::CampaignId{"c"}));
    BOOST_TEST(!world.rounds().round(nowhere));
    BOOST_TEST(!world.rounds().round_by_short_name("AAAAA"));
    BOOST_TEST(world.rounds().rounds_of(survey::CampaignId{"c"}).empty());
    BOOST_TEST(world.rounds().rounds_led_by("ada").empty());
}

BOOST_DATA_TEST_CASE(
    a_taken_short_name_launches_nothing_at_all,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const first{round("r1", "AAAAA")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c1"), first));
    std::array const second{round("r2", "BBBBB"), round("r3", "AAAAA")};
    auto const refused = launch(world.rounds(), campaign("c2"), second);
    BOOST_TEST((refused.error() == store::errc::short_taken));
    BOOST_TEST(!world.rounds().campaign(survey::CampaignId{"c2"}));
    BOOST_TEST(!world.rounds().round(survey::RoundId{"r2"}));
    BOOST_TEST((world.rounds().round_by_short_name("AAAAA")->id == survey::RoundId{"r1"}));
}

BOOST_DATA_TEST_CASE(
    a_short_name_given_twice_in_one_launch_is_taken,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const twins{round("r1", "AAAAA"), round("r2", "AAAAA")};
    auto const refused = launch(world.rounds(), campaign("c"), twins);
    BOOST_TEST((refused.error() == store::errc::short_taken));
    BOOST_TEST(!world.rounds().round(survey::RoundId{"r1"}));
}

BOOST_DATA_TEST_CASE(
    rounds_of_a_leader_come_newest_first_then_by_team,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto newer = campaign("newer");
    newer.launched_on = launch_day + std::chrono::days{1};
    auto other = campaign("other");
    auto others = round("x", "XXXXX");
    others.leader_account = "bo";
    std::array const old_rounds{round("b", "BBBBB"), round("a", "AAAAA")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("older"), old_rounds));
    BOOST_REQUIRE(launch(world.rounds(), newer, std::array{round("z", "ZZZZZ")}));
    BOOST_REQUIRE(launch(world.rounds(), other, std::array{others}));
    auto const led = world.rounds().rounds_led_by("ada");
    BOOST_REQUIRE(led.size() == 3U);
    BOOST_TEST(led[0].id.text() == "z");
    BOOST_TEST(led[1].id.text() == "a");
    BOOST_TEST(led[2].id.text() == "b");
    BOOST_TEST(world.rounds().rounds_of(survey::CampaignId{"older"}).size() == 2U);
}

BOOST_DATA_TEST_CASE(a_used_instrument_is_listed_once, data::make(all_backends()), backend)
{
    World world{backend};
    auto next_version = campaign("c3");
    next_version.instrument.version = 2;
    BOOST_REQUIRE(launch(world.rounds(), campaign("c1"), std::array{round("r1", "AAAAA")}));
    BOOST_REQUIRE(launch(world.rounds(), campaign("c2"), std::array{round("r2", "BBBBB")}));
    BOOST_REQUIRE(launch(world.rounds(), next_version, std::array{round("r3", "CCCCC")}));
    auto const used = world.rounds().used_instruments();
    BOOST_REQUIRE(used.size() == 2U);
    BOOST_TEST(used[0].key.version == 1);
    BOOST_TEST(used[1].key.version == 2);
    BOOST_TEST((used[0].fingerprint == hash_of("small")));
}

BOOST_DATA_TEST_CASE(new_codes_replace_the_old_ones, data::make(all_backends()), backend)
{
    World world{backend};
    auto const old_slips = world.prepare_round("r", 12);
    Slips const new_slips{old_slips.round(), 7, world.random()};
    BOOST_REQUIRE(world.rounds().replace_codes(old_slips.round(), new_slips.hashes()));
    BOOST_TEST(world.rounds().round(old_slips.round())->codes_issued == 7);
    BOOST_REQUIRE(open(world.rounds(), old_slips.round()));
    auto const stale = world.box().cast(old_slips.ballot(0, 1));
    BOOST_TEST((stale.error() == store::errc::unknown_code));
    BOOST_TEST(world.box().cast(new_slips.ballot(0, 1)).has_value());
}

BOOST_DATA_TEST_CASE(
    codes_cannot_be_replaced_once_the_round_is_open,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    auto const late = world.rounds().replace_codes(slips.round(), slips.hashes());
    BOOST_TEST((late.error() == store::errc::wrong_state));
    world.close_round("r");
    auto const later = world.rounds().replace_codes(slips.round(), slips.hashes());
    BOOST_TEST((later.error() == store::errc::wrong_state));
    auto const missing = world.rounds().replace_codes(nowhere, slips.hashes());
    BOOST_TEST((missing.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(a_round_opens_once_and_only_with_codes, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), std::array{round("bare", "AAAAA")}));
    auto const bare = open(world.rounds(), survey::RoundId{"bare"});
    BOOST_TEST((bare.error() == store::errc::wrong_state));
    auto const slips = world.open_round("r");
    auto const stored = world.rounds().round(slips.round());
    BOOST_TEST((stored->state == store::RoundState::open));
    BOOST_TEST(stored->progress.reached == 0);
    BOOST_TEST((stored->progress.as_of == launch_day));
    auto const again = open(world.rounds(), slips.round());
    BOOST_TEST((again.error() == store::errc::wrong_state));
    auto const missing = open(world.rounds(), nowhere);
    BOOST_TEST((missing.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    closing_closes_every_round_of_the_campaign,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::array const teams{round("r1", "AAAAA"), round("r2", "BBBBB")};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), teams));
    Slips const slips{teams[0].id, 5, world.random()};
    BOOST_REQUIRE(world.rounds().replace_codes(teams[0].id, slips.hashes()));
    BOOST_REQUIRE(open(world.rounds(), teams[0].id));
    auto const bystander = world.open_round("other");
    BOOST_REQUIRE(world.rounds().close(survey::CampaignId{"c"}, last_day));
    for (auto const& team : teams) {
        auto const stored = world.rounds().round(team.id);
        BOOST_TEST((stored->state == store::RoundState::closed));
        BOOST_TEST((stored->closed_on == last_day));
    }
    BOOST_TEST((world.rounds().round(bystander.round())->state == store::RoundState::open));
    BOOST_TEST(world.box().cast(bystander.ballot(0, 1)).has_value());
}

BOOST_DATA_TEST_CASE(closing_needs_an_open_round, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    survey::CampaignId const id{"c-r"};
    BOOST_TEST((world.rounds().close(id, last_day).error() == store::errc::wrong_state));
    BOOST_REQUIRE(open(world.rounds(), slips.round()));
    BOOST_TEST(world.rounds().close(id, last_day).has_value());
    BOOST_TEST((world.rounds().close(id, last_day).error() == store::errc::wrong_state));
    auto const missing = world.rounds().close(survey::CampaignId{"nowhere"}, last_day);
    BOOST_TEST((missing.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(a_campaign_is_due_the_day_after_its_last, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.prepare_round("unopened");
    BOOST_TEST(world.rounds().due_for_closing(last_day).empty());
    auto const due = world.rounds().due_for_closing(last_day + std::chrono::days{1});
    BOOST_REQUIRE(due.size() == 1U);
    BOOST_TEST(due[0].text() == "c-r");
    world.close_round("r");
    BOOST_TEST(world.rounds().due_for_closing(last_day + std::chrono::days{1}).empty());
}

BOOST_DATA_TEST_CASE(
    progress_is_a_threshold_renewed_once_a_day,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    auto const day = [](int offset) { return launch_day + std::chrono::days{offset}; };
    cast(world, slips, 0, 4);
    world.rounds().renew_progress(day(1));
    BOOST_TEST(reached(world, "r") == 0);
    cast(world, slips, 4, 5);
    world.rounds().renew_progress(day(1));
    BOOST_TEST(reached(world, "r") == 0);
    world.rounds().renew_progress(day(2));
    BOOST_TEST(reached(world, "r") == minimum_group);
    cast(world, slips, 5, 9);
    world.rounds().renew_progress(day(3));
    BOOST_TEST(reached(world, "r") == minimum_group);
    cast(world, slips, 9, 10);
    world.rounds().renew_progress(day(4));
    BOOST_TEST(reached(world, "r") == detail_minimum);
    BOOST_TEST((world.rounds().round(slips.round())->progress.as_of == day(4)));
}

BOOST_DATA_TEST_CASE(progress_of_a_closed_round_stays, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    cast(world, slips, 0, 10);
    world.close_round("r");
    world.rounds().renew_progress(last_day);
    BOOST_TEST(reached(world, "r") == 0);
}

BOOST_DATA_TEST_CASE(rounds_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.reopen();
    auto const stored = world.rounds().round(slips.round());
    BOOST_REQUIRE(stored);
    BOOST_TEST((stored->state == store::RoundState::open));
    BOOST_TEST(stored->codes_issued == 12);
    BOOST_TEST((world.rounds().campaign(stored->campaign)->blocks == campaign("c").blocks));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

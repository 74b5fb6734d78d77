#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::RoundId const nowhere = named_round("nowhere");

int reached(World& world, std::string const& round)
{
    return world.rounds().round(named_round(round))->progress.reached;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rounds)

BOOST_DATA_TEST_CASE(a_launched_campaign_reads_back_as_it_was, data::make(all_backends()), backend)
{
    World world{backend};
    auto launched = campaign("c");
    launched.strict_rounds = true;
    launched.mode = ballots::Mode::two_step;
    launched.collect_until = launch_day + std::chrono::days{4};
    launched.answer_from = launch_day + std::chrono::days{6};
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
    BOOST_TEST((stored->mode == launched.mode));
    BOOST_TEST((stored->collect_until == launched.collect_until));
    BOOST_TEST((stored->answer_from == launched.answer_from));
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
        BOOST_TEST(!stored->tally_holds);
        BOOST_TEST(!stored->restored);
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
    BOOST_TEST(!world.rounds().round(named_round("r2")));
    BOOST_TEST((world.rounds().round_by_short_name("AAAAA")->id == named_round("r1")));
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
    BOOST_TEST(!world.rounds().round(named_round("r1")));
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
    BOOST_TEST(led[0].team == "team z");
    BOOST_TEST(led[1].team == "team a");
    BOOST_TEST(led[2].team == "team b");
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

BOOST_DATA_TEST_CASE(
    how_many_codes_a_round_has_is_told_while_it_is_prepared,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r", 12);
    BOOST_REQUIRE(world.rounds().set_codes_issued(slips.round(), 7));
    BOOST_TEST(world.rounds().round(slips.round())->codes_issued == 7);
    BOOST_REQUIRE(open(world.rounds(), slips.round()));
    auto const late = world.rounds().set_codes_issued(slips.round(), 9);
    BOOST_TEST((late.error() == store::errc::wrong_state));
    BOOST_TEST(world.rounds().round(slips.round())->codes_issued == 7);
    auto const missing = world.rounds().set_codes_issued(nowhere, 9);
    BOOST_TEST((missing.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    codes_are_added_one_by_one_while_the_round_is_open_up_to_the_most,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r", 12);
    auto const add = [&] { return world.rounds().add_code_issued(slips.round(), 2); };
    BOOST_TEST((add().error() == store::errc::wrong_state));
    BOOST_REQUIRE(open(world.rounds(), slips.round()));
    BOOST_TEST(add().has_value());
    BOOST_TEST(add().has_value());
    BOOST_TEST((add().error() == store::errc::none_left));
    BOOST_TEST(world.rounds().round(slips.round())->codes_issued == 14);
    BOOST_TEST(world.rounds().round(slips.round())->replacements == 2);
    auto const missing = world.rounds().add_code_issued(nowhere, 2);
    BOOST_TEST((missing.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    a_manifest_reads_back_as_it_was_and_the_first_one_stays,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    BOOST_TEST(!world.rounds().manifest(slips.round()));
    store::IssuedManifest const first{.modulus = {200, 1, 2}, .bytes = R"({"team": "Ærø\u0000"})"};
    store::IssuedManifest const second{.modulus = {200, 9}, .bytes = "{}"};
    BOOST_REQUIRE(world.rounds().add_manifest(slips.round(), first));
    BOOST_REQUIRE(world.rounds().add_manifest(slips.round(), second));
    auto const stored = world.rounds().manifest(slips.round());
    BOOST_REQUIRE(stored);
    BOOST_TEST((stored->modulus == first.modulus));
    BOOST_TEST(stored->bytes == first.bytes);
    BOOST_TEST((world.rounds().add_manifest(nowhere, first).error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(a_round_opens_once_and_only_with_codes, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_REQUIRE(launch(world.rounds(), campaign("c"), std::array{round("bare", "AAAAA")}));
    auto const bare = open(world.rounds(), named_round("bare"));
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
    give_codes(world.store(), slips);
    BOOST_REQUIRE(open(world.rounds(), teams[0].id));
    auto const bystander = world.open_round("other");
    BOOST_REQUIRE(world.rounds().close(survey::CampaignId{"c"}, last_day));
    for (auto const& team : teams) {
        auto const stored = world.rounds().round(team.id);
        BOOST_TEST((stored->state == store::RoundState::closed));
        BOOST_TEST((stored->closed_on == last_day));
    }
    BOOST_TEST((world.rounds().round(bystander.round())->state == store::RoundState::open));
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

BOOST_DATA_TEST_CASE(progress_is_due_once_a_day, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.prepare_round("unopened");
    auto const next_day = launch_day + std::chrono::days{1};
    BOOST_TEST(world.rounds().due_for_progress(launch_day).empty());
    BOOST_TEST((world.rounds().due_for_progress(next_day) == std::vector{slips.round()}));
    world.rounds().record_progress(slips.round(), {.reached = minimum_group, .as_of = next_day});
    BOOST_TEST(reached(world, "r") == minimum_group);
    BOOST_TEST((world.rounds().round(slips.round())->progress.as_of == next_day));
    BOOST_TEST(world.rounds().due_for_progress(next_day).empty());
}

BOOST_DATA_TEST_CASE(progress_of_a_closed_round_stays, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.close_round("r");
    world.rounds().record_progress(slips.round(), {.reached = minimum_group, .as_of = last_day});
    BOOST_TEST(reached(world, "r") == 0);
    BOOST_TEST(world.rounds().due_for_progress(last_day).empty());
}

BOOST_DATA_TEST_CASE(
    a_round_is_done_collecting_the_day_after_the_last_of_collecting,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto two_step = campaign("c");
    two_step.collect_until = launch_day + std::chrono::days{4};
    std::array const teams{round("r1", "AAAAA"), round("r2", "BBBBB")};
    BOOST_REQUIRE(launch(world.rounds(), two_step, teams));
    give_codes(world.store(), Slips{teams[0].id, 5, world.random()});
    BOOST_REQUIRE(open(world.rounds(), teams[0].id));
    world.open_round("other");
    BOOST_TEST(world.rounds().done_collecting(two_step.collect_until).empty());
    auto const next_day = two_step.collect_until + std::chrono::days{1};
    // The one that was never opened has a key to destroy as well.
    auto const done = world.rounds().done_collecting(next_day);
    BOOST_TEST(std::ranges::is_permutation(done, std::array{teams[0].id, teams[1].id}));
    BOOST_REQUIRE(world.rounds().close(two_step.id, next_day));
    BOOST_TEST(world.rounds().done_collecting(next_day).empty());
}

BOOST_DATA_TEST_CASE(
    what_is_known_of_tally_and_backup_is_kept_with_the_round,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_round("r");
    world.open_round("other");
    world.rounds().record_tallies(std::array{store::Tally{slips.round(), false}});
    BOOST_TEST((world.rounds().round(slips.round())->tally_holds == std::optional{false}));
    world.rounds().record_tallies(std::array{store::Tally{slips.round(), true}});
    world.rounds().record_restored(slips.round());
    auto const stored = world.rounds().round(slips.round());
    BOOST_TEST((stored->tally_holds == std::optional{true}));
    BOOST_TEST(stored->restored);
    auto const other = world.rounds().round(named_round("other"));
    BOOST_TEST((!other->tally_holds && !other->restored));
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

#include "server/rounds/facilitators.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(facilitators, Commented)

BOOST_AUTO_TEST_CASE(only_facilitators_can_be_named)
{
    auto const all = all_facilitators(context);
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all.front().sign_in_name == facilitator);
    BOOST_TEST(find_facilitator(context, facilitator).has_value());
    BOOST_TEST(!find_facilitator(context, leader));
    BOOST_TEST(!find_facilitator(context, administrator));
    BOOST_TEST(!find_facilitator(context, "nobody"));
}

BOOST_AUTO_TEST_CASE(open_questions_need_a_facilitator)
{
    auto wanted = asking();
    wanted.terms.facilitator.reset();
    expect_refusal(launch(context, leader, wanted), errc::needs_facilitator, "facilitator");
    for (auto const& name : {leader, std::string{"nobody"}}) {
        wanted.terms.facilitator = name;
        expect_refusal(launch(context, leader, wanted), errc::unknown_facilitator, "facilitator");
    }
}

BOOST_AUTO_TEST_CASE(only_questions_of_the_instrument_are_asked_and_each_once)
{
    for (auto const* second : {"OPN1", "OPN9", "PSF1"}) {
        auto wanted = asking();
        wanted.terms.open_questions = {survey::ItemId{"OPN1"}, survey::ItemId{second}};
        expect_refusal(launch(context, leader, wanted), errc::not_allowed, "open_questions");
    }
}

BOOST_AUTO_TEST_CASE(questions_are_kept_in_the_order_of_the_instrument)
{
    auto wanted = asking();
    std::ranges::reverse(wanted.terms.open_questions);
    auto const round = granted(launch(context, leader, wanted));
    auto const campaign = store->rounds().campaign(round.campaign).value();
    BOOST_TEST((campaign.open_questions == asking_terms().open_questions));
    BOOST_REQUIRE(campaign.facilitator);
    BOOST_TEST(campaign.facilitator->name == facilitator);
}

BOOST_AUTO_TEST_CASE(a_facilitator_can_be_named_without_open_questions)
{
    auto wanted = asking();
    wanted.terms.open_questions.clear();
    auto const round = granted(launch(context, leader, wanted));
    BOOST_TEST(store->rounds().campaign(round.campaign)->facilitator->name == facilitator);
    wanted.terms.facilitator = leader;
    expect_refusal(launch(context, leader, wanted), errc::unknown_facilitator, "facilitator");
}

BOOST_AUTO_TEST_CASE(the_session_is_two_weeks_after_the_last_day_or_within_sixty_days_of_it)
{
    using std::chrono::days;
    auto const session_of = [this](LaunchRequest const& wanted) {
        auto const round = granted(launch(context, leader, wanted));
        return store->rounds().campaign(round.campaign)->session_on.value();
    };
    BOOST_TEST((session_of(asking()) == last_day + days{14}));
    for (int const later : {0, 60}) {
        auto wanted = asking();
        wanted.terms.session_on = last_day + days{later};
        BOOST_TEST((session_of(wanted) == last_day + days{later}));
    }
    auto wanted = asking();
    wanted.terms.session_on = last_day - days{1};
    expect_refusal(launch(context, leader, wanted), errc::too_small, "session_on", 14);
    wanted.terms.session_on = last_day + days{61};
    expect_refusal(launch(context, leader, wanted), errc::too_large, "session_on", 74);
}

BOOST_AUTO_TEST_CASE(more_people_than_one_facilitator_can_read_are_not_asked_to_write)
{
    organisation.units.clear();
    organisation.units.push_back({unit_id("Trust"), std::nullopt, "Trust", 0, std::nullopt});
    constexpr int full_teams = people_with_open_questions_max / people_max;
    for (int team = 0; team <= full_teams; ++team) {
        auto const name = "Team " + std::to_string(team);
        int const people = team < full_teams ? people_max : 1;
        organisation.units.push_back({unit_id(name), unit_id("Trust"), name, people, std::nullopt});
    }
    save();
    CampaignRequest wanted{.unit = unit_id("Trust"), .terms = asking_terms()};
    expect_refusal(
        launch_campaign(context, administrator, wanted),
        errc::too_large,
        "open_questions",
        people_with_open_questions_max
    );
    wanted.terms.open_questions.clear();
    BOOST_TEST(launch_campaign(context, administrator, wanted).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

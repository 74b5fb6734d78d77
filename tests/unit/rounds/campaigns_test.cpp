#include "server/rounds/campaigns.hpp"
#include "server/rounds/outcomes.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using disclosure::PartScope;
using disclosure::ReleasedReport;

namespace {

class SeenHospital : public Hospital {
public:
    SeenCampaign seen(store::Campaign const& campaign, std::string const& viewer = administrator)
    {
        return granted(find_campaign(context, viewer, campaign.id));
    }

    // "Medicine, Ward": the names of what somebody sees.
    std::string names(store::Campaign const& campaign, std::string const& viewer)
    {
        std::string all;
        for (auto const& shown : seen(campaign, viewer).units) {
            all += (all.empty() ? "" : ", ") + shown.unit.name;
        }
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(campaigns, SeenHospital)

BOOST_AUTO_TEST_CASE(the_launcher_sees_every_unit_and_the_rounds_of_those_that_have_people)
{
    auto const campaign = launched("Hospital");
    BOOST_TEST(
        names(campaign, administrator) == "Clinic, Hospital, Medicine, Surgery, Theatre, Ward"
    );
    for (auto const& [unit, round, report] : seen(campaign).units) {
        BOOST_TEST((report == Outcome::none));
        BOOST_TEST(round.has_value() == (unit.people > 0), unit.name);
        BOOST_TEST((!round || round->group == unit.id));
    }
    BOOST_TEST(seen(campaign).head.launched_by_viewer);
}

BOOST_AUTO_TEST_CASE(a_leader_sees_the_units_that_they_led_at_the_launch_and_nothing_below_them)
{
    auto const campaign = launched("Hospital");
    organisation.units[2].leader_account = leader;
    save();
    BOOST_TEST(names(campaign, medicine_lead) == "Medicine");
    BOOST_TEST(names(campaign, leader) == "Ward");
    BOOST_TEST(!seen(campaign, leader).head.launched_by_viewer);
}

BOOST_AUTO_TEST_CASE(to_anybody_else_a_campaign_does_not_exist)
{
    auto const campaign = launched("Medicine", medicine_lead);
    for (auto const& viewer : {administrator, stranger, std::string{}}) {
        expect_refusal(find_campaign(context, viewer, campaign.id), errc::not_found);
        BOOST_TEST(all_campaigns(context, viewer).empty());
    }
    auto const missing = find_campaign(context, administrator, survey::CampaignId{"none"});
    expect_refusal(missing, errc::not_found);
}

BOOST_AUTO_TEST_CASE(campaigns_are_listed_newest_first_with_those_over_one_team)
{
    granted(launch(context, leader, request()));
    clock.advance(24h);
    launched("Hospital");
    auto const listed = all_campaigns(context, leader);
    BOOST_REQUIRE(listed.size() == 2U);
    BOOST_TEST(listed.front().campaign.name == "Hospital");
    BOOST_TEST(listed.back().launched_by_viewer);
    BOOST_TEST((listed.back().state == store::RoundState::prepared));
}

BOOST_AUTO_TEST_CASE(a_campaign_is_open_while_one_of_its_rounds_is)
{
    auto const campaign = launched("Hospital");
    BOOST_TEST((seen(campaign).head.state == store::RoundState::prepared));
    with_slips(campaign, "Ward");
    granted(open(context, administrator, campaign.id));
    BOOST_TEST((seen(campaign).head.state == store::RoundState::open));
    granted(close(context, administrator, campaign.id));
    BOOST_TEST((seen(campaign).head.state == store::RoundState::closed));
}

BOOST_AUTO_TEST_CASE(only_the_launcher_opens_and_closes_a_campaign)
{
    auto const campaign = launched("Hospital");
    with_slips(campaign, "Ward");
    for (auto const& other : {leader, medicine_lead, stranger}) {
        expect_refusal(open(context, other, campaign.id), errc::not_found);
        expect_refusal(close(context, other, campaign.id), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(a_campaign_without_slips_cannot_be_opened_and_one_that_is_not_open_not_closed)
{
    auto const campaign = launched("Hospital");
    expect_refusal(open(context, administrator, campaign.id), errc::wrong_state);
    expect_refusal(close(context, administrator, campaign.id), errc::wrong_state);
    with_slips(campaign, "Ward");
    clock.set(last_day + 24h);
    expect_refusal(open(context, administrator, campaign.id), errc::closed);
}

BOOST_AUTO_TEST_CASE(a_leader_opens_their_own_round_but_cannot_close_it_alone)
{
    auto const campaign = launched("Hospital");
    auto const running = with_slips(campaign, "Ward");
    granted(open(context, leader, running.round.id));
    expect_refusal(close(context, leader, running.round.id), errc::part_of_campaign);
    answer(running, 1);
    auto const theatre = with_slips(campaign, "Theatre");
    expect_refusal(close(context, administrator, theatre.round.id), errc::part_of_campaign);
}

BOOST_AUTO_TEST_CASE(a_round_that_somebody_else_launched_is_not_its_leaders_to_close)
{
    auto const campaign = launched("Ward");
    auto const running = with_slips(campaign, "Ward");
    granted(open(context, leader, running.round.id));
    expect_refusal(close(context, leader, running.round.id), errc::part_of_campaign);
}

BOOST_AUTO_TEST_CASE(the_teams_of_a_campaign_are_judged_together_each_by_its_own_answers)
{
    auto const campaign = answered({{"Clinic", 4}, {"Medicine", 5}, {"Theatre", 9}, {"Ward", 12}});
    granted(close(context, administrator, campaign.id));
    auto const released = [&](std::string const& unit) {
        auto const decision = decision_at(context, {campaign.id, {unit_id(unit), PartScope::own}});
        BOOST_REQUIRE_MESSAGE(decision.has_value(), unit);
        return std::holds_alternative<ReleasedReport>(*decision);
    };
    BOOST_TEST(!released("Clinic"));
    BOOST_TEST(released("Medicine"));
    BOOST_TEST(released("Theatre"));
    BOOST_TEST(released("Ward"));
}

BOOST_AUTO_TEST_CASE(a_unit_that_was_never_opened_is_judged_as_one_where_nobody_answered)
{
    auto const campaign = answered({{"Ward", 12}});
    granted(close(context, administrator, campaign.id));
    store::ReleasePlace const theatre{campaign.id, {unit_id("Theatre"), PartScope::own}};
    BOOST_TEST(decision_at(context, theatre).has_value());
}

BOOST_AUTO_TEST_CASE(units_are_shown_with_how_it_stands_with_the_report_of_everybody_below)
{
    auto const campaign = answered({{"Clinic", 4}, {"Medicine", 3}, {"Ward", 12}});
    granted(close(context, administrator, campaign.id));
    std::string released;
    for (auto const& shown : seen(campaign).units) {
        BOOST_TEST((shown.report != Outcome::none), shown.unit.name);
        released += shown.report == Outcome::released ? shown.unit.name + ' ' : "";
    }
    BOOST_TEST(released == "Hospital Medicine Ward ");
}

BOOST_AUTO_TEST_CASE(a_campaign_past_its_last_day_closes_as_a_whole)
{
    auto const campaign = answered({{"Clinic", 4}, {"Ward", 12}});
    clock.set(last_day + 24h + 15min);
    close_due(context);
    BOOST_TEST((seen(campaign).head.state == store::RoundState::closed));
    BOOST_TEST(store->releases().is_released(campaign.id));
}

BOOST_AUTO_TEST_SUITE_END()

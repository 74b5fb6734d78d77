#include "server/rounds/find.hpp"
#include "server/rounds/launch.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class LaunchHospital : public Hospital {
public:
    // "Clinic 4 leader, …": each round with its people and its leader.
    std::string rounds_of(store::Campaign const& campaign)
    {
        std::string all;
        for (auto const& round : store->rounds().rounds_of(campaign.id)) {
            all += (all.empty() ? "" : ", ") + round.team + ' ' + std::to_string(round.people) +
                   ' ' + round.leader_account;
        }
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(launch_campaign_, LaunchHospital)

BOOST_AUTO_TEST_CASE(every_unit_where_people_are_asked_gets_a_round_with_its_leader_or_the_launcher)
{
    BOOST_TEST(
        rounds_of(launched("Hospital")) ==
        "Clinic 4 administrator's account, Medicine 6 medicine's lead, "
        "Theatre 9 administrator's account, Ward 12 leader's account"
    );
}

BOOST_AUTO_TEST_CASE(a_campaign_over_a_unit_leaves_out_what_is_not_below_it)
{
    auto const campaign = launched("Medicine", medicine_lead);
    BOOST_TEST(campaign.name == "Medicine");
    BOOST_TEST(
        rounds_of(campaign) == "Clinic 4 medicine's lead, Medicine 6 medicine's lead, "
                               "Ward 12 leader's account"
    );
    auto const units = store->rounds().units_of(campaign.id);
    BOOST_REQUIRE(units.size() == 3U);
    for (auto const& unit : units) {
        BOOST_TEST(unit.parent.has_value() == (unit.name != "Medicine"));
    }
}

BOOST_AUTO_TEST_CASE(rounds_have_short_names_of_their_own)
{
    std::set<std::string> names;
    auto const campaign = launched("Hospital");
    for (auto const& round : store->rounds().rounds_of(campaign.id)) {
        BOOST_TEST(round.short_name.size() == 5U);
        names.insert(round.short_name);
    }
    BOOST_TEST(names.size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_tree_stays_as_it_was_at_the_launch)
{
    auto const campaign = launched("Hospital");
    auto const before = store->rounds().units_of(campaign.id);
    organisation.units.pop_back();
    organisation.units.back().people = 50;
    save();
    BOOST_TEST((store->rounds().units_of(campaign.id) == before));
}

BOOST_AUTO_TEST_CASE(a_team_below_the_smallest_group_may_take_part_in_a_larger_campaign)
{
    BOOST_TEST(try_launch("Medicine").has_value());
    expect_refusal(try_launch("Clinic"), errc::team_below_minimum, "unit", 5);
}

BOOST_AUTO_TEST_CASE(units_without_any_people_have_nobody_to_ask)
{
    organisation.units.back().people = 0;
    save();
    expect_refusal(try_launch("Surgery"), errc::team_below_minimum, "unit", 5);
}

BOOST_AUTO_TEST_CASE(a_leader_may_launch_over_a_unit_that_they_lead_and_over_no_other)
{
    BOOST_TEST(try_launch("Medicine", medicine_lead).has_value());
    for (std::string const unit : {"Hospital", "Surgery", "Theatre", "Ward"}) {
        expect_refusal(try_launch(unit, medicine_lead), errc::not_found, "unit");
    }
    expect_refusal(try_launch("Medicine", "nobody"), errc::not_found, "unit");
    expect_refusal(try_launch("Nowhere"), errc::not_found, "unit");
}

BOOST_AUTO_TEST_CASE(the_terms_are_checked_as_for_one_team)
{
    auto wanted = over("Hospital");
    wanted.terms.minimum_group = 4;
    expect_refusal(
        launch_campaign(context, administrator, wanted),
        errc::too_small,
        "minimum_group",
        5
    );
    wanted.terms = terms();
    wanted.terms.contact = " ";
    expect_refusal(launch_campaign(context, administrator, wanted), errc::bad_text, "contact");
}

BOOST_AUTO_TEST_CASE(a_tree_is_not_asked_about_one_other_team)
{
    auto wanted = over("Hospital");
    wanted.terms.instrument = {"leading-across-boundaries", 1};
    expect_refusal(
        launch_campaign(context, administrator, wanted),
        errc::not_allowed,
        "instrument"
    );
}

BOOST_AUTO_TEST_CASE(a_refused_launch_leaves_nothing_behind)
{
    BOOST_REQUIRE(!try_launch("Clinic"));
    BOOST_TEST(store->rounds().campaigns_for(administrator).empty());
}

BOOST_AUTO_TEST_SUITE_END()

#include "server/rounds/team_groups.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(team_groups, Hospital)

BOOST_AUTO_TEST_CASE(a_team_of_the_organisation_with_this_leader_is_that_unit)
{
    BOOST_TEST((group_of_team(context, leader, "Ward") == unit_id("Ward")));
    BOOST_TEST((group_of_team(context, medicine_lead, "Ward") != unit_id("Ward")));
}

BOOST_AUTO_TEST_CASE(any_other_team_is_what_its_leader_called_so_before)
{
    auto wanted = request();
    auto const group = prepare(wanted).round.group;
    BOOST_TEST((group_of_team(context, leader, wanted.team) == group));
    BOOST_TEST((group_of_team(context, medicine_lead, wanted.team) != group));
    BOOST_TEST((group_of_team(context, leader, "another") != group));
}

BOOST_AUTO_TEST_SUITE_END()

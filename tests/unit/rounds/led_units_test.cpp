#include "server/rounds/led_units.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(led_units, Hospital)

BOOST_AUTO_TEST_CASE(a_leaders_units_are_told_with_what_is_below_them)
{
    auto const led = units_led_by(context, medicine_lead);
    BOOST_REQUIRE(led.size() == 1U);
    BOOST_TEST(led[0].name == "Medicine");
    BOOST_TEST(led[0].teams == 3);
    BOOST_TEST(led[0].people == 22);
    BOOST_TEST(units_led_by(context, administrator).empty());
}

BOOST_AUTO_TEST_CASE(units_within_each_other_are_each_told_with_all_that_is_below)
{
    for (auto& unit : organisation.units) {
        unit.leader_account = medicine_lead;
    }
    save();
    std::string all;
    for (auto const& led : units_led_by(context, medicine_lead)) {
        all += led.name + ' ' + std::to_string(led.teams) + ' ' + std::to_string(led.people) + "; ";
    }
    BOOST_TEST(
        all == "Clinic 1 4; Hospital 4 31; Medicine 3 22; Surgery 1 9; Theatre 1 9; Ward 1 12; "
    );
}

BOOST_AUTO_TEST_SUITE_END()

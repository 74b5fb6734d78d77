#include "server/rounds/report.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class ReportingHospital : public Hospital {
public:
    store::Campaign campaign = answered({{"Clinic", 4}, {"Ward", 11}});

    auto report(std::string const& unit, std::string const& viewer = administrator)
    {
        return report_of(context, viewer, campaign.id, unit_id(unit));
    }

    void close_it() { granted(close(context, administrator, campaign.id)); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report, ReportingHospital)

BOOST_AUTO_TEST_CASE(there_is_no_report_before_the_campaign_is_closed)
{
    expect_refusal(report("Ward"), errc::wrong_state);
    close_it();
    BOOST_TEST(report("Ward").has_value());
}

BOOST_AUTO_TEST_CASE(a_report_says_what_staff_were_told)
{
    clock.advance(24h);
    close_it();
    auto const told = granted(report("Clinic"));
    BOOST_TEST(told.team == "Clinic");
    BOOST_TEST(told.people == 4);
    BOOST_TEST(told.codes_issued == 4);
    BOOST_TEST((told.closed_on == launch_day + 24h));
    BOOST_TEST(std::holds_alternative<disclosure::Withheld>(told.decision));
}

BOOST_AUTO_TEST_CASE(the_launcher_and_the_leader_read_the_same_and_nobody_else_reads_anything)
{
    close_it();
    auto const one = granted(report("Ward"));
    auto const other = granted(report("Ward", leader));
    BOOST_TEST((one.decision == other.decision));
    for (auto const& viewer : {medicine_lead, stranger}) {
        expect_refusal(report("Ward", viewer), errc::not_found);
    }
    expect_refusal(report("Clinic", leader), errc::not_found);
    expect_refusal(report("Nowhere"), errc::not_found);
}

BOOST_AUTO_TEST_CASE(a_round_has_the_report_of_its_unit)
{
    close_it();
    auto const ward = store->rounds().rounds_led_by(leader).front();
    auto const told = granted(report_of(context, leader, ward.id));
    BOOST_TEST((told.decision == granted(report("Ward")).decision));
    expect_refusal(report_of(context, administrator, ward.id), errc::not_found);
}

BOOST_AUTO_TEST_CASE(the_report_of_a_unit_is_about_everybody_below_it)
{
    close_it();
    auto const hospital = granted(report("Hospital"));
    BOOST_TEST(hospital.team == "Hospital");
    BOOST_TEST(hospital.people == 6 + 12 + 4 + 9);
    BOOST_TEST(hospital.codes_issued == 12 + 4);
    BOOST_TEST(std::holds_alternative<disclosure::ReleasedReport>(hospital.decision));
    BOOST_TEST(std::holds_alternative<disclosure::Withheld>(granted(report("Surgery")).decision));
}

BOOST_AUTO_TEST_CASE(the_leader_of_a_unit_reads_about_the_unit_and_not_about_its_teams)
{
    close_it();
    BOOST_TEST(granted(report("Medicine", medicine_lead)).people == 6 + 12 + 4);
    expect_refusal(report("Ward", medicine_lead), errc::not_found);
    expect_refusal(report("Hospital", medicine_lead), errc::not_found);
}

BOOST_AUTO_TEST_CASE(a_report_says_whether_ballots_add_up_and_whether_a_round_went_on_from_a_backup)
{
    store->issuer().stop_all();
    close_it();
    auto const all = granted(report("Hospital"));
    BOOST_TEST(all.restored);
    BOOST_TEST((all.tally_holds == true));
    for (auto const& round : store->rounds().rounds_of(campaign.id)) {
        if (round.team == "Clinic") {
            store->rounds().record_tallies(std::array{store::Tally{round.id, false}});
        }
    }
    BOOST_TEST((granted(report("Hospital")).tally_holds == false));
    BOOST_TEST((granted(report("Ward")).tally_holds == true));
}

BOOST_AUTO_TEST_SUITE_END()

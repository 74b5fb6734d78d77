// Who reads what, and when: the facilitator first.

#include "server/rounds/readers.hpp"
#include "server/rounds/report.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <vector>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using std::chrono::days;

namespace {

constexpr base::Day session_day = last_day + days{10};

class SessionHospital : public Commented {
public:
    // A campaign over the hospital with a facilitator and without open questions, in which so many
    // people of the ward answer; closed.
    store::Campaign ran(int people)
    {
        auto wanted = over("Hospital");
        wanted.terms.facilitator = facilitator;
        wanted.terms.session_on = session_day;
        auto campaign = granted(launch_campaign(context, administrator, wanted));
        auto const ward = with_slips(campaign, "Ward");
        granted(open(context, administrator, campaign.id));
        answer(ward, people);
        granted(close(context, administrator, campaign.id));
        return campaign;
    }

    auto read(
        store::Campaign const& campaign,
        std::string const& viewer,
        std::string const& unit = "Ward"
    )
    {
        return report_of(context, viewer, campaign.id, unit_id(unit));
    }

    std::vector<Outcome> outcomes(store::Campaign const& campaign, std::string const& viewer)
    {
        std::vector<Outcome> all;
        auto const seen = granted(find_campaign(context, viewer, campaign.id));
        for (auto const& shown : seen.units) {
            all.push_back(shown.report);
        }
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(readers, SessionHospital)

BOOST_AUTO_TEST_CASE(the_facilitator_reads_first_and_all_units)
{
    auto const campaign = ran(11);
    for (auto const* unit : {"Hospital", "Medicine", "Ward", "Clinic"}) {
        BOOST_TEST(read(campaign, facilitator, unit).has_value());
    }
    BOOST_TEST(granted(read(campaign, facilitator)).handed_over == false);
    auto const ward = store->rounds().rounds_led_by(leader).front();
    BOOST_TEST(report_of(context, facilitator, ward.id).has_value());
    expect_refusal(read(campaign, other_facilitator), errc::not_found);
    expect_refusal(report_of(context, other_facilitator, ward.id), errc::not_found);
}

BOOST_AUTO_TEST_CASE(leaders_and_the_launcher_wait_for_the_hand_over)
{
    auto const campaign = ran(11);
    auto const ward = store->rounds().rounds_led_by(leader).front();
    expect_refusal(read(campaign, leader), errc::with_facilitator);
    expect_refusal(read(campaign, administrator), errc::with_facilitator);
    expect_refusal(report_of(context, leader, ward.id), errc::with_facilitator);
    expect_refusal(read(campaign, stranger), errc::not_found);
    granted(hand_over(context, facilitator, campaign.id));
    BOOST_TEST(granted(read(campaign, leader)).handed_over);
    BOOST_TEST(read(campaign, administrator).has_value());
    BOOST_TEST(report_of(context, leader, ward.id).has_value());
}

BOOST_AUTO_TEST_CASE(from_the_day_of_the_session_on_leaders_read_in_any_case)
{
    auto const campaign = ran(11);
    clock.set(session_day - 1s);
    expect_refusal(read(campaign, leader), errc::with_facilitator);
    clock.set(session_day);
    BOOST_TEST(granted(read(campaign, leader)).handed_over);
}

BOOST_AUTO_TEST_CASE(who_waits_is_told_the_same_whatever_the_gate_decided)
{
    for (auto const& viewer : {leader, administrator}) {
        std::set<std::vector<Outcome>> told;
        for (int const people : {0, 4, 11}) {
            SessionHospital house;
            auto const campaign = house.ran(people);
            told.insert(house.outcomes(campaign, viewer));
            expect_refusal(house.read(campaign, viewer), errc::with_facilitator);
        }
        BOOST_REQUIRE(told.size() == 1U);
        BOOST_TEST((std::ranges::count(*told.begin(), Outcome::released) == 0));
        BOOST_TEST((std::ranges::count(*told.begin(), Outcome::withheld) == 0));
    }
}

BOOST_AUTO_TEST_CASE(the_facilitator_is_told_what_the_gate_decided)
{
    auto const told = outcomes(ran(11), facilitator);
    BOOST_TEST((std::ranges::count(told, Outcome::released) > 0));
    BOOST_TEST((std::ranges::count(told, Outcome::with_facilitator) == 0));
}

BOOST_AUTO_TEST_CASE(before_the_closing_there_is_nothing_to_wait_for)
{
    auto wanted = over("Ward");
    wanted.terms.facilitator = facilitator;
    auto const campaign = granted(launch_campaign(context, administrator, wanted));
    for (auto const& viewer : {facilitator, leader, administrator}) {
        expect_refusal(read(campaign, viewer), errc::wrong_state);
        BOOST_TEST((outcomes(campaign, viewer) == std::vector{Outcome::none}));
    }
}

BOOST_AUTO_TEST_CASE(nobody_reads_sooner_by_removing_the_facilitator)
{
    auto const campaign = ran(11);
    store->accounts().remove_account(facilitator, administrator).value();
    expect_refusal(read(campaign, administrator), errc::with_facilitator);
    expect_refusal(read(campaign, facilitator), errc::not_found);
    clock.set(session_day);
    BOOST_TEST(read(campaign, administrator).has_value());
}

BOOST_AUTO_TEST_CASE(where_nobody_is_asked_there_is_no_report_for_anybody)
{
    organisation.units.push_back({unit_id("Attic"), unit_id("Hospital"), "Attic", 0, std::nullopt});
    save();
    auto const campaign = ran(11);
    expect_refusal(read(campaign, facilitator, "Attic"), errc::wrong_state);
    expect_refusal(read(campaign, administrator, "Attic"), errc::with_facilitator);
    granted(hand_over(context, facilitator, campaign.id));
    expect_refusal(read(campaign, administrator, "Attic"), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(without_a_facilitator_nobody_waits)
{
    auto const campaign = answered({{"Ward", 11}});
    granted(close(context, administrator, campaign.id));
    BOOST_TEST(granted(read(campaign, leader)).handed_over);
}

BOOST_AUTO_TEST_SUITE_END()

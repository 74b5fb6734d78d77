#include "server/rounds/earlier.hpp"
#include "server/rounds/report.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

// Longer than any shipped instrument wants a team to rest.
constexpr std::chrono::days rest{100};

// How many of the ward's twelve answer, and what all of them say.
struct Answers {
    int people;
    int value;
};

// A hospital that asks its ward again and again, in campaigns that somebody launches over a unit.
class YearOfTheWard : public Commented {
public:
    store::Campaign
    run(Answers const& answers,
        std::string const& unit = "Hospital",
        std::string const& launcher = administrator,
        std::optional<std::string> const& facilitated_by = {})
    {
        auto request = over(unit);
        request.terms.closes_on = clock.today() + std::chrono::days{14};
        request.terms.facilitator = facilitated_by;
        if (facilitated_by) {
            // So that the session is still to come when the next campaign has run.
            request.terms.closes_on = clock.today() + round_days_max;
            request.terms.session_on = request.terms.closes_on + session_after_closing_max;
        }
        auto const campaign = granted(launch_campaign(context, launcher, request));
        auto const ward = with_slips(campaign, "Ward");
        granted(open(context, launcher, campaign.id));
        for (int i = 0; i < answers.people; ++i) {
            granted(cast(ward, sheet(ward, i, answers.value)));
        }
        granted(close(context, launcher, campaign.id));
        clock.advance(rest);
        return campaign;
    }

    auto report(
        store::Campaign const& campaign,
        std::string const& viewer = administrator,
        std::string const& unit = "Ward"
    )
    {
        return granted(report_of(context, viewer, campaign.id, unit_id(unit)));
    }

    // The figure of an element without reverse items in the report that the change would be told
    // from; -1 without one.
    static int figure_before(Report const& report)
    {
        return report.earlier ? report.earlier->report.elements()[1].score->tenths : -1;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(earlier, YearOfTheWard)

BOOST_AUTO_TEST_CASE(a_first_report_has_none_before_it)
{
    BOOST_CHECK(!report(run({7, 4})).earlier);
}

BOOST_AUTO_TEST_CASE(a_unit_launched_alone_is_no_earlier_report_of_all_that_is_below_it)
{
    auto alone = request(6);
    alone.team = "Medicine";
    auto const round = granted(launch(context, medicine_lead, alone));
    Running const six{round, slips_of(round)};
    granted(open(context, medicine_lead, round.id));
    answer(six, 6);
    granted(close(context, medicine_lead, round.id));
    clock.advance(rest);

    auto const everybody = run({7, 4}, "Medicine", medicine_lead);
    BOOST_TEST((round.group == unit_id("Medicine")));
    BOOST_CHECK(!report(everybody, medicine_lead, "Medicine").earlier);
}

BOOST_AUTO_TEST_CASE(a_report_is_compared_with_the_last_one)
{
    run({7, 2});
    run({7, 3});
    auto const told = report(run({7, 4}));
    BOOST_TEST(figure_before(told) == 50);
    BOOST_TEST((told.earlier->closed_on == launch_day + rest));
}

BOOST_AUTO_TEST_CASE(an_earlier_report_stays_what_later_ones_are_compared_with)
{
    auto const first = run({7, 2});
    auto const second = run({7, 3});
    run({7, 4});
    BOOST_TEST(figure_before(report(second)) == 25);
    BOOST_CHECK(!report(first).earlier);
}

BOOST_AUTO_TEST_CASE(a_report_that_was_held_back_is_passed_over)
{
    run({7, 2});
    run({4, 3});
    BOOST_TEST(figure_before(report(run({7, 4}))) == 25);
}

BOOST_AUTO_TEST_CASE(a_report_that_is_held_back_now_says_nothing_of_a_change)
{
    run({7, 2});
    auto const told = report(run({4, 3}));
    BOOST_TEST(std::holds_alternative<disclosure::Withheld>(told.decision));
}

BOOST_AUTO_TEST_CASE(a_round_and_its_unit_are_compared_with_the_same_report)
{
    run({7, 2});
    auto const second = run({7, 3});
    auto const round = store->rounds().rounds_led_by(leader).front();
    BOOST_REQUIRE((round.campaign == second.id));
    BOOST_TEST(figure_before(granted(report_of(context, leader, round.id))) == 25);
    BOOST_TEST(figure_before(report(second, leader)) == 25);
}

// What the ward's leader asked for herself is not for whoever launches over the hospital later.
BOOST_AUTO_TEST_CASE(a_change_is_for_those_only_who_may_read_both_reports)
{
    run({7, 2}, "Ward", leader);
    auto const second = run({7, 3});
    BOOST_CHECK(!report(second, administrator).earlier);
    BOOST_TEST(figure_before(report(second, leader)) == 25);
}

BOOST_AUTO_TEST_CASE(a_reader_of_older_reports_is_told_of_those)
{
    run({7, 1});
    run({7, 2}, "Ward", leader);
    BOOST_TEST(figure_before(report(run({7, 3}), administrator)) == 10);
}

BOOST_AUTO_TEST_CASE(the_people_of_a_unit_are_for_its_leader_and_not_for_the_launcher)
{
    run({7, 2});
    auto const second = run({7, 3});
    disclosure::PartPlace const own{unit_id("Ward"), disclosure::PartScope::own};
    BOOST_TEST(earlier_report(context, leader, second, own).has_value());
    BOOST_TEST(!earlier_report(context, administrator, second, own).has_value());
}

// The change, taken from the figure, would be the figure that the facilitator alone knows as yet.
BOOST_AUTO_TEST_CASE(no_change_is_told_from_a_report_that_waits_nor_past_it)
{
    run({7, 1});
    for (int const people : {7, 4}) {
        auto const waiting = run({people, 2}, "Hospital", administrator, facilitator);
        auto const next = run({7, 3});
        clock.advance(-rest);
        BOOST_CHECK(!report(next).earlier);
        BOOST_CHECK(!report(next, leader).earlier);
        store->rounds().hand_over(waiting.id).value();
        BOOST_TEST(figure_before(report(next)) == (people == 7 ? 25 : 10));
        clock.advance(rest);
        run({7, 1});
    }
}

BOOST_AUTO_TEST_CASE(a_larger_unit_is_compared_with_itself)
{
    run({7, 2}, "Medicine", medicine_lead);
    auto const second = run({7, 3});
    BOOST_TEST(figure_before(report(second, medicine_lead, "Medicine")) == 25);
    BOOST_CHECK(!report(second, administrator, "Medicine").earlier);
    BOOST_CHECK(!report(second, administrator, "Hospital").earlier);
}

BOOST_AUTO_TEST_SUITE_END()

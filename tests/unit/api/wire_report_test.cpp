#include "server/api/wire.hpp"
#include "tests/support/teams.hpp"
#include "tests/unit/api/answers.hpp"
#include "tests/unit/api/document.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api::test;
using namespace heed::test_support;
using namespace std::chrono_literals;

namespace {

survey::Instrument const questions = instrument({element("a", 1), element("b", 1)});

disclosure::ReleasedReport six(Row const& row)
{
    return report(questions, std::vector<Row>(6, row), 7);
}

json::value told(disclosure::Decision const& now, std::optional<rounds::EarlierReport> earlier)
{
    rounds::Report made{
        .campaign = {},
        .unit = survey::GroupId{"ward"},
        .team = "Ward 7",
        .closed_on = 2026y / 12 / 6,
        .decision = now,
        .earlier = std::move(earlier)};
    return json::parse(api::wire::report(made, questions));
}

rounds::EarlierReport in_october(disclosure::ReleasedReport const& report)
{
    return {.closed_on = 2026y / 10 / 1, .report = report};
}

json::value change(json::value const& told, std::string const& element)
{
    return told.at_pointer("/elements/" + element + "/score/change");
}

} // namespace

BOOST_AUTO_TEST_SUITE(wire_report)

BOOST_AUTO_TEST_CASE(a_change_is_told_with_its_sign_its_day_and_its_verdict)
{
    auto const report = told(six({5, 3}), in_october(six({1, 3})));
    expect_shape(report, example_of("GET /api/rounds/{round}/report", 1));
    BOOST_CHECK(
        change(report, "1") == (json::object{
                                   {"figure", "0.0"},
                                   {"coded", "none"},
                                   {"since", "2026-10-01"},
                                   {"verdict", "too_close"}})
    );
    BOOST_CHECK(
        change(report, "0") == (json::object{
                                   {"figure", "+8.0"},
                                   {"coded", "or_higher"},
                                   {"since", "2026-10-01"},
                                   {"verdict", "higher"}})
    );
    BOOST_TEST(text_at(report, "/overall/change/verdict") == "higher");
}

BOOST_AUTO_TEST_CASE(a_change_without_a_direction_has_no_figure)
{
    auto const report = told(six({5, 3}), in_october(six({5, 3})));
    BOOST_TEST(change(report, "0").at("figure").is_null());
    BOOST_TEST(text_at(report, "/elements/0/score/change/verdict") == "open_end");
}

BOOST_AUTO_TEST_CASE(without_an_earlier_report_no_change_is_told)
{
    BOOST_TEST(change(told(six({5, 3}), std::nullopt), "0").is_null());
}

BOOST_AUTO_TEST_CASE(a_report_that_is_held_back_tells_nothing_of_an_earlier_one)
{
    auto const held = told(disclosure::Withheld{}, in_october(six({1, 3})));
    BOOST_CHECK(held == told(disclosure::Withheld{}, std::nullopt));
}

BOOST_AUTO_TEST_CASE(items_say_whose_they_are)
{
    auto const team = told(report(questions, std::vector<Row>(11, Row{4, 4}), 12), std::nullopt);
    BOOST_TEST(text_at(team, "/elements/0/items_from") == "team");
    auto const small = told(six({4, 4}), std::nullopt);
    BOOST_TEST(small.at_pointer("/elements/0/items_from").is_null());
}

BOOST_AUTO_TEST_SUITE_END()

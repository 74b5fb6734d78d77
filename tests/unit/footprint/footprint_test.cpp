#include "scoring/footprint/footprint.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::test_support;
using footprint::compose;

namespace {

footprint::Footprint
footprint_of(survey::Instrument const& questions, std::vector<Row> const& rows, int people)
{
    return compose(report(questions, rows, people), nullptr, questions);
}

} // namespace

BOOST_AUTO_TEST_CASE(figures_have_one_decimal_always)
{
    BOOST_TEST(footprint::figure_text(0) == "0.0");
    BOOST_TEST(footprint::figure_text(5) == "0.5");
    BOOST_TEST(footprint::figure_text(75) == "7.5");
    BOOST_TEST(footprint::figure_text(100) == "10.0");
}

BOOST_AUTO_TEST_CASE(a_team_of_six_has_figure_band_and_range_but_no_spread)
{
    auto const questions = instrument({element("a", 2)});
    auto const shown = footprint_of(questions, std::vector<Row>(6, Row{4, 4}), 7);
    auto const& score = shown.elements.at(0).score.value();
    BOOST_TEST(score.figure == "7.5");
    BOOST_CHECK(score.coded == disclosure::Coded::none);
    BOOST_CHECK(score.band == footprint::Band::high);
    BOOST_TEST(score.range.low_tenths == 50);
    BOOST_TEST(score.range.high_tenths == 100);
    BOOST_CHECK(!shown.elements.at(0).spread);
    BOOST_TEST(shown.elements.at(0).items.empty());
    BOOST_TEST(!shown.detail);
}

BOOST_AUTO_TEST_CASE(a_team_of_eleven_has_spread_and_items)
{
    auto const questions = instrument({element("a", 2)});
    auto const shown = footprint_of(questions, std::vector<Row>(11, Row{4, 4}), 12);
    BOOST_TEST(shown.detail);
    BOOST_CHECK(shown.elements.at(0).spread == footprint::Spread::alike);
    BOOST_TEST(shown.elements.at(0).items.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_mark_at_a_coded_end_comes_through)
{
    auto const questions = instrument({element("a", 2)});
    auto const shown = footprint_of(questions, std::vector<Row>(6, Row{5, 5}), 7);
    BOOST_TEST(shown.overall.value().figure == "9.0");
    BOOST_CHECK(shown.overall.value().coded == disclosure::Coded::or_higher);
}

BOOST_AUTO_TEST_CASE(an_element_outside_the_overall_footprint_says_so)
{
    auto questions = instrument({element("a", 1), element("safety", 1)});
    questions.overall = {survey::ElementId{"a"}};
    auto const shown = footprint_of(questions, std::vector<Row>(6, Row{4, 2}), 7);
    BOOST_TEST(shown.elements.at(0).in_overall);
    BOOST_TEST(!shown.elements.at(1).in_overall);
    BOOST_TEST(shown.overall.value().figure == "7.5");
}

BOOST_AUTO_TEST_CASE(a_withheld_element_has_nothing_but_its_name)
{
    auto const questions = instrument({element("a", 1), element("b", 1)});
    std::vector<Row> rows(6, Row{4, 4});
    rows[0][1] = rows[1][1] = skipped;
    auto const shown = footprint_of(questions, rows, 7);
    BOOST_CHECK(!shown.elements.at(1).score);
    BOOST_CHECK(!shown.elements.at(1).spread);
    BOOST_CHECK(!shown.overall);
}

BOOST_AUTO_TEST_CASE(without_an_earlier_report_nothing_has_changed)
{
    auto const questions = instrument({element("a", 2)});
    auto const shown = footprint_of(questions, std::vector<Row>(6, Row{4, 4}), 7);
    BOOST_CHECK(!shown.overall.value().change);
    BOOST_CHECK(!shown.elements.at(0).score.value().change);
}

BOOST_AUTO_TEST_CASE(each_figure_is_compared_with_the_same_one_of_the_earlier_report)
{
    auto const questions = instrument({element("a", 1), element("b", 1)});
    auto const before = report(questions, std::vector<Row>(6, Row{2, 4}), 7);
    auto const now = report(questions, std::vector<Row>(6, Row{4, 4}), 7);
    auto const shown = compose(now, &before, questions);
    BOOST_TEST(shown.elements.at(0).score.value().change.value().tenths.value() == 50);
    BOOST_TEST(shown.elements.at(1).score.value().change.value().tenths.value() == 0);
    BOOST_TEST(shown.overall.value().change.value().tenths.value() == 25);
}

BOOST_AUTO_TEST_CASE(a_change_needs_both_figures)
{
    auto const questions = instrument({element("a", 1), element("b", 1)});
    std::vector<Row> rows(6, Row{4, 4});
    auto const full = report(questions, rows, 7);
    rows[0][1] = rows[1][1] = skipped;
    auto const partly = report(questions, rows, 7);
    auto const shown = compose(full, &partly, questions);
    BOOST_CHECK(shown.elements.at(0).score.value().change);
    BOOST_CHECK(!shown.elements.at(1).score.value().change);
    BOOST_CHECK(!shown.overall.value().change);
    BOOST_CHECK(!compose(partly, &full, questions).elements.at(1).score);
}

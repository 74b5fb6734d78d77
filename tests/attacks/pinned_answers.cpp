// Attacks that combine figures of one team until only one set of answers fits.

#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 4)});

// Ten people: the first three items "Always" from everybody, the fourth 30 % "Always" and the rest
// "Rarely". Its mean over persons, 8.6875, beside the bands leaves no other answers.
std::vector<Row> pinned()
{
    std::vector<Row> rows(10, Row{5, 5, 5, 2});
    for (std::size_t person = 0; person < 3; ++person) {
        rows[person][3] = 5;
    }
    return rows;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_score_beside_item_bands_does_not_pin_every_answer)
{
    auto const shown = report(questions, pinned(), 12);
    for (std::size_t item = 0; item < 3; ++item) {
        auto rows = pinned();
        rows[item][item] = 3; // somebody said "Sometimes", and nobody can see it
        BOOST_CHECK((report(questions, rows, 12) == shown));
    }
}

BOOST_AUTO_TEST_CASE(the_score_at_the_detail_tier_does_not_come_from_persons)
{
    // With a skip the mean over persons and the mean over items differ.
    std::vector<Row> rows(10, Row{4, 4, 4, 4});
    for (std::size_t person = 0; person < 4; ++person) {
        rows[person] = {2, 2, skipped, skipped};
    }
    // Persons: (4 · 2.5 + 6 · 7.5) / 10 = 5.5. Items: 5.5, 5.5, 7.5 and 7.5.
    BOOST_TEST(report(questions, rows, 12).elements()[0].score->tenths == 65);
}

BOOST_AUTO_TEST_CASE(a_mark_does_not_tell_about_a_single_item)
{
    std::vector<Row> const rows(10, Row{5, 3, 3, 3});
    auto const shown = report(questions, rows, 12);
    BOOST_CHECK(shown.elements()[0].score->coded == Coded::none);
}

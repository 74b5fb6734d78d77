// Attacks on two rounds of one team: round to round. Each first succeeds against somebody who
// publishes exact means, or the difference of unrounded ones, then fails against ours as far as the
// claim in docs/disclosure.md, "Change", goes; what it does not claim is a test as well.

#include "scoring/exact/rounding.hpp"
#include "scoring/footprint/footprint.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using exact::Fraction;

namespace {

survey::Instrument const questions = instrument({element("a", 2)});
Row const always{5, 5};
Row const sometimes{3, 3};
Row const rarely{2, 2};
Row const never{1, 1};
constexpr int people = 14;

using Round = std::vector<Row>;

Round with(Round round, Row const& newcomer)
{
    round.push_back(newcomer);
    return round;
}

// On 0 to 10, exactly: what a threshold alone publishes, beside the number of people.
Fraction mean(Round const& round)
{
    Fraction sum = 0;
    for (Row const& row : round) {
        sum += Fraction{10 * (row[0] + row[1] - 2), 8};
    }
    return sum / round.size();
}

// What a newcomer must have answered if everybody else answered the same again.
Fraction newcomer(Round const& before, Round const& now)
{
    return mean(now) * now.size() - mean(before) * before.size();
}

ReleasedReport shown(Round const& round)
{
    return report(questions, round, people);
}

// Everything that the readers of both rounds see of the element.
footprint::Change change(Round const& before, Round const& now)
{
    auto const earlier = shown(before);
    auto const composed = footprint::compose(shown(now), &earlier, questions);
    return composed.elements[0].score.value().change.value();
}

} // namespace

BOOST_AUTO_TEST_CASE(round_to_round_one_joins_a_team_that_stays_at_one_end)
{
    Round const before(6, always);
    BOOST_CHECK(newcomer(before, with(before, always)) == 10);
    BOOST_CHECK(newcomer(before, with(before, sometimes)) == 5);

    // Even if everybody else is known to answer the same again: the end is open by half the scale.
    BOOST_CHECK(shown(with(before, always)) == shown(with(before, sometimes)));
    BOOST_CHECK(change(before, with(before, always)) == change(before, with(before, sometimes)));
    BOOST_CHECK(change(before, with(before, always)).verdict == footprint::Verdict::open_end);
}

BOOST_AUTO_TEST_CASE(round_to_round_one_leaves_a_team_that_stays_at_one_end)
{
    Round const five(5, never);
    BOOST_CHECK(newcomer(five, with(five, sometimes)) == 5);

    BOOST_CHECK(change(with(five, never), five) == change(with(five, sometimes), five));
}

BOOST_AUTO_TEST_CASE(round_to_round_a_decimal_of_change_between_two_halves)
{
    Round const before(9, sometimes);
    Round const now = with(Round(8, sometimes), always);
    Round other = now;
    other[0] = {3, 2};
    auto const decimal = [&](Round const& later) {
        return exact::round_to_tenth(mean(later) - mean(before));
    };
    BOOST_CHECK(shown(now) == shown(other));
    BOOST_TEST(decimal(now) == 6);
    BOOST_TEST(decimal(other) == 4);

    BOOST_CHECK(change(before, now) == change(before, other));
}

// Ten people in the first round, nine in the second. A difference of unrounded scores, though
// itself rounded to halves, tells one step of one answer, which the half step of the second report
// hides.
BOOST_AUTO_TEST_CASE(round_to_round_a_rounded_difference_of_what_was_not_rounded)
{
    Round const before =
        with(with(with(with(Round(6, sometimes), always), always), always), {3, 4});
    Round const six(6, sometimes);
    Round const now = with(with(with(six, always), {5, 4}), {4, 4});
    Round const other = with(with(with(six, always), {5, 4}), {5, 4});
    auto const halves = [&](Round const& later) {
        return exact::round_to_half(mean(later) - mean(before));
    };
    BOOST_CHECK(shown(now) == shown(other));
    BOOST_TEST(halves(now) == -5);
    BOOST_TEST(halves(other) == 0);

    BOOST_CHECK(change(before, now) == change(before, other));
}

// What is not claimed. Whoever takes it that the others answered the same again learns something of
// who joined from the two reports themselves; leaving the change out would hide nothing.
BOOST_AUTO_TEST_CASE(round_to_round_answers_that_persist_are_not_protected)
{
    Round const eight(8, sometimes);
    BOOST_CHECK(shown(with(eight, never)) != shown(with(eight, sometimes)));
    BOOST_CHECK(shown(with(eight, sometimes)) != shown(with(eight, always)));
    // It is coarser than what plain means tell, which is the answer.
    BOOST_CHECK(shown(with(eight, never)) == shown(with(eight, rarely)));
    BOOST_CHECK(newcomer(eight, with(eight, never)) != newcomer(eight, with(eight, rarely)));
}

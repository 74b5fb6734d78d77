#include "scoring/footprint/change.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <cstdlib>

using namespace heed::footprint;
using heed::disclosure::Coded;
using heed::disclosure::Figure;
using heed::disclosure::Step;

namespace {

constexpr double typical_sd = 2.0;

// Of "5 to 9" people.
Figure halves(int tenths, Coded coded = Coded::none)
{
    return {.tenths = tenths, .coded = coded, .least_answers = 5, .step = Step::half};
}

// Of so many people.
Figure decimal(int tenths, int least = 10, Coded coded = Coded::none)
{
    return {.tenths = tenths, .coded = coded, .least_answers = least, .step = Step::tenth};
}

Change change(Figure const& before, Figure const& now)
{
    return change_between(before, now, typical_sd);
}

Change said(int tenths, Verdict verdict, Coded coded = Coded::none)
{
    return {.tenths = tenths, .coded = coded, .verdict = verdict};
}

Change const not_said{.tenths = std::nullopt, .coded = Coded::none, .verdict = Verdict::open_end};

Figure any_figure()
{
    bool const fine = *rc::gen::arbitrary<bool>();
    int const steps = *rc::gen::inRange(0, fine ? 101 : 21);
    return {
        .tenths = fine ? steps : 5 * steps,
        .coded = *rc::gen::element(Coded::none, Coded::or_lower, Coded::or_higher),
        .least_answers = 5 * *rc::gen::inRange(1, 20),
        .step = fine ? Step::tenth : Step::half};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_change_is_the_difference_of_the_two_figures)
{
    BOOST_CHECK((change(halves(70), halves(75)) == said(5, Verdict::too_close)));
    BOOST_CHECK((change(decimal(75), decimal(68)) == said(-7, Verdict::too_close)));
    BOOST_CHECK((change(decimal(75), decimal(75)) == said(0, Verdict::too_close)));
}

BOOST_AUTO_TEST_CASE(a_change_is_as_coarse_as_the_coarser_figure)
{
    BOOST_TEST(change(decimal(73), halves(75)).tenths.value() == 0);
    BOOST_TEST(change(halves(75), decimal(72)).tenths.value() == -5);
    BOOST_TEST(change(decimal(73), decimal(75)).tenths.value() == 2);
}

// For five and five, t = 2.306 with 8 degrees of freedom and the bound is 2.92; for fifty and
// fifty, t = 1.984 with 98, and the bound is 0.79.
BOOST_AUTO_TEST_CASE(a_direction_is_called_only_beyond_what_chance_easily_does)
{
    BOOST_CHECK(change(halves(50), halves(75)).verdict == Verdict::too_close);
    BOOST_CHECK(change(halves(50), halves(80)).verdict == Verdict::higher);
    BOOST_CHECK(change(halves(80), halves(50)).verdict == Verdict::lower);
    BOOST_CHECK(change(decimal(60, 50), decimal(67, 50)).verdict == Verdict::too_close);
    BOOST_CHECK(change(decimal(60, 50), decimal(68, 50)).verdict == Verdict::higher);
    BOOST_CHECK(change(decimal(68, 50), decimal(60, 50)).verdict == Verdict::lower);
}

BOOST_AUTO_TEST_CASE(the_smaller_group_makes_a_verdict_as_cautious_as_it_is_small)
{
    // Five and fifty: 1.88.
    BOOST_CHECK(change(halves(50), decimal(65, 50)).verdict == Verdict::too_close);
    BOOST_CHECK(change(halves(50), decimal(70, 50)).verdict == Verdict::higher);
}

BOOST_AUTO_TEST_CASE(an_open_end_makes_the_change_open_where_the_direction_is_sure)
{
    auto const top = halves(90, Coded::or_higher);
    auto const bottom = halves(10, Coded::or_lower);
    BOOST_CHECK((change(halves(50), top) == said(40, Verdict::higher, Coded::or_higher)));
    BOOST_CHECK((change(top, halves(50)) == said(-40, Verdict::lower, Coded::or_lower)));
    BOOST_CHECK((change(halves(80), bottom) == said(-70, Verdict::lower, Coded::or_lower)));
    BOOST_CHECK((change(bottom, halves(30)) == said(20, Verdict::too_close, Coded::or_higher)));
    BOOST_CHECK((change(bottom, top) == said(80, Verdict::higher, Coded::or_higher)));
}

BOOST_AUTO_TEST_CASE(nothing_is_said_where_an_open_end_leaves_the_direction_open)
{
    auto const top = halves(90, Coded::or_higher);
    BOOST_CHECK(change(top, top) == not_said);
    // The second group is larger, so its end is coded closer to 10.
    BOOST_CHECK(change(top, decimal(95, 10, Coded::or_higher)) == not_said);
    BOOST_CHECK(change(top, decimal(93)) == not_said);
    BOOST_CHECK(change(decimal(93), top) == not_said);
    BOOST_CHECK(change(top, decimal(90)) == not_said);
}

BOOST_AUTO_TEST_CASE(an_open_change_is_never_rounded_up)
{
    auto const top = halves(90, Coded::or_higher);
    BOOST_TEST(change(decimal(83), top).tenths.value() == 5);
    BOOST_CHECK(change(decimal(87), top) == not_said);
    BOOST_TEST(change(top, decimal(83)).tenths.value() == -5);
}

BOOST_AUTO_TEST_CASE(a_change_as_text_has_its_sign_and_one_decimal)
{
    BOOST_TEST(change_text(5) == "+0.5");
    BOOST_TEST(change_text(-12) == "-1.2");
    BOOST_TEST(change_text(0) == "0.0");
    BOOST_TEST(change_text(-100) == "-10.0");
}

RC_BOOST_PROP(back_and_forth_are_each_other_s_opposite, ())
{
    Figure const one = any_figure();
    Figure const two = any_figure();
    Change const there = change(one, two);
    Change const back = change(two, one);
    RC_ASSERT(there.tenths.has_value() == back.tenths.has_value());
    if (there.tenths) {
        RC_ASSERT(*there.tenths == -*back.tenths);
        RC_ASSERT((there.verdict == Verdict::higher) == (back.verdict == Verdict::lower));
        RC_ASSERT((there.coded == Coded::or_higher) == (back.coded == Coded::or_lower));
    }
}

RC_BOOST_PROP(a_change_keeps_within_half_a_step_of_the_difference, ())
{
    Figure const before = any_figure();
    Figure const now = any_figure();
    Change const found = change(before, now);
    int const difference = now.tenths - before.tenths;
    if (!found.tenths) {
        RC_ASSERT(before.coded != Coded::none || now.coded != Coded::none);
    } else if (found.coded == Coded::none) {
        RC_ASSERT(std::abs(*found.tenths - difference) <= 2);
    } else {
        RC_ASSERT(std::abs(*found.tenths) <= std::abs(difference));
        RC_ASSERT(*found.tenths * difference > 0);
    }
}

RC_BOOST_PROP(larger_groups_never_take_a_verdict_back, ())
{
    Figure before = any_figure();
    Figure now = any_figure();
    Verdict const first = change(before, now).verdict;
    before.least_answers += 5;
    now.least_answers += 5;
    RC_ASSERT(first == Verdict::too_close || change(before, now).verdict == first);
}

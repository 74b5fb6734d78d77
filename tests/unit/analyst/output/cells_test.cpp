#include "scoring/analyst/output/cells.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using heed::statistics::Figure;
using heed::statistics::Reason;
using test::summary_of;

namespace {

struct World {
    Notes notes;
    Cells cells{notes};

    bool noted(std::string const& words) const
    {
        auto const text = test::written([this](ByteWriter& out) { notes.write(out); });
        return text.find(words) != text.npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_mean_is_hidden_below_five_people_and_noted, World)
{
    BOOST_TEST(cells.mean(summary_of(5, 6.25, 1)) == "6.3");
    BOOST_TEST(!noted("not shown"));
    BOOST_TEST(cells.mean(summary_of(4, 6.25, 1)) == "·");
    BOOST_TEST(noted("not shown"));
}

BOOST_FIXTURE_TEST_CASE(what_does_not_exist_is_a_dash, World)
{
    BOOST_TEST(cells.mean({}) == "–");
    BOOST_TEST(cells.interval({}, 5) == "–");
    BOOST_TEST(cells.alpha({}) == "–");
    BOOST_TEST(cells.icc(Reason::too_few_teams, 1) == "–");
    BOOST_TEST(noted("cannot be computed"));
}

BOOST_FIXTURE_TEST_CASE(an_interval_is_cut_to_the_scale, World)
{
    BOOST_TEST(cells.interval(summary_of(6, 9, 2), 9) == "7.0–10.0");
    BOOST_TEST(cells.interval(summary_of(6, 1, 2), std::nullopt) == "0.0–3.0");
}

BOOST_FIXTURE_TEST_CASE(everyone_has_no_interval, World)
{
    BOOST_TEST(cells.interval(summary_of(9, 5, 2), 9) == "everyone");
    BOOST_TEST(cells.mean_and_interval(summary_of(9, 5, 2), 9) == "5.0  everyone");
    BOOST_TEST(noted("all who were invited"));
}

BOOST_FIXTURE_TEST_CASE(a_few_people_who_agree_get_no_spread_and_no_interval, World)
{
    BOOST_TEST(cells.spread(summary_of(9, 5, 0)) == "·");
    BOOST_TEST(cells.spread(summary_of(10, 5, 0)) == "0.00");
    BOOST_TEST(cells.interval(summary_of(20, 5, 0), 30) == "·");
}

BOOST_FIXTURE_TEST_CASE(people_stand_beside_those_invited_where_known, World)
{
    BOOST_TEST(cells.people(9, 12) == "9 of 12");
    BOOST_TEST(!noted("--teams"));
    BOOST_TEST(cells.people(9, std::nullopt) == "9");
    BOOST_TEST(noted("--teams"));
}

BOOST_FIXTURE_TEST_CASE(alpha_has_its_interval_and_its_warnings, World)
{
    auto scale = summary_of(30, 5, 1);
    BOOST_TEST(cells.alpha(scale) == "0.75 (0.70 to 0.80)");
    BOOST_TEST(noted("uncertain below 100"));
    BOOST_TEST(!noted("below 0"));
    scale.alpha = -0.004;
    BOOST_TEST(cells.alpha(scale) == "0.00 (0.70 to 0.80)");
    BOOST_TEST(noted("below 0: look"));
    BOOST_TEST(cells.alpha(summary_of(29, 5, 1)) == "·");
}

BOOST_FIXTURE_TEST_CASE(icc_needs_ten_teams_and_says_what_below_nought_means, World)
{
    BOOST_TEST(cells.icc(0.125, 9) == "·");
    BOOST_TEST(cells.icc(-0.1, 10) == "-0.10");
    BOOST_TEST(noted("no difference between teams"));
}

BOOST_FIXTURE_TEST_CASE(agreement_is_judged_by_a_sixth_of_the_options, World)
{
    auto scale = summary_of(8, 5, 1);
    scale.ad_mean = 5.0 / 6;
    BOOST_TEST(cells.agreement(scale, 5) == "0.83 agree");
    scale.ad_mean = 0.84;
    BOOST_TEST(cells.agreement(scale, 5) == "0.84 apart");
    BOOST_TEST(cells.agreement(scale, 7) == "0.84 agree");
    scale.n_complete = 4;
    BOOST_TEST(cells.agreement(scale, 7) == "·");
}

BOOST_FIXTURE_TEST_CASE(below_ten_answers_a_share_is_a_count, World)
{
    BOOST_TEST(cells.item_favourable(test::item_of({0, 2, 1, 3, 0})) == "3 of 6");
    BOOST_TEST(cells.item_favourable(test::item_of({0, 2, 1, 7, 0})) == "50 %");
    BOOST_TEST(cells.item_favourable(test::item_of({0, 2, 2, 0, 0})) == "·");
}

BOOST_FIXTURE_TEST_CASE(how_often_each_option_was_chosen_needs_ten_answers, World)
{
    BOOST_TEST(cells.item_counts(test::item_of({0, 2, 1, 6, 0}), 1) == "·");
    BOOST_TEST(cells.item_counts(test::item_of({0, 2, 1, 6, 1}), 2) == " 0  2  1  6  1");
    BOOST_TEST(cells.item_spread(test::item_of({0, 2, 1, 6, 0})) == "·");
    BOOST_TEST(cells.item_mean(test::item_of({0, 2, 1, 6, 0})) == "6.3");
}

BOOST_FIXTURE_TEST_CASE(a_change_has_its_sign_and_interval, World)
{
    BOOST_TEST(cells.change_and_interval(-0.05, -1.0, 0.9, true) == "-0.1  -1.0 to +0.9");
    BOOST_TEST(cells.change_and_interval(-0.05, -1.0, 0.9, false) == "·");
    BOOST_TEST(cells.change_and_interval(Reason::absent, 0, 0, true) == "–");
}

BOOST_FIXTURE_TEST_CASE(the_size_of_an_effect_stands_beside_its_interval, World)
{
    heed::statistics::ChangeSummary change;
    BOOST_TEST(cells.effect(change, true) == "–");
    change.hedges_g = 0.7;
    change.g_ci_low = 0.2;
    change.g_ci_high = 1.256;
    BOOST_TEST(cells.effect(change, true) == "0.70 (0.20 to 1.26)");
    BOOST_TEST(cells.effect(change, false) == "·");
}

BOOST_FIXTURE_TEST_CASE(a_tiny_chance_is_not_called_nought, World)
{
    BOOST_TEST(cells.chance(0.0004, true) == "< 0.001");
    BOOST_TEST(cells.chance(0.0218, true) == "0.022");
    BOOST_TEST(cells.chance(Figure{Reason::no_variance}, true) == "–");
}

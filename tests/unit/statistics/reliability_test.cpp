#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/reliability.hpp"
#include "tests/unit/statistics/figures.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <vector>

using namespace heed::statistics;

namespace {

using Rows = std::vector<std::vector<double>>;

// Covariances the long way, from rows of keyed five-point answers.
class Data {
public:
    explicit Data(Rows rows) : rows_{std::move(rows)}
    {
        for (std::size_t one = 0; one < items(); ++one) {
            for (std::size_t other = 0; other < items(); ++other) {
                values_.push_back(covariance(one, other));
            }
        }
    }

    Covariances covariances() const
    {
        return {.people = static_cast<int>(rows_.size()), .items = items(), .values = values_};
    }

private:
    static constexpr double points_per_step = 2.5;

    std::size_t items() const { return rows_.front().size(); }
    double mean(std::size_t item) const
    {
        double sum = 0;
        for (auto const& row : rows_) {
            sum += row[item];
        }
        return sum / static_cast<double>(rows_.size());
    }
    double covariance(std::size_t one, std::size_t other) const
    {
        double sum = 0;
        for (auto const& row : rows_) {
            sum += (row[one] - mean(one)) * (row[other] - mean(other));
        }
        return points_per_step * points_per_step * sum / (static_cast<double>(rows_.size()) - 1);
    }

    Rows rows_;
    std::vector<double> values_;
};

Alpha alpha_of(Data const& data)
{
    return cronbach_alpha(data.covariances(), confidence_default);
}

// The case edge_tiny_teams with its second item reversed; its team "three" is rows 4 to 6.
Data const ten_people{{
    {4, 4, 5, 3},
    {4, 4, 4, 4},
    {2, 2, 3, 1},
    {5, 5, 5, 5},
    {3, 3, 4, 2},
    {4, 4, 4, 5},
    {4, 5, 5, 4},
    {2, 2, 2, 3},
    {3, 3, 4, 4},
    {5, 4, 5, 5},
}};
Data const three_people{{{5, 5, 5, 5}, {3, 3, 4, 2}, {4, 4, 4, 5}}};
// Every sum is 15.
Data const without_total{{{2, 3, 4, 5, 1}, {3, 4, 5, 1, 2}, {4, 5, 1, 2, 3}}};
Data const contradicting{{{3, 4, 5}, {4, 5, 1}, {5, 1, 2}, {1, 2, 3}, {2, 3, 4}}};
Data const in_step{{{4, 4, 4}, {2, 2, 2}, {5, 5, 5}, {5, 5, 5}}};

} // namespace

BOOST_AUTO_TEST_SUITE(reliability)

BOOST_AUTO_TEST_CASE(three_people_as_worked_out_by_hand)
{
    Alpha const result = alpha_of(three_people);
    BOOST_TEST(is_near(result.alpha, 0.897959183673));
    BOOST_TEST(is_near(result.ci_low, 0.2591983999938584));
    BOOST_TEST(is_near(result.ci_high, 0.997405618260476));
    BOOST_TEST(is_near(result.ase, 0.07803638445047506));
}

BOOST_AUTO_TEST_CASE(ten_people_agree_with_r)
{
    Alpha const result = alpha_of(ten_people);
    BOOST_TEST(is_near(result.alpha, 0.9259995582063176));
    BOOST_TEST(is_near(result.ci_low, 0.8053155241983342));
    BOOST_TEST(is_near(result.ci_high, 0.9793551605548712));
    BOOST_TEST(is_near(result.ase, 0.04164020185274973));
}

BOOST_AUTO_TEST_CASE(a_negative_alpha_is_kept_but_makes_no_error_of_a_person)
{
    Alpha const result = alpha_of(contradicting);
    BOOST_TEST(is_near(result.alpha, -0.75));
    BOOST_TEST(is_near(result.ase, 1.341640786499874));
    PersonError const error = person_error(contradicting.covariances(), result.alpha);
    BOOST_TEST(lacks(error.sem, Reason::negative_alpha));
    BOOST_TEST(lacks(error.mdc95, Reason::negative_alpha));
}

BOOST_AUTO_TEST_CASE(sums_that_are_all_alike_have_no_alpha)
{
    for (Figure const figure : {alpha_of(without_total).alpha, alpha_of(without_total).ase}) {
        BOOST_TEST(lacks(figure, Reason::no_variance));
    }
    BOOST_TEST(lacks(alpha_of(Data{{{4, 2}, {4, 2}}}).alpha, Reason::no_variance));
}

BOOST_AUTO_TEST_CASE(one_item_or_one_person_has_no_alpha)
{
    BOOST_TEST(lacks(alpha_of(Data{{{4}, {2}, {5}}}).alpha, Reason::one_item));
    BOOST_TEST(lacks(alpha_of(Data{{{4, 5}}}).alpha, Reason::too_few_people));
    Covariances const nobody{.people = 0, .items = 4, .values = {}};
    Alpha const told = cronbach_alpha(nobody, confidence_default, Reason::item_unanswered);
    BOOST_TEST(lacks(told.ci_high, Reason::item_unanswered));
}

BOOST_AUTO_TEST_CASE(items_in_step_have_an_alpha_of_one_without_error)
{
    Alpha const result = alpha_of(in_step);
    BOOST_TEST(is_near(result.alpha, 1));
    BOOST_TEST(is_near(result.ci_low, 1));
    BOOST_TEST(result.ase.value() == 0);
    BOOST_TEST(person_error(in_step.covariances(), result.alpha).sem.value() == 0);
}

// The formulas leave 1e-10 here, whose roots would read as errors of a hundred-millionth.
BOOST_AUTO_TEST_CASE(what_rounding_leaves_of_terms_that_cancel_is_no_error)
{
    Data const data{{{5, 5, 5}, {1, 1, 1}, {4, 4, 4}, {2, 2, 2}, {4, 4, 4}, {4, 4, 4}}};
    Alpha const result = alpha_of(data);
    BOOST_TEST(result.ase.value() == 0);
    BOOST_TEST(person_error(data.covariances(), Figure{1 - 1e-15}).sem.value() == 0);
}

BOOST_AUTO_TEST_CASE(two_rows_leave_no_asymptotic_error_but_rounding)
{
    Alpha const result = alpha_of(Data{{{4, 5, 1, 2, 3, 4}, {5, 1, 2, 3, 4, 5}}});
    BOOST_TEST(is_near(result.alpha, -24));
    BOOST_TEST(std::abs(result.ci_low.value() + 249.174555) < 1e-6);
    BOOST_TEST(result.ase.value() == 0);
}

BOOST_AUTO_TEST_CASE(the_error_of_a_person_follows_from_spread_and_alpha)
{
    PersonError const error = person_error(ten_people.covariances(), alpha_of(ten_people).alpha);
    BOOST_TEST(is_near(error.sem, 0.696178390825119));
    BOOST_TEST(is_near(error.mdc95, 1.9296725885482737));
    BOOST_TEST(lacks(
        person_error(without_total.covariances(), alpha_of(without_total).alpha).sem,
        Reason::no_variance
    ));
}

BOOST_AUTO_TEST_CASE(each_item_is_held_against_the_others_without_itself)
{
    std::vector<ItemFit> const fits = item_fits(ten_people.covariances());
    BOOST_REQUIRE_EQUAL(fits.size(), 4U);
    BOOST_TEST(is_near(fits[0].rest_r, 0.9535301742925499));
    BOOST_TEST(is_near(fits[3].rest_r, 0.7140157451340533));
    BOOST_TEST(is_near(fits[0].alpha_if_dropped, 0.863258026159334));
    BOOST_TEST(is_near(fits[3].alpha_if_dropped, 0.9573690621193667));
}

// Unchecked, the quotient is 1.0000000000000002 here.
BOOST_AUTO_TEST_CASE(no_correlation_leaves_its_range)
{
    Data const data{{{1, 1, 1}, {2, 2, 2}, {4, 4, 4}}};
    for (ItemFit const& fit : item_fits(data.covariances())) {
        BOOST_TEST(fit.rest_r.value() == 1);
    }
}

BOOST_AUTO_TEST_CASE(items_can_be_judged_where_the_scale_has_no_alpha)
{
    std::vector<ItemFit> const fits = item_fits(without_total.covariances());
    BOOST_TEST(is_near(fits[0].rest_r, -1));
    BOOST_TEST(is_near(fits[0].alpha_if_dropped, -12.888888888888886));
    BOOST_TEST(is_near(fits[2].alpha_if_dropped, -0.923076923076923));
}

BOOST_AUTO_TEST_CASE(an_item_without_variance_has_no_correlation_but_can_be_dropped)
{
    Data const data{{{4, 1, 2}, {4, 2, 3}, {4, 4, 5}, {4, 3, 5}}};
    std::vector<ItemFit> const fits = item_fits(data.covariances());
    BOOST_TEST(lacks(fits[0].rest_r, Reason::no_variance));
    BOOST_TEST(fits[0].alpha_if_dropped.exists());
    BOOST_TEST(fits[1].rest_r.exists());
}

BOOST_AUTO_TEST_CASE(a_rest_without_variance_fits_nothing)
{
    Data const data{{{1, 4, 2}, {3, 4, 2}, {5, 4, 2}}};
    std::vector<ItemFit> const fits = item_fits(data.covariances());
    BOOST_TEST(lacks(fits[0].rest_r, Reason::no_variance));
    BOOST_TEST(lacks(fits[0].alpha_if_dropped, Reason::no_variance));
}

BOOST_AUTO_TEST_CASE(items_are_judged_from_three_items_and_three_people_on)
{
    std::vector<ItemFit> const pair = item_fits(Data{{{1, 2}, {2, 3}, {4, 4}}}.covariances());
    BOOST_REQUIRE_EQUAL(pair.size(), 2U);
    BOOST_TEST(lacks(pair[1].rest_r, Reason::one_item));
    std::vector<ItemFit> const two = item_fits(Data{{{1, 2, 3}, {2, 3, 5}}}.covariances());
    BOOST_REQUIRE_EQUAL(two.size(), 3U);
    BOOST_TEST(lacks(two[2].alpha_if_dropped, Reason::too_few_people));
}

BOOST_AUTO_TEST_SUITE_END()

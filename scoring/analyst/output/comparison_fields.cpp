// The fields that compare: teams with each other, and a group with itself at another time.

#include "scoring/analyst/output/field_words.hpp"
#include "scoring/analyst/output/fields.hpp"

#include <array>

namespace heed::analyst {

namespace {

using enum Form;
using namespace field_words;
using Difference = statistics::TeamDifference;
using Organisation = statistics::OrganisationScale;
using Change = statistics::ChangeSummary;
using Paired = statistics::PairedChange;

constexpr std::string_view teams = "teams";
constexpr std::string_view squares = "squared points";
constexpr std::string_view deviations = "standard deviations";
constexpr std::string_view degrees = "degrees of freedom";

constexpr std::string_view change_section = "Change between two rounds";

// A line or two for each field, where the formatter would take seven.
// clang-format off
constexpr std::array difference_table{
    Field<Difference>{&Difference::icc_teams, count,
        {"icc_teams", teams, between, "teams with at least one valid score"}},
    Field<Difference>{&Difference::icc_n, count,
        {"icc_n", people, between, "people with a score in these teams"}},
    Field<Difference>{&Difference::msb, number,
        {"msb", squares, between, "mean square between teams"}},
    Field<Difference>{&Difference::msw, number,
        {"msw", squares, between, "mean square within teams"}},
    Field<Difference>{&Difference::dfb, number,
        {"dfb", degrees, between, "of msb: teams less one"}},
    Field<Difference>{&Difference::dfw, number,
        {"dfw", degrees, between, "of msw: people less teams"}},
    Field<Difference>{&Difference::f, number,
        {"f", none, between, "msb / msw"}},
    Field<Difference>{&Difference::p, number,
        {"p", none, between, "chance of so large an f where teams do not differ"}},
    Field<Difference>{&Difference::k_mean, number,
        {"k_mean", people, between, "mean team size"}},
    Field<Difference>{&Difference::n0, number,
        {"n0", people, between, "the size that stands for unequal sizes in icc1"}},
    Field<Difference>{&Difference::icc1, number,
        {"icc1", none, between, "ICC(1): the teams' share of people's differences, with n0"}},
    Field<Difference>{&Difference::icc1_meank, number,
        {"icc1_meank", none, between, "ICC(1) with the mean size, as some packages compute it"}},
    Field<Difference>{&Difference::icc2, number,
        {"icc2", none, between, "ICC(2): reliability of the teams' means"}},
    Field<Difference>{&Difference::icc1_ci_low, number,
        {"icc1_ci_low", none, between, "lower end of icc1's interval, from F"}},
    Field<Difference>{&Difference::icc1_ci_high, number,
        {"icc1_ci_high", none, between, "upper end of icc1's interval, from F"}},
    Field<Difference>{&Difference::icc2_ci_low, number,
        {"icc2_ci_low", none, between, "lower end of icc2's interval, from F"}},
    Field<Difference>{&Difference::icc2_ci_high, number,
        {"icc2_ci_high", none, between, "upper end of icc2's interval, from F"}},
    Field<Difference>{&Difference::strat_mean, number,
        {"strat_mean", points, between, "team means weighted by the people invited"}},
    Field<Difference>{&Difference::strat_se, number,
        {"strat_se", points, between, "standard error of strat_mean, each team a stratum"}},
};

constexpr std::array organisation_table{
    Field<Organisation>{&Organisation::sd_team_means, number,
        {"sd_team_means", points, between, "standard deviation of the team means"}},
    Field<Organisation>{&Organisation::mdc95_team, number,
        {"mdc95_team", points, between, "smallest detectable change of a typical team"}},
    Field<Organisation>{&Organisation::sem, number,
        {"sem", points, reliability, "standard error of measurement of one person"}},
    Field<Organisation>{&Organisation::mdc95_person, number,
        {"mdc95_person", points, reliability, "smallest detectable change of one person"}},
};

constexpr std::array organisation_item_table{
    ItemsField{&Organisation::item_rest_r,
        {"item_rest_r", none, reliability, "correlation of the item with the scale's other items"}},
    ItemsField{&Organisation::alpha_if_dropped,
        {"alpha_if_dropped", none, reliability, "alpha of the scale without the item"}},
};

constexpr std::array change_table{
    Field<Change>{&Change::n1, count,
        {"n1", people, change_section, "people with a score in the first round"}},
    Field<Change>{&Change::n2, count,
        {"n2", people, change_section, "people with a score in the second round"}},
    Field<Change>{&Change::mean1, number,
        {"mean1", points, change_section, "mean in the first round"}},
    Field<Change>{&Change::mean2, number,
        {"mean2", points, change_section, "mean in the second round"}},
    Field<Change>{&Change::diff, number,
        {"diff", points, change_section, "second mean less first"}},
    Field<Change>{&Change::se, number,
        {"se", points, change_section, "standard error of diff after Welch, nobody linked, no correction"}},
    Field<Change>{&Change::df, number,
        {"df", degrees, change_section, "of se, after Welch and Satterthwaite"}},
    Field<Change>{&Change::ci_low, number,
        {"ci_low", points, change_section, "lower end of diff's interval"}},
    Field<Change>{&Change::ci_high, number,
        {"ci_high", points, change_section, "upper end of diff's interval"}},
    Field<Change>{&Change::t, number,
        {"t", none, change_section, "diff / se"}},
    Field<Change>{&Change::p, number,
        {"p", none, change_section, "two-sided p of t"}},
    Field<Change>{&Change::mdc95, number,
        {"mdc95", points, change_section, "smallest difference that an interval of 95 % tells from nought"}},
    Field<Change>{&Change::se_fpc, number,
        {"se_fpc", points, change_section, "error of the two days' means; never an error of change"}},
    Field<Change>{&Change::sd_pooled, number,
        {"sd_pooled", points, change_section, "standard deviation within rounds"}},
    Field<Change>{&Change::d, number,
        {"d", deviations, change_section, "diff / sd_pooled"}},
    Field<Change>{&Change::hedges_g, number,
        {"hedges_g", deviations, change_section, "d without its bias in small groups"}},
    Field<Change>{&Change::g_var, number,
        {"g_var", "squared standard deviations", change_section, "variance of hedges_g in large samples"}},
    Field<Change>{&Change::g_ci_low, number,
        {"g_ci_low", deviations, change_section, "lower end of hedges_g's interval"}},
    Field<Change>{&Change::g_ci_high, number,
        {"g_ci_high", deviations, change_section, "upper end of hedges_g's interval"}},
    Field<Change>{&Change::diff, change,
        {"display_diff", points, rounding, "diff as people read it: one decimal and a sign"}},
};

constexpr std::array paired_table{
    Field<Paired>{&Paired::n, count,
        {"n", people, change_section, "people with a score in both rounds"}},
    Field<Paired>{&Paired::diff, number,
        {"diff", points, change_section, "mean of people's own differences, second less first"}},
    Field<Paired>{&Paired::sd, number,
        {"sd", points, change_section, "standard deviation of these differences"}},
    Field<Paired>{&Paired::se, number,
        {"se", points, change_section, "standard error of their mean"}},
    Field<Paired>{&Paired::df, number,
        {"df", degrees, change_section, "of se: people less one"}},
    Field<Paired>{&Paired::ci_low, number,
        {"ci_low", points, change_section, "lower end of diff's interval"}},
    Field<Paired>{&Paired::ci_high, number,
        {"ci_high", points, change_section, "upper end of diff's interval"}},
    Field<Paired>{&Paired::t, number,
        {"t", none, change_section, "diff / se"}},
    Field<Paired>{&Paired::p, number,
        {"p", none, change_section, "two-sided p of t"}},
    Field<Paired>{&Paired::mdc95, number,
        {"mdc95", points, change_section, "smallest difference that an interval of 95 % tells from nought"}},
    Field<Paired>{&Paired::diff, change,
        {"display_diff", points, rounding, "diff as people read it: one decimal and a sign"}},
};
// clang-format on

} // namespace

std::span<Field<Difference> const> difference_fields() noexcept
{
    return difference_table;
}

std::span<Field<Organisation> const> organisation_fields() noexcept
{
    return organisation_table;
}

std::span<ItemsField const> organisation_item_fields() noexcept
{
    return organisation_item_table;
}

std::span<Field<Change> const> change_fields() noexcept
{
    return change_table;
}

std::span<Field<Paired> const> paired_fields() noexcept
{
    return paired_table;
}

} // namespace heed::analyst

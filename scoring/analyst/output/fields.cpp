#include "scoring/analyst/output/fields.hpp"

#include "scoring/analyst/output/field_words.hpp"

#include <array>

namespace heed::analyst {

namespace {

using enum Form;
using namespace field_words;
using Group = statistics::GroupSummary;
using Score = statistics::ScoreSummary;
using Scale = statistics::ScaleSummary;
using Item = statistics::ItemSummary;

constexpr std::string_view answers = "answers";
constexpr std::string_view percent_unit = "percent";
constexpr std::string_view steps = "steps of the answer scale";

constexpr std::string_view from_answers = "From an answer to a score";
constexpr std::string_view spread = "Spread, error and interval";
constexpr std::string_view items = "Items and percent favourable";
constexpr std::string_view agreement = "Agreement inside a team";

// A line or two for each field, where the formatter would take seven.
// clang-format off
constexpr std::array group_table{
    Field<Group>{&Group::n_respondents, count,
        {"n_respondents", people, from_answers, "people with a row in the file, whatever they answered"}},
    Field<Group>{&Group::population, count,
        {"population", people, spread, "people invited"}},
};

constexpr std::array score_table{
    Field<Score>{&Score::n_valid, count,
        {"n_valid", people, from_answers, "people with a score: they answered enough of its items"}},
    Field<Score>{&Score::mean, number,
        {"mean", points, from_answers, "mean over people, each counted once"}},
    Field<Score>{&Score::sd, number,
        {"sd", points, spread, "standard deviation over people, divisor n - 1"}},
    Field<Score>{&Score::se, number,
        {"se", points, spread, "standard error of the mean, without finite population correction"}},
    Field<Score>{&Score::ci_low_nofpc, number,
        {"ci_low_nofpc", points, spread, "lower end of the interval that se gives"}},
    Field<Score>{&Score::ci_high_nofpc, number,
        {"ci_high_nofpc", points, spread, "upper end of the interval that se gives"}},
    Field<Score>{&Score::se_fpc, number,
        {"se_fpc", points, spread, "standard error of the mean, with finite population correction"}},
    Field<Score>{&Score::ci_low, number,
        {"ci_low", points, spread, "lower end of the interval that se_fpc gives, not cut to 0"}},
    Field<Score>{&Score::ci_high, number,
        {"ci_high", points, spread, "upper end of the interval that se_fpc gives, not cut to 10"}},
    Field<Score>{&Score::mean, score,
        {"display_mean", points, rounding, "mean as people read it: one decimal, half a step away from zero"}},
};

constexpr std::array scale_table{
    Field<Scale>{&Scale::pooled_mean, number,
        {"pooled_mean", points, from_answers, "mean of all answers: who answers more counts more"}},
    Field<Scale>{&Scale::pct_favourable, number,
        {"pct_favourable", percent_unit, items, "mean of the items' own percentages"}},
    Field<Scale>{&Scale::pct_favourable_pooled, number,
        {"pct_favourable_pooled", percent_unit, items, "favourable share of all answers"}},
    Field<Scale>{&Scale::pct_favourable_person, number,
        {"pct_favourable_person", percent_unit, items, "mean of people's own favourable shares"}},
    Field<Scale>{&Scale::pct_favourable, percent,
        {"display_pct", percent_unit, rounding, "pct_favourable as people read it: a whole number"}},
    Field<Scale>{&Scale::n_complete, count,
        {"n_complete", people, agreement, "people who answered every item: the basis of agreement and alpha"}},
    Field<Scale>{&Scale::n_items, count,
        {"n_items", "items", from_answers, "items of the scale"}},
    Field<Scale>{&Scale::rwgj, number,
        {"rwgj", none, agreement, "r_wg(j) against a uniform null, cut to 0..1; with one item r_wg"}},
    Field<Scale>{&Scale::rwgj_star, number,
        {"rwgj_star", none, agreement, "r*_wg(j), which does not grow with the number of items"}},
    Field<Scale>{&Scale::ad_mean, number,
        {"ad_mean", steps, agreement, "average deviation from the items' means: the verdict on agreement"}},
    Field<Scale>{&Scale::ad_median, number,
        {"ad_median", steps, agreement, "average deviation from the items' medians"}},
    Field<Scale>{&Scale::alpha, number,
        {"alpha", none, reliability, "Cronbach's alpha of the complete rows"}},
    Field<Scale>{&Scale::alpha_n, count,
        {"alpha_n", people, reliability, "complete rows that alpha is computed from"}},
    Field<Scale>{&Scale::alpha_ci_low, number,
        {"alpha_ci_low", none, reliability, "lower end of alpha's interval after Feldt"}},
    Field<Scale>{&Scale::alpha_ci_high, number,
        {"alpha_ci_high", none, reliability, "upper end of alpha's interval after Feldt"}},
    Field<Scale>{&Scale::alpha_ase, number,
        {"alpha_ase", none, reliability, "asymptotic standard error of alpha"}},
};

constexpr std::array team_table{
    Field<Score>{&Score::mean_reliability, number,
        {"mean_reliability", none, between, "reliability of this team's mean, from ICC(1) and n_valid"}},
};

constexpr std::array item_table{
    Field<Item>{&Item::n_answered, count,
        {"n_answered", people, items, "people who chose an option"}},
    Field<Item>{&Item::n_missing, count,
        {"n_missing", people, items, "people who chose none, \"I can't say\" included"}},
    Field<Item>{&Item::mean, number,
        {"mean", points, items, "mean answer, after reversing"}},
    Field<Item>{&Item::sd, number,
        {"sd", points, items, "standard deviation of the answers, divisor n - 1"}},
    Field<Item>{&Item::pct_favourable, number,
        {"pct_favourable", percent_unit, items, "answers above the middle of the scale, after reversing"}},
    Field<Item>{&Item::pct_neutral, number,
        {"pct_neutral", percent_unit, items, "answers exactly in the middle"}},
    Field<Item>{&Item::pct_unfavourable, number,
        {"pct_unfavourable", percent_unit, items, "answers below the middle"}},
    Field<Item>{&Item::fav_ci_low, number,
        {"fav_ci_low", percent_unit, items, "lower end of pct_favourable's interval after Wilson"}},
    Field<Item>{&Item::fav_ci_high, number,
        {"fav_ci_high", percent_unit, items, "upper end of pct_favourable's interval after Wilson"}},
    Field<Item>{&Item::pct_favourable, percent,
        {"display_pct", percent_unit, rounding, "pct_favourable as people read it: a whole number"}},
    Field<Item>{&Item::rwg, number,
        {"rwg", none, agreement, "r_wg against a uniform null, cut to 0..1"}},
    Field<Item>{&Item::ad_mean, number,
        {"ad_mean", steps, agreement, "average deviation from the mean"}},
};

constexpr Field<Item> cannot_say{&Item::n_cannot_say, count,
    {"n_cannot_say", people, items, "people who chose \"I can't say\""}};

constexpr Description counts{
    "counts", answers, items, "how often each option was chosen, lowest first, as people saw it"};

constexpr Description person{
    "score", points, from_answers, "one person's score; in --json the bare number"};
// clang-format on

} // namespace

std::span<Field<Group> const> group_fields() noexcept
{
    return group_table;
}

std::span<Field<Score> const> score_fields() noexcept
{
    return score_table;
}

std::span<Field<Scale> const> scale_fields() noexcept
{
    return scale_table;
}

std::span<Field<Score> const> team_fields() noexcept
{
    return team_table;
}

std::span<Field<Item> const> item_fields() noexcept
{
    return item_table;
}

Field<Item> const& cannot_say_field() noexcept
{
    return cannot_say;
}

Description const& counts_field() noexcept
{
    return counts;
}

Description const& person_field() noexcept
{
    return person;
}

} // namespace heed::analyst

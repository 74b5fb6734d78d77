#include "tests/unit/statistics/twin/twin.hpp"

#include "scoring/statistics/quantiles.hpp"
#include "tests/unit/statistics/twin/parts.hpp"

#include <algorithm>
#include <cmath>

namespace heed::test_support {

using namespace statistics;
using namespace twin;

namespace {

void write_t_test(Page const& page, Group const& group, Number diff, Number se, Number df)
{
    Number const t = t_value(group.upper(), df);
    page.write("df", df);
    page.write("ci_low", diff - t * se);
    page.write("ci_high", diff + t * se);
    page.write("t", diff / se);
    page.write("p", t_two_sided(static_cast<double>(diff / se), static_cast<double>(df)));
    page.write("mdc95", t_value(0.975L, df) * se);
}

void write_effect(Page const& page, Group const& group, Number d, Number n1, Number n2)
{
    Number const m = n1 + n2 - 2;
    Number const g =
        d * std::exp(std::lgamma(m / 2) - std::log(m / 2) / 2 - std::lgamma((m - 1) / 2));
    Number const g_var = 1 / n1 + 1 / n2 + g * g / (2 * (n1 + n2));
    Number const z = normal_quantile(static_cast<double>(group.upper()));
    page.write("d", d);
    page.write("hedges_g", g);
    page.write("g_var", g_var);
    page.write("g_ci_low", g - z * std::sqrt(g_var));
    page.write("g_ci_high", g + z * std::sqrt(g_var));
}

void write_change(Page const& page, Group const& before, Group const& after, std::size_t score)
{
    Numbers const first = valid_scores(before.people, score);
    Numbers const second = valid_scores(after.people, score);
    page.write("n1", first.size());
    page.write("n2", second.size());
    page.write("mean1", first.empty() ? std::nullopt : Maybe{mean(first)});
    page.write("mean2", second.empty() ? std::nullopt : Maybe{mean(second)});
    page.write_all(
        {"diff",
         "se",
         "df",
         "ci_low",
         "ci_high",
         "t",
         "p",
         "mdc95",
         "se_fpc",
         "sd_pooled",
         "d",
         "hedges_g",
         "g_var",
         "g_ci_low",
         "g_ci_high"},
        std::nullopt
    );
    if (first.empty() || second.empty()) {
        return;
    }
    Number const diff = mean(second) - mean(first);
    page.write("diff", diff);
    if (first.size() < 2 || second.size() < 2) {
        return;
    }
    auto const n1 = static_cast<Number>(first.size());
    auto const n2 = static_cast<Number>(second.size());
    Number const e1 = variance(first) / n1;
    Number const e2 = variance(second) / n2;
    Number const pooled =
        std::sqrt(((n1 - 1) * variance(first) + (n2 - 1) * variance(second)) / (n1 + n2 - 2));
    page.write("se", std::sqrt(e1 + e2));
    page.write(
        "se_fpc",
        std::sqrt(e1 * before.unheard(first.size()) + e2 * after.unheard(second.size()))
    );
    page.write("sd_pooled", pooled);
    if (e1 + e2 > 0) {
        Number const df = (e1 + e2) * (e1 + e2) / (e1 * e1 / (n1 - 1) + e2 * e2 / (n2 - 1));
        write_t_test(page, before, diff, std::sqrt(e1 + e2), df);
        write_effect(page, before, diff / pooled, n1, n2);
    }
}

// The differences of people who are in both groups; of a team, of those who stayed in it.
Numbers own_differences(People const& before, People const& after, std::size_t score)
{
    Numbers differences;
    for (Person const& then : before) {
        for (Person const& now : after) {
            if (then.id == now.id && then.scores[score] && now.scores[score]) {
                differences.push_back(*now.scores[score] - *then.scores[score]);
            }
        }
    }
    return differences;
}

void write_paired(Page const& page, Group const& before, Group const& after, std::size_t score)
{
    Numbers const differences = own_differences(before.people, after.people, score);
    auto const n = static_cast<Number>(differences.size());
    page.write("n", n);
    page.write_all(
        {"diff", "sd", "se", "df", "ci_low", "ci_high", "t", "p", "mdc95"},
        std::nullopt
    );
    if (n > 0) {
        page.write("diff", mean(differences));
    }
    if (n > 1) {
        Number const sd = std::sqrt(variance(differences));
        page.write("sd", sd);
        page.write("se", sd / std::sqrt(n));
        page.write("df", n - 1);
        if (sd > 0) {
            write_t_test(page, before, mean(differences), sd / std::sqrt(n), n - 1);
        }
    }
}

void write_changes(
    TwinFigures& figures,
    std::string const& path,
    Group const& before,
    Group const& after
)
{
    for (std::size_t score = 0; score < count_scores(before.study); ++score) {
        std::string const number = std::to_string(score);
        write_change(Page{figures, path + "/score " + number}, before, after, score);
        if (before.study.questionnaire.linked) {
            write_paired(Page{figures, path + "/paired " + number}, before, after, score);
        }
    }
}

} // namespace

TwinFigures twin_of_round(Study const& study, std::size_t round)
{
    TwinFigures figures;
    People const people = people_of(study, round);
    for (std::size_t team = 0; team < study.teams.size(); ++team) {
        Group const group{study, members(people, team), study.teams[team].size};
        write_group(figures, "team " + std::to_string(team), group);
    }
    Group const all{study, people, everybody(study)};
    auto const alphas = write_group(figures, "all", all);
    write_organisation(figures, all, alphas);
    return figures;
}

TwinFigures twin_of_change(Study const& study, std::size_t first, std::size_t second)
{
    TwinFigures figures;
    People const before = people_of(study, first);
    People const after = people_of(study, second);
    for (std::size_t team = 0; team < study.teams.size(); ++team) {
        auto const size = study.teams[team].size;
        write_changes(
            figures,
            "team " + std::to_string(team),
            Group{study, members(before, team), size},
            Group{study, members(after, team), size}
        );
    }
    auto const size = everybody(study);
    write_changes(figures, "all", Group{study, before, size}, Group{study, after, size});
    return figures;
}

} // namespace heed::test_support

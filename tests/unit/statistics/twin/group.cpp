#include "scoring/statistics/quantiles.hpp"
#include "tests/unit/statistics/twin/parts.hpp"

#include <algorithm>
#include <cmath>

namespace heed::test_support::twin {

using namespace statistics;

namespace {

Number percentage(Numbers const& keyed, Number top, int side)
{
    Number hits = 0;
    for (Number const step : keyed) {
        Number const above = 2 * step - top;
        hits += (above > 0) - (above < 0) == side ? 1 : 0;
    }
    return 100 * hits / static_cast<Number>(keyed.size());
}

void write_wilson(Page const& page, Group const& group, Number percent, std::size_t answers)
{
    Number const p = percent / 100;
    if (group.unheard(answers) == 0) {
        page.write_all({"fav_ci_low", "fav_ci_high"}, percent);
        return;
    }
    Number n = static_cast<Number>(answers);
    if (group.size) {
        n *= (*group.size - Number{1}) / (*group.size - static_cast<Number>(answers));
    }
    Number const z = normal_quantile(static_cast<double>(group.upper()));
    Number const half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    Number const below = 1 + z * z / n;
    page.write("fav_ci_low", 100 * std::max(0.0L, (p + z * z / (2 * n) - half) / below));
    page.write("fav_ci_high", 100 * std::min(1.0L, (p + z * z / (2 * n) + half) / below));
}

Number null_variance(Number top)
{
    return ((top + 1) * (top + 1) - 1) / 12;
}

void write_item(Page const& page, Group const& group, std::size_t position)
{
    Item const& item = group.study.questionnaire.items[position];
    Number const top = item.range.max - item.range.min;
    Numbers const keyed = answers_to(group.people, position, &Person::keyed);
    page.write("n_answered", keyed.size());
    page.write("n_missing", group.people.size() - keyed.size());
    page.write("n_cannot_say", std::ranges::count_if(group.people, [&](Person const& person) {
                   return person.cannot_say[position];
               }));
    for (int option = 0; option <= item.range.span(); ++option) {
        int const step = item.reverse ? item.range.span() - option : option;
        page.write("count " + std::to_string(option), std::ranges::count(keyed, Number(step)));
    }
    page.write_all(
        {"mean",
         "sd",
         "pct_favourable",
         "pct_neutral",
         "pct_unfavourable",
         "fav_ci_low",
         "fav_ci_high",
         "rwg",
         "ad_mean"},
        std::nullopt
    );
    if (keyed.empty()) {
        return;
    }
    page.write("mean", 10 * mean(keyed) / top);
    page.write("pct_favourable", percentage(keyed, top, 1));
    page.write("pct_neutral", percentage(keyed, top, 0));
    page.write("pct_unfavourable", percentage(keyed, top, -1));
    write_wilson(page, group, percentage(keyed, top, 1), keyed.size());
    if (keyed.size() > 1) {
        page.write("sd", 10 * std::sqrt(variance(keyed)) / top);
        page.write("rwg", 1 - std::min(1.0L, variance(keyed) / null_variance(top)));
        page.write("ad_mean", mean_distance(keyed, mean(keyed)));
    }
}

void write_score(Page const& page, Group const& group, Numbers const& scores)
{
    std::size_t const n = scores.size();
    page.write("n_valid", n);
    page.write_all(
        {"mean", "sd", "se", "ci_low_nofpc", "ci_high_nofpc", "se_fpc", "ci_low", "ci_high"},
        std::nullopt
    );
    if (n > 0) {
        page.write("mean", mean(scores));
    }
    if (n > 1) {
        Number const se = std::sqrt(variance(scores) / static_cast<Number>(n));
        Number const se_fpc = se * std::sqrt(group.unheard(n));
        Number const t = t_value(group.upper(), static_cast<Number>(n - 1));
        page.write("sd", std::sqrt(variance(scores)));
        page.write("se", se);
        page.write("se_fpc", se_fpc);
        page.write("ci_low_nofpc", mean(scores) - t * se);
        page.write("ci_high_nofpc", mean(scores) + t * se);
        page.write("ci_low", mean(scores) - t * se_fpc);
        page.write("ci_high", mean(scores) + t * se_fpc);
    }
}

// The three percentages that are called favourable, and the mean of all answers.
void write_pooled(Page const& page, Group const& group, std::size_t scale)
{
    auto const& items = group.study.questionnaire.items;
    Numbers answers;
    Numbers favourable; // 100 or 0 for each answer
    Numbers of_items;
    for (std::size_t const item : group.study.questionnaire.scales[scale].items) {
        Numbers const keyed = answers_to(group.people, item, &Person::keyed);
        Number const top = items[item].range.span();
        for (Number const step : keyed) {
            answers.push_back(10 * step / top);
            favourable.push_back(percentage({step}, top, 1));
        }
        if (!keyed.empty()) {
            of_items.push_back(percentage(keyed, top, 1));
        }
    }
    Numbers of_people;
    for (Person const& person : group.people) {
        Numbers own;
        for (std::size_t const item : group.study.questionnaire.scales[scale].items) {
            if (person.keyed[item]) {
                own.push_back(percentage({*person.keyed[item]}, items[item].range.span(), 1));
            }
        }
        if (person.scores[scale]) {
            of_people.push_back(mean(own));
        }
    }
    auto const mean_if_any = [](Numbers const& list) {
        return list.empty() ? std::nullopt : Maybe{mean(list)};
    };
    page.write("pooled_mean", mean_if_any(answers));
    page.write("pct_favourable", mean_if_any(of_items));
    page.write("pct_favourable_pooled", mean_if_any(favourable));
    page.write("pct_favourable_person", mean_if_any(of_people));
}

bool is_complete(Person const& person, Scale const& scale)
{
    return std::ranges::all_of(scale.items, [&](std::size_t item) {
        return person.keyed[item].has_value();
    });
}

void write_agreement(Page const& page, Group const& group, std::size_t position)
{
    Scale const& scale = group.study.questionnaire.scales[position];
    People complete;
    for (Person const& person : group.people) {
        if (is_complete(person, scale)) {
            complete.push_back(person);
        }
    }
    page.write("n_complete", complete.size());
    page.write_all({"rwgj", "rwgj_star", "ad_mean", "ad_median"}, std::nullopt);
    if (complete.size() < 2) {
        return;
    }
    Numbers ratios;
    Numbers from_mean;
    Numbers from_median;
    std::set<int> spans;
    for (std::size_t const item : scale.items) {
        int const span = group.study.questionnaire.items[item].range.span();
        Numbers const keyed = answers_to(complete, item, &Person::keyed);
        ratios.push_back(variance(keyed) / null_variance(span));
        from_mean.push_back(mean_distance(keyed, mean(keyed)));
        from_median.push_back(mean_distance(keyed, median(keyed)));
        spans.insert(span);
    }
    Number const cut = std::min(1.0L, mean(ratios));
    auto const items = static_cast<Number>(scale.items.size());
    page.write("rwgj", items * (1 - cut) / (items * (1 - cut) + cut));
    page.write("rwgj_star", 1 - mean(ratios));
    if (spans.size() == 1) {
        page.write("ad_mean", mean(from_mean));
        page.write("ad_median", mean(from_median));
    }
}

// van Zyl, Neudecker and Nel's formula, with matrices written out.
Number asymptotic_error(std::vector<Numbers> const& columns, Number people)
{
    auto const k = static_cast<Number>(columns.size());
    Number total = 0;
    Number trace = 0;
    Number trace_of_square = 0;
    Number sum_of_square = 0;
    for (Numbers const& left : columns) {
        trace += covariance(left, left);
        for (Numbers const& right : columns) {
            total += covariance(left, right);
            trace_of_square += covariance(left, right) * covariance(right, left);
            for (Numbers const& middle : columns) {
                sum_of_square += covariance(left, middle) * covariance(middle, right);
            }
        }
    }
    Number const first = total * (trace_of_square + trace * trace);
    Number const inner = first - 2 * trace * sum_of_square;
    if (inner < close_call * first) {
        return anything;
    }
    Number const q = 2 * k * k / ((k - 1) * (k - 1) * total * total * total) * inner;
    return std::sqrt(q / people);
}

Maybe write_alpha(Page const& page, Group const& group, std::size_t scale)
{
    auto const columns = complete_rows(group, scale);
    std::size_t const people = columns.front().size();
    page.write("alpha_n", people);
    page.write_all({"alpha", "alpha_ci_low", "alpha_ci_high", "alpha_ase"}, std::nullopt);
    if (people < 2 || columns.size() < 2 || variance(row_sums(columns)) == 0) {
        return std::nullopt;
    }
    Number const alpha = alpha_of(columns);
    Number const df = static_cast<Number>(people - 1);
    Number const df_items = df * static_cast<Number>(columns.size() - 1);
    page.write("alpha", alpha);
    page.write("alpha_ci_low", 1 - (1 - alpha) * f_value(group.upper(), df, df_items));
    page.write("alpha_ci_high", 1 - (1 - alpha) * f_value(1 - group.upper(), df, df_items));
    page.write("alpha_ase", asymptotic_error(columns, static_cast<Number>(people)));
    return alpha;
}

} // namespace

std::vector<Numbers> complete_rows(Group const& group, std::size_t position)
{
    Scale const& scale = group.study.questionnaire.scales[position];
    std::vector<Numbers> columns(scale.items.size());
    for (Person const& person : group.people) {
        for (std::size_t item = 0; is_complete(person, scale) && item < columns.size(); ++item) {
            columns[item].push_back(*person.ten[scale.items[item]]);
        }
    }
    return columns;
}

Numbers row_sums(std::vector<Numbers> const& columns)
{
    Numbers sums(columns.front().size());
    for (Numbers const& column : columns) {
        std::ranges::transform(sums, column, sums.begin(), std::plus{});
    }
    return sums;
}

Number alpha_of(std::vector<Numbers> const& columns)
{
    Number items = 0;
    for (Numbers const& column : columns) {
        items += variance(column);
    }
    auto const k = static_cast<Number>(columns.size());
    return k / (k - 1) * (1 - items / variance(row_sums(columns)));
}

std::vector<Maybe> write_group(TwinFigures& figures, std::string const& path, Group const& group)
{
    Questionnaire const& questions = group.study.questionnaire;
    Page{figures, path}.write("n_respondents", group.people.size());
    Page{figures, path}.write("population", group.size ? Maybe{*group.size} : std::nullopt);
    for (std::size_t item = 0; item < questions.items.size(); ++item) {
        write_item(Page{figures, path + "/item " + std::to_string(item)}, group, item);
    }
    std::vector<Maybe> alphas;
    for (std::size_t score = 0; score < count_scores(group.study); ++score) {
        Page const page{figures, path + "/score " + std::to_string(score)};
        write_score(page, group, valid_scores(group.people, score));
        if (score < questions.scales.size()) {
            page.write("n_items", questions.scales[score].items.size());
            write_pooled(page, group, score);
            write_agreement(page, group, score);
            alphas.push_back(write_alpha(page, group, score));
        }
    }
    return alphas;
}

} // namespace heed::test_support::twin

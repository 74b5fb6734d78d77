#pragma once
// Two rounds of two teams with one scale of two items and a composite of it; every summary is made
// by hand, so that what is written can be told from what is computed.

#include "scoring/analyst/results.hpp"

#include <array>
#include <string>
#include <vector>

namespace heed::analyst::test {

inline void add_row(Inputs& inputs, std::string_view person, statistics::RowKey key, int q1, int q2)
{
    key.person = static_cast<std::uint32_t>(inputs.people.size());
    inputs.people.add(person);
    std::array const cells{statistics::cell_of(q1, 1), statistics::cell_of(q2, 1)};
    inputs.study.responses.add(key, cells);
}

inline Inputs small_inputs()
{
    statistics::Questionnaire questionnaire;
    questionnaire.items = {{"q1", {1, 5}, false}, {"q2", {1, 5}, true}};
    questionnaire.scales = {{"trust", {0, 1}}};
    questionnaire.composites = {{"whole", {0}}};
    Inputs inputs{
        .title = "small",
        .study =
            {
                .questionnaire = questionnaire,
                .teams = {{"A, \"north\"", 12}, {"=B", 9}},
                .rounds = {"1", "2"},
                .responses = statistics::ResponseTable{2},
            },
        .people = {},
        .offers_cannot_say = {true, false},
    };
    add_row(inputs, "zoe", {.team = 0, .round = 0}, 5, 1);
    add_row(inputs, "adam", {.team = 1, .round = 0}, 4, 4);
    add_row(inputs, "mia", {.team = 0, .round = 1}, 3, 3);
    return inputs;
}

inline statistics::ScaleSummary summary_of(int people, double mean, double sd)
{
    statistics::ScaleSummary scale;
    scale.n_valid = people;
    scale.mean = mean;
    scale.sd = sd;
    scale.ci_low = mean - sd;
    scale.ci_high = mean + sd;
    scale.n_complete = people;
    scale.alpha_n = people;
    scale.n_items = 2;
    scale.pct_favourable = 62.5;
    scale.ad_mean = sd / 3;
    scale.alpha = 0.75;
    scale.alpha_ci_low = 0.7;
    scale.alpha_ci_high = 0.8;
    return scale;
}

inline statistics::ItemSummary item_of(std::vector<int> counts)
{
    statistics::ItemSummary item;
    for (auto const count : counts) {
        item.n_answered += count;
    }
    item.n_missing = 2;
    item.n_cannot_say = 1;
    item.counts = std::move(counts);
    item.mean = 6.25;
    item.sd = 2.5;
    item.pct_favourable = 50.0;
    return item;
}

inline statistics::GroupSummary group_of(int people, int invited, double mean, double sd)
{
    auto const scale = summary_of(people, mean, sd);
    return {
        .n_respondents = people,
        .population = invited,
        .scales = {scale},
        .composites = {scale},
        .items = {item_of({0, 1, 2, 3, people - 6}), item_of({people, 0, 0, 0, 0})},
    };
}

inline statistics::RoundSummary small_round()
{
    statistics::RoundSummary round;
    round.teams = {group_of(8, 12, 6.25, 1.5), group_of(9, 9, 4.0, 3.0)};
    round.all = group_of(17, 21, 5.0588, 2.25);
    round.scales.resize(1);
    round.scales.front().icc1 = -0.125;
    round.scales.front().item_rest_r = {0.5, statistics::Reason::no_variance};
    round.scales.front().alpha_if_dropped = {
        statistics::Reason::one_item,
        statistics::Reason::one_item};
    round.composites.resize(1);
    return round;
}

inline statistics::ChangeSummary change_of(int before, int after, double diff)
{
    statistics::ChangeSummary change;
    change.n1 = before;
    change.n2 = after;
    change.diff = diff;
    change.ci_low = diff - 1;
    change.ci_high = diff + 1;
    change.p = 0.0004;
    return change;
}

inline statistics::GroupChange group_change_of(int before, int after, double diff)
{
    auto const change = change_of(before, after, diff);
    return {.scores = {change, change}, .paired = {}};
}

inline Results small_results()
{
    statistics::RoundChange change;
    change.all = group_change_of(17, 17, 0.25);
    change.teams = {group_change_of(8, 8, -0.05), group_change_of(9, 3, 2)};
    change.teams.back().scores.front().hedges_g = statistics::Reason::absent;
    return {.rounds = {small_round(), small_round()}, .changes = {{{0, 1}, change}}};
}

} // namespace heed::analyst::test

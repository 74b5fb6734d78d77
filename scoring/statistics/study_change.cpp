#include "scoring/statistics/change.hpp"
#include "scoring/statistics/group_summary.hpp"
#include "scoring/statistics/scoring_key.hpp"
#include "scoring/statistics/study.hpp"

#include <algorithm>
#include <limits>

namespace heed::statistics {

namespace {

Sample sample_of(ScoreSummary const& score, std::optional<int> population)
{
    Sample sample{.n = score.n_valid, .population = population};
    if (score.mean.exists()) {
        sample.mean = score.mean.value();
    }
    if (score.sd.exists()) {
        sample.variance = score.sd.value() * score.sd.value();
    }
    return sample;
}

GroupChange group_change(GroupSummary const& before, GroupSummary const& after, double confidence)
{
    GroupChange changed;
    auto const add = [&](ScoreSummary const& first, ScoreSummary const& second) {
        changed.scores.push_back(change(
            sample_of(first, before.population),
            sample_of(second, after.population),
            confidence
        ));
    };
    for (std::size_t scale = 0; scale < before.scales.size(); ++scale) {
        add(before.scales[scale], after.scales[scale]);
    }
    for (std::size_t composite = 0; composite < before.composites.size(); ++composite) {
        add(before.composites[composite], after.composites[composite]);
    }
    return changed;
}

constexpr auto no_row = std::numeric_limits<std::size_t>::max();

// By person, the position of their row in this round.
std::vector<std::size_t> rows_by_person(ResponseTable const& table, std::size_t round)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        RowKey const& key = table.key(row);
        if (key.round == round) {
            rows.resize(std::max(rows.size(), key.person + std::size_t{1}), no_row);
            rows[key.person] = row;
        }
    }
    return rows;
}

// People's own differences, per score: of everybody, and of those who stayed in a team.
struct Differences {
    std::vector<ScoreMoments> all;
    std::vector<std::vector<ScoreMoments>> teams;

    Differences(std::size_t teams_count, std::size_t scores)
        : all(scores), teams(teams_count, std::vector<ScoreMoments>(scores))
    {
    }
};

struct BothScores {
    std::span<Score const> before;
    std::span<Score const> after;
};

void add_differences(BothScores const& scores, std::span<ScoreMoments> differences)
{
    for (std::size_t score = 0; score < differences.size(); ++score) {
        if (scores.before[score] && scores.after[score]) {
            differences[score].add(
                static_cast<std::int64_t>(*scores.after[score]) -
                static_cast<std::int64_t>(*scores.before[score])
            );
        }
    }
}

Differences differences_between(
    Study const& study,
    ScoringKey const& key,
    std::size_t first,
    std::size_t second
)
{
    ResponseTable const& table = study.responses;
    auto const rows_before = rows_by_person(table, first);
    Differences differences{study.teams.size(), key.scores()};
    std::vector<Score> before(key.scores());
    std::vector<Score> after(key.scores());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        RowKey const& now = table.key(row);
        if (now.round != second || now.person >= rows_before.size() ||
            rows_before[now.person] == no_row) {
            continue;
        }
        std::size_t const row_before = rows_before[now.person];
        key.score(table.cells(row_before), before);
        key.score(table.cells(row), after);
        add_differences({before, after}, differences.all);
        if (table.key(row_before).team == now.team) {
            add_differences({before, after}, differences.teams[now.team]);
        }
    }
    return differences;
}

std::vector<PairedChange>
paired_changes(std::span<ScoreMoments const> differences, ScoringKey const& key, double confidence)
{
    std::vector<PairedChange> changes;
    for (std::size_t score = 0; score < differences.size(); ++score) {
        changes.push_back(
            paired_change(sample_of(differences[score], key.top(score), std::nullopt), confidence)
        );
    }
    return changes;
}

} // namespace

RoundChange summarise_change(
    Study const& study,
    std::size_t first,
    RoundSummary const& before,
    std::size_t second,
    RoundSummary const& after
)
{
    double const confidence = study.questionnaire.confidence;
    RoundChange changed{.teams = {}, .all = group_change(before.all, after.all, confidence)};
    for (std::size_t team = 0; team < study.teams.size(); ++team) {
        changed.teams.push_back(group_change(before.teams[team], after.teams[team], confidence));
    }
    if (study.questionnaire.linked) {
        ScoringKey const key{study.questionnaire};
        Differences const differences = differences_between(study, key, first, second);
        changed.all.paired = paired_changes(differences.all, key, confidence);
        for (std::size_t team = 0; team < study.teams.size(); ++team) {
            changed.teams[team].paired = paired_changes(differences.teams[team], key, confidence);
        }
    }
    return changed;
}

} // namespace heed::statistics

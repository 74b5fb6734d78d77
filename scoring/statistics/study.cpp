#include "scoring/statistics/study.hpp"

#include "scoring/statistics/group_summary.hpp"
#include "scoring/statistics/group_tally.hpp"
#include "scoring/statistics/reliability.hpp"
#include "scoring/statistics/rows_by_team.hpp"
#include "scoring/statistics/team_difference.hpp"

#include <algorithm>
#include <limits>

namespace heed::statistics {

namespace {

// The parts into which a round's teams are cut. A fixed number, enough to keep all processors of a
// big machine busy when some parts take longer than others.
constexpr std::size_t parts_max = 64;

// A file that is not sorted by team would make the processor wait for each row, so rows are asked
// from memory this far ahead of their use.
constexpr std::size_t rows_ahead = 4;

// What the teams of a round have in common while they are summarised.
struct Round {
    Study const& study;
    ScoringKey key;
    RowsByTeam rows;
    // Per score, then per team, for what compares teams.
    std::vector<std::vector<Sample>> samples;

    Round(Study const& of, std::size_t round)
        : study{of},
          key{of.questionnaire},
          rows{of.responses, round, of.teams.size()},
          samples(key.scores(), std::vector<Sample>(of.teams.size()))
    {
    }
    GroupFacts facts(std::optional<int> population) const
    {
        return {.population = population, .confidence = study.questionnaire.confidence};
    }
    GroupTally nobody() const { return GroupTally{study.questionnaire, key}; }
};

// Empty when a team's size is not known, or when the sum is beyond any organisation on Earth.
std::optional<int> everybody_invited(std::span<Team const> teams)
{
    std::int64_t people = 0;
    for (Team const& team : teams) {
        if (!team.size) {
            return std::nullopt;
        }
        people += *team.size;
    }
    bool const fits = people <= std::numeric_limits<int>::max();
    return fits ? std::optional{static_cast<int>(people)} : std::nullopt;
}

void keep_samples(Round& round, std::size_t team, GroupTally const& tally)
{
    auto const population = round.study.teams[team].size;
    std::size_t score = 0;
    auto const keep = [&](ScoreMoments const& scores) {
        round.samples[score][team] = sample_of(scores, round.key.top(score), population);
        ++score;
    };
    for (ScaleTally const& scale : tally.scales()) {
        keep(scale.scores());
    }
    for (ScoreMoments const& composite : tally.composites()) {
        keep(composite);
    }
}

void add_rows(GroupTally& tally, ResponseTable const& table, std::span<std::uint32_t const> rows)
{
    for (std::size_t each = 0; each < rows.size(); ++each) {
        if (each + rows_ahead < rows.size()) {
            auto const later = table.cells(rows[each + rows_ahead]);
            __builtin_prefetch(later.data());
            __builtin_prefetch(later.data() + later.size());
        }
        tally.add(table.cells(rows[each]));
    }
}

// Summarises teams `first` to `last`, this one not included, and returns what they add up to.
GroupTally
summarise_teams(Round& round, std::size_t first, std::size_t last, std::span<GroupSummary> teams)
{
    GroupTally total = round.nobody();
    GroupTally tally = round.nobody();
    for (std::size_t team = first; team < last; ++team) {
        tally.clear();
        add_rows(tally, round.study.responses, round.rows.of(team));
        keep_samples(round, team, tally);
        teams[team] = summarise_group(tally, round.facts(round.study.teams[team].size));
        total.merge(tally);
    }
    return total;
}

GroupTally summarise_all_teams(Round& round, std::span<GroupSummary> teams, ForEach const& for_each)
{
    std::size_t const parts = std::min(parts_max, teams.size());
    std::vector<GroupTally> totals(parts, round.nobody());
    for_each(parts, [&](std::size_t part) {
        std::size_t const first = teams.size() * part / parts;
        std::size_t const last = teams.size() * (part + 1) / parts;
        totals[part] = summarise_teams(round, first, last, teams);
    });
    GroupTally all = round.nobody();
    for (GroupTally const& total : totals) {
        all.merge(total);
    }
    return all;
}

OrganisationScale summarise_organisation(
    Round const& round,
    std::size_t position,
    ScaleTally const& scale,
    Figure alpha
)
{
    OrganisationScale summary;
    auto const& samples = round.samples[position];
    static_cast<TeamDifference&>(summary) =
        team_difference(samples, round.study.questionnaire.confidence);
    TeamMeans const means = team_means(samples, summary.icc2);
    summary.sd_team_means = means.sd;
    summary.mdc95_team = means.mdc95;
    std::vector<double> const values = scale.covariances();
    Covariances const covariances{
        .people = scale.complete(),
        .items = scale.key().items().size(),
        .values = values};
    PersonError const error = person_error(covariances, alpha);
    summary.sem = error.sem;
    summary.mdc95_person = error.mdc95;
    for (ItemFit const& fit : item_fits(covariances)) {
        summary.item_rest_r.push_back(fit.rest_r);
        summary.alpha_if_dropped.push_back(fit.alpha_if_dropped);
    }
    return summary;
}

// Only now, since it takes the difference between all teams.
void fill_mean_reliability(RoundSummary& summary)
{
    for (GroupSummary& team : summary.teams) {
        for (std::size_t scale = 0; scale < team.scales.size(); ++scale) {
            ScaleSummary& score = team.scales[scale];
            score.mean_reliability = mean_reliability(score.n_valid, summary.scales[scale].icc1);
        }
        for (std::size_t composite = 0; composite < team.composites.size(); ++composite) {
            ScoreSummary& score = team.composites[composite];
            score.mean_reliability =
                mean_reliability(score.n_valid, summary.composites[composite].icc1);
        }
    }
}

} // namespace

void one_by_one(std::size_t count, std::function<void(std::size_t)> const& body)
{
    for (std::size_t each = 0; each < count; ++each) {
        body(each);
    }
}

RoundSummary summarise_round(Study const& study, std::size_t position, ForEach const& for_each)
{
    Round round{study, position};
    RoundSummary summary;
    summary.teams.resize(study.teams.size());
    GroupTally const all = summarise_all_teams(round, summary.teams, for_each);
    summary.all = summarise_group(all, round.facts(everybody_invited(study.teams)));
    for (std::size_t scale = 0; scale < all.scales().size(); ++scale) {
        Figure const alpha = summary.all.scales[scale].alpha;
        summary.scales.push_back(summarise_organisation(round, scale, all.scales()[scale], alpha));
    }
    for (std::size_t score = all.scales().size(); score < round.key.scores(); ++score) {
        summary.composites.push_back(
            team_difference(round.samples[score], study.questionnaire.confidence)
        );
    }
    fill_mean_reliability(summary);
    return summary;
}

void score_person(ScoringKey const& key, std::span<Cell const> cells, std::span<Figure> figures)
{
    std::vector<Score> scores(key.scores());
    key.score(cells, scores);
    for (std::size_t score = 0; score < scores.size(); ++score) {
        figures[score] =
            scores[score] ? Figure{score_max * static_cast<double>(*scores[score]) / key.top(score)}
                          : Reason::no_answers;
    }
}

} // namespace heed::statistics

#pragma once
// From all answers to all results: the one door to this library for a program that owns the data.
// Pure: same study, same results to the last bit, whatever the order of the rows, the way the work
// is spread, or the machine's mood. Sums of scores are kept in whole numbers for that reason.

#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/scoring_key.hpp"
#include "scoring/statistics/summaries.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::statistics {

struct Team {
    std::string id;
    // People invited, not fewer than rows of the team in any round; empty when not known.
    std::optional<int> size;
};

struct Study {
    Questionnaire questionnaire;
    std::vector<Team> teams;
    std::vector<std::string> rounds; // in order of time, at least one
    ResponseTable responses; // keys point into the lists above; one row per person and round
};

// Calls its second argument with 0, 1, … up to its first minus one, each once, in any order and on
// any threads, and returns when all calls have. This library starts no threads of its own.
using ForEach =
    std::function<void(std::size_t count, std::function<void(std::size_t)> const& body)>;

// One call after the other.
void one_by_one(std::size_t count, std::function<void(std::size_t)> const& body);

// `round` is a position in study.rounds.
RoundSummary
summarise_round(Study const& study, std::size_t round, ForEach const& for_each = one_by_one);

// From round `first` to round `second`; both summaries are of this study.
RoundChange summarise_change(
    Study const& study,
    std::size_t first,
    RoundSummary const& before,
    std::size_t second,
    RoundSummary const& after
);

// A person's scores, scales first, then composites; Reason::no_answers where the person answered
// too few items. Writes to `scores`, which holds one place for each. `key` is of the study's
// questionnaire.
void score_person(ScoringKey const& key, std::span<Cell const> cells, std::span<Figure> scores);

} // namespace heed::statistics

#pragma once
// Scores a closed round: the only place of the server in which answers turn into figures, and the
// figures come out sealed. Pure and deterministic: the order of the answer sheets changes nothing.
// The rules are in docs/scoring.md. Any thread.

#include "scoring/core/team_scores.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/response_set.hpp"

#include <span>

namespace heed::statistics {
class ItemTally;
class ScaleTally;
} // namespace heed::statistics

namespace heed::scoring {

class Scorer {
public:
    // Scores every element that was asked: those that are not optional, and of the optional ones
    // those in `blocks`. Consumes the answers. Throws std::invalid_argument when a sheet belongs to
    // another instrument, which only a defect can bring about.
    static TeamScores score(
        survey::Instrument const& instrument,
        std::span<survey::ElementId const> blocks,
        survey::ResponseSet&& responses
    );

private:
    static TeamScores::ElementCell element_cell(
        survey::ElementId const& id,
        statistics::ScaleTally const& scale,
        std::span<statistics::ItemTally const> items
    );
};

} // namespace heed::scoring

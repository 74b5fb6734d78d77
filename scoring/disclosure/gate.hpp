#pragma once
// The gate: the one place that decides what may be shown, and the only way from sealed scores to a
// report. It judges all groups of a campaign at once, since one answer can reveal another; what it
// decides depends on head counts alone. Pure and deterministic: no clock, no storage. Any thread.
// The rules are in docs/disclosure.md.

#include "scoring/core/team_scores.hpp"
#include "scoring/disclosure/element_coding.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/plan.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/round_release.hpp"
#include "scoring/disclosure/tier.hpp"
#include "survey-defs/model/instrument.hpp"

#include <vector>

namespace heed::disclosure {

class Gate {
public:
    explicit Gate(Policy policy) noexcept : policy_{policy} {}

    // Consumes the scores: afterwards nothing unreleased is left to read. Every group that has
    // scores gets a decision about the people placed at it, every group with others below it one
    // about all of them. Throws std::invalid_argument when a group is not in the tree or comes
    // twice, when more answered than were asked, or when the scores are of another instrument, and
    // std::logic_error when a plan does not keep its own rules (certificate.hpp): defects, and
    // nothing is released then.
    RoundRelease decide(
        std::vector<scoring::TeamScores>&& scores,
        GroupTree const& tree,
        survey::Instrument const& instrument
    ) const;

private:
    class SealedScores; // sealed_scores.hpp

    // What was decided from head counts: the round's plan and that of each element.
    struct Plans {
        Plan round;
        std::vector<CarryUp> elements;
    };

    Plans plan(SealedScores const& scores, TreeShape const& tree) const;
    ReleaseRecord record(
        SealedScores const& scores,
        Plans const& plans,
        GroupTree const& tree,
        survey::Instrument const& instrument
    ) const;
    std::vector<ElementBlock> code(
        SealedScores const& scores,
        std::size_t element,
        CarryUp const& plan,
        std::vector<RecordedBlock> const& round,
        TreeShape const& tree
    ) const;
    // Fills in a report, adds it to the record and releases it; withholds one without blocks.
    static Decision judge(ReleaseRecord& record, RecordedReport place);

    Policy policy_;
};

} // namespace heed::disclosure

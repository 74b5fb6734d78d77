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
#include "scoring/disclosure/round_release.hpp"
#include "scoring/disclosure/tier.hpp"
#include "survey-defs/model/instrument.hpp"

#include <optional>
#include <vector>

namespace heed::disclosure {

class Gate {
public:
    explicit Gate(Policy policy) noexcept : policy_{policy} {}

    // Consumes the scores: afterwards nothing unreleased is left to read. Every group that has
    // scores gets a decision. Throws std::invalid_argument when a group is not in the tree or comes
    // twice, when more answered than were asked, or when the scores are of another instrument, and
    // std::logic_error when the plan does not keep its own rules (certificate.hpp): defects, and
    // nothing is released then.
    RoundRelease decide(
        std::vector<scoring::TeamScores>&& scores,
        GroupTree const& tree,
        survey::Instrument const& instrument
    ) const;

private:
    // An element of a team with what may be shown of it; empty when that is nothing.
    struct JudgedElement {
        survey::Element const& element;
        std::optional<CodedElement> coded;
    };

    // Answers that count towards a minimum.
    static int count(scoring::TeamScores const& scores, Group const& group);
    Plan plan(std::vector<scoring::TeamScores> const& scores, GroupTree const& tree) const;
    Decision judge(
        scoring::TeamScores const& scores,
        Group const& group,
        Tier tier,
        survey::Instrument const& instrument
    ) const;
    std::vector<JudgedElement> judge_elements(
        scoring::TeamScores const& scores,
        Block const& block,
        survey::Instrument const& instrument
    ) const;
    static ElementTally tally(scoring::TeamScores::ElementCell const& cell, int options);
    static ElementReport report(JudgedElement const& judged);
    static std::optional<Figure>
    overall(std::vector<JudgedElement> const& elements, survey::Instrument const& instrument);

    Policy policy_;
};

} // namespace heed::disclosure

#pragma once
// The gate: the one place that decides what may be shown, and the only way from sealed scores to a
// report, and from comments to a list of them. It judges all groups of a campaign at once, since
// one answer can reveal another; what it decides depends on head counts alone. Pure and
// deterministic: no clock, no storage. Any thread. The rules are in docs/disclosure.md.

#include "scoring/core/team_scores.hpp"
#include "scoring/disclosure/element_coding.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/plan.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/round_release.hpp"
#include "scoring/disclosure/strict_plan.hpp"
#include "scoring/disclosure/tier.hpp"
#include "scoring/disclosure/written_comments.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/instrument.hpp"

#include <span>
#include <utility>
#include <vector>

namespace heed::disclosure {

class Gate {
public:
    // `earlier`: for strict rounds, whose people the blocks of the last releases were made of
    // (strict_plan.hpp); empty otherwise.
    explicit Gate(Policy policy, std::vector<Roster> earlier = {}) noexcept
        : policy_{policy}, earlier_{std::move(earlier)}
    {
    }

    // Consumes scores and comments: afterwards nothing unreleased is left to read. Every group that
    // has scores gets a decision about the people placed at it, every group with others below it
    // one about all of them. `comments`: one set of a group at most, of groups that have scores;
    // none where no open question was asked. Throws std::invalid_argument when a group is not in
    // the tree or comes twice, when more answered than were asked or more wrote than answered, or
    // when scores or comments are of another instrument, and std::logic_error when a plan does not
    // keep its own rules (certificate.hpp): defects, and nothing is released then.
    RoundRelease decide(
        std::vector<scoring::TeamScores>&& scores,
        std::vector<survey::CommentSet>&& comments,
        GroupTree const& tree,
        survey::Instrument const& instrument
    ) const;

private:
    class SealedScores; // sealed_scores.hpp

    // What was decided from head counts: the round's plan, and those of each element and of each
    // kind of comments.
    struct Plans {
        Plan round;
        std::vector<CarryUp> elements;
        std::vector<CarryUp> comments;
    };

    Plans
    plan(SealedScores const& scores, WrittenComments const& written, GroupTree const& tree) const;
    Plan plan_round(std::vector<int> const& counted, GroupTree const& tree) const;
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
    // Moves the comments of each block into a list, and adds the blocks to the record.
    static ReleasedComments
    list(WrittenComments& written, std::span<CarryUp const> plans, ReleaseRecord& record);
    // Fills in a report, adds it to the record and releases it; withholds one without blocks.
    static Decision judge(ReleaseRecord& record, RecordedReport place);

    Policy policy_;
    std::vector<Roster> earlier_;
};

} // namespace heed::disclosure

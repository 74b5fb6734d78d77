#pragma once
// What the gate decided about all groups of a campaign at once. Like the reports in it, only the
// gate and its codec make one, so a report cannot be filed under another group. A value; any
// thread may read it.

#include "scoring/disclosure/comment_lists.hpp"
#include "scoring/disclosure/released_report.hpp"
#include "scoring/disclosure/withheld.hpp"
#include "survey-defs/model/ids.hpp"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace heed::disclosure {

struct ReleaseRecord;

using Decision = std::variant<ReleasedReport, Withheld>;

struct GroupDecision {
    survey::GroupId group;
    Decision decision;

    friend bool operator==(GroupDecision const&, GroupDecision const&) = default;
};

class RoundRelease {
public:
    // About the people placed at a group: all groups of which there were scores, in the order of
    // their ids.
    std::span<GroupDecision const> groups() const noexcept { return groups_; }
    // About everybody at a group and below it: all groups that have others below them. What is
    // below any other is the group itself.
    std::span<GroupDecision const> wholes() const noexcept { return wholes_; }

    // What was decided about the people placed at a group; null when it was not judged.
    Decision const* find(survey::GroupId const& group) const noexcept
    {
        return find_in(groups_, group);
    }
    // What was decided about everybody at a group and below it; null when it was not judged.
    Decision const* find_whole(survey::GroupId const& group) const noexcept
    {
        Decision const* const whole = find_in(wholes_, group);
        return whole == nullptr ? find(group) : whole;
    }

    // What the figures were made from, for the ledger alone (release_record.hpp). Null in a release
    // that was read back from storage: there the record lies apart.
    ReleaseRecord const* record() const noexcept { return record_.get(); }

    // What was written to open questions. None in a release that was read back from storage: there
    // comments lie apart, and are deleted when their time is over.
    ReleasedComments const& comments() const noexcept { return comments_; }

    // Whether both decided the same; neither record nor comments are looked at.
    friend bool operator==(RoundRelease const& left, RoundRelease const& right)
    {
        return left.groups_ == right.groups_ && left.wholes_ == right.wholes_;
    }

private:
    friend class Gate;
    friend class ReleaseCodec;
    // In any order.
    RoundRelease(
        std::vector<GroupDecision> groups,
        std::vector<GroupDecision> wholes,
        std::shared_ptr<ReleaseRecord const> record,
        ReleasedComments comments = {}
    )
        : groups_{std::move(groups)},
          wholes_{std::move(wholes)},
          record_{std::move(record)},
          comments_{std::move(comments)}
    {
        std::ranges::sort(groups_, {}, &GroupDecision::group);
        std::ranges::sort(wholes_, {}, &GroupDecision::group);
    }

    static Decision const*
    find_in(std::vector<GroupDecision> const& decisions, survey::GroupId const& group) noexcept
    {
        auto const found = std::ranges::lower_bound(decisions, group, {}, &GroupDecision::group);
        return found == decisions.end() || found->group != group ? nullptr : &found->decision;
    }

    std::vector<GroupDecision> groups_;
    std::vector<GroupDecision> wholes_;
    std::shared_ptr<ReleaseRecord const> record_;
    ReleasedComments comments_;
};

} // namespace heed::disclosure

#pragma once
// What the gate decided about all groups of a campaign at once. Like the reports in it, only the
// gate and its codec make one, so a report cannot be filed under another group. A value; any
// thread may read it.

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
    // In the order of the groups' ids.
    std::span<GroupDecision const> groups() const noexcept { return groups_; }

    // Null when the group was not judged.
    Decision const* find(survey::GroupId const& group) const noexcept
    {
        auto const found = std::ranges::find(groups_, group, &GroupDecision::group);
        return found == groups_.end() ? nullptr : &found->decision;
    }

    // What the figures were made from, for the ledger alone (release_record.hpp). Null in a release
    // that was read back from storage: there the record lies apart.
    ReleaseRecord const* record() const noexcept { return record_.get(); }

    // Whether both decided the same; the record is not looked at.
    friend bool operator==(RoundRelease const& left, RoundRelease const& right)
    {
        return left.groups_ == right.groups_;
    }

private:
    friend class Gate;
    friend class ReleaseCodec;
    explicit RoundRelease(
        std::vector<GroupDecision> groups,
        std::shared_ptr<ReleaseRecord const> record = nullptr
    ) noexcept
        : groups_{std::move(groups)}, record_{std::move(record)}
    {
    }

    std::vector<GroupDecision> groups_;
    std::shared_ptr<ReleaseRecord const> record_;
};

} // namespace heed::disclosure

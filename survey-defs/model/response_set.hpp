#pragma once
// The responses of one closed round: answer sheets without people, in no meaningful order.
// Only the store makes one, and its contract is to refuse while the round is open. It can be
// moved into the scorer but not copied about.

#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/ids.hpp"

#include <span>
#include <utility>
#include <vector>

namespace heed::survey {

class ResponseSet {
public:
    ResponseSet(GroupId group, std::vector<AnswerSheet> sheets)
        : group_{std::move(group)}, sheets_{std::move(sheets)}
    {
    }
    ResponseSet(ResponseSet&&) noexcept = default;
    ResponseSet& operator=(ResponseSet&&) noexcept = default;
    ResponseSet(ResponseSet const&) = delete;
    ResponseSet& operator=(ResponseSet const&) = delete;
    ~ResponseSet() = default;

    GroupId const& group() const noexcept { return group_; }
    std::span<AnswerSheet const> sheets() const noexcept { return sheets_; }

private:
    GroupId group_;
    std::vector<AnswerSheet> sheets_;
};

} // namespace heed::survey

#pragma once
// The groups of a campaign as they stood when it opened: teams, and the units they belong to. A
// campaign over one team is a tree of one group. A checked value; any thread may read it.

#include "scoring/disclosure/tree_shape.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace heed::disclosure {

inline constexpr std::size_t groups_max = 20'000;
// Levels, the root included.
inline constexpr int tree_depth_max = 12;
inline constexpr int people_max = 2'000'000;

struct Group {
    survey::GroupId id;
    std::optional<survey::GroupId> parent; // empty for the root alone
    // How many people were asked here, not counting the groups below; 0 to people_max.
    int people = 0;
    // Codes that were issued beyond one per person. Whoever holds them could have answered with
    // them, so as many answers do not count towards any minimum.
    int spare_codes = 0;
};

class GroupTree {
public:
    // Errors: no_groups, too_many_groups, group_named_twice, not_one_root, unknown_parent,
    // tree_too_deep (which a circle is as well), head_count_out_of_range.
    static boost::system::result<GroupTree> make(std::vector<Group> groups);

    // In the order of their ids.
    std::span<Group const> groups() const noexcept { return groups_; }
    // Null when there is no such group.
    Group const* find(survey::GroupId const& id) const noexcept;

    // The groups as units in preorder; a unit's node is its position in groups().
    TreeShape const& shape() const noexcept { return shape_; }
    // nowhere when there is no such group.
    std::size_t unit_of(survey::GroupId const& id) const noexcept;
    Group const& group_of(std::size_t unit) const noexcept { return groups_[shape_.node(unit)]; }

private:
    GroupTree(std::vector<Group> groups, TreeShape shape) noexcept
        : groups_{std::move(groups)}, shape_{std::move(shape)}
    {
    }

    std::vector<Group> groups_;
    TreeShape shape_;
};

} // namespace heed::disclosure

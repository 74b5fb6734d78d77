#include "scoring/disclosure/group_tree.hpp"

#include "scoring/disclosure/error.hpp"

#include <algorithm>

namespace heed::disclosure {

namespace {

bool is_head_count(int count)
{
    return 0 <= count && count <= people_max;
}

// What is wrong with the groups one by one; they are sorted by id.
std::optional<errc> fault_of_groups(std::vector<Group> const& groups)
{
    if (std::ranges::adjacent_find(groups, {}, &Group::id) != groups.end()) {
        return errc::group_named_twice;
    }
    auto const is_root = [](Group const& group) { return !group.parent; };
    if (std::ranges::count_if(groups, is_root) != 1) {
        return errc::not_one_root;
    }
    auto const is_countable = [](Group const& group) {
        return is_head_count(group.people) && is_head_count(group.spare_codes);
    };
    if (!std::ranges::all_of(groups, is_countable)) {
        return errc::head_count_out_of_range;
    }
    return std::nullopt;
}

// What is wrong on the way from a group to the root. A circle never arrives, so the limit of depth
// catches it.
std::optional<errc> fault_of_path(GroupTree const& tree, Group const& start)
{
    Group const* group = &start;
    for (int depth = 1; depth <= tree_depth_max; ++depth) {
        if (!group->parent) {
            return std::nullopt;
        }
        group = tree.find(*group->parent);
        if (group == nullptr) {
            return errc::unknown_parent;
        }
    }
    return errc::tree_too_deep;
}

} // namespace

boost::system::result<GroupTree> GroupTree::make(std::vector<Group> groups)
{
    if (groups.empty()) {
        return make_error_code(errc::no_groups);
    }
    if (groups.size() > groups_max) {
        return make_error_code(errc::too_many_groups);
    }
    std::ranges::sort(groups, {}, &Group::id);
    if (auto const fault = fault_of_groups(groups)) {
        return make_error_code(*fault);
    }
    GroupTree tree{std::move(groups)};
    for (Group const& group : tree.groups()) {
        if (auto const fault = fault_of_path(tree, group)) {
            return make_error_code(*fault);
        }
    }
    return tree;
}

Group const* GroupTree::find(survey::GroupId const& id) const noexcept
{
    auto const found = std::ranges::lower_bound(groups_, id, {}, &Group::id);
    return found != groups_.end() && found->id == id ? &*found : nullptr;
}

} // namespace heed::disclosure

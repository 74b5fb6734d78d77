#include "scoring/disclosure/group_tree.hpp"

#include "scoring/disclosure/error.hpp"

#include <algorithm>
#include <optional>
#include <utility>

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

// Position of a group among groups that are sorted by id; nowhere when it is not among them.
std::size_t position_of(survey::GroupId const& id, std::vector<Group> const& groups)
{
    auto const found = std::ranges::lower_bound(groups, id, {}, &Group::id);
    bool const is_there = found != groups.end() && found->id == id;
    return is_there ? static_cast<std::size_t>(found - groups.begin()) : nowhere;
}

boost::system::result<TreeShape> shape_of(std::vector<Group> const& groups)
{
    std::vector<std::size_t> parents;
    parents.reserve(groups.size());
    for (Group const& group : groups) {
        parents.push_back(group.parent ? position_of(*group.parent, groups) : nowhere);
        if (group.parent && parents.back() == nowhere) {
            return make_error_code(errc::unknown_parent);
        }
    }
    return TreeShape::make(parents);
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
    auto shape = shape_of(groups);
    if (!shape) {
        return shape.error();
    }
    if (shape->levels() > static_cast<std::size_t>(tree_depth_max)) {
        return make_error_code(errc::tree_too_deep);
    }
    return GroupTree{std::move(groups), *std::move(shape)};
}

Group const* GroupTree::find(survey::GroupId const& id) const noexcept
{
    std::size_t const position = position_of(id, groups_);
    return position == nowhere ? nullptr : &groups_[position];
}

std::size_t GroupTree::unit_of(survey::GroupId const& id) const noexcept
{
    std::size_t const position = position_of(id, groups_);
    return position == nowhere ? nowhere : shape_.unit(position);
}

} // namespace heed::disclosure

#pragma once
// The shape of an organisation as flat arrays, for algorithms that visit every unit.
//
// Units are numbered in preorder: a unit, then everything below its first child, then everything
// below its second. So what lies below a unit are the numbers that follow it, counting upwards
// meets parents before children, and counting downwards meets children before parents. No walk
// needs recursion, however deep the tree. An immutable value; any thread may read it.

#include <boost/system/result.hpp>

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace heed::disclosure {

// Where there is no unit, no node or no block.
inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

class TreeShape {
public:
    // `parents` names the parent of each node by its position in the list, the root's as nowhere.
    // Children keep the order of the list. Errors: not_one_root, unknown_parent, tree_too_deep for
    // nodes that run in a circle. Takes time and memory linear in the nodes.
    static boost::system::result<TreeShape> make(std::span<std::size_t const> parents);

    std::size_t size() const noexcept { return nodes_.size(); }
    std::size_t levels() const noexcept { return levels_; } // the root included

    // Position in the list that the tree was made from.
    std::size_t node(std::size_t unit) const noexcept { return nodes_[unit]; }
    std::size_t unit(std::size_t node) const noexcept { return units_[node]; }
    // Always the lower number; nowhere for the root, which is unit 0.
    std::size_t parent(std::size_t unit) const noexcept { return parents_[unit]; }
    // A unit and all below it are the numbers from the unit's own up to, and without, this one.
    std::size_t end(std::size_t unit) const noexcept { return ends_[unit]; }
    bool is_leaf(std::size_t unit) const noexcept { return ends_[unit] == unit + 1; }

private:
    TreeShape() = default;
    void measure();

    std::vector<std::size_t> nodes_;
    std::vector<std::size_t> units_;
    std::vector<std::size_t> parents_;
    std::vector<std::size_t> ends_;
    std::size_t levels_ = 0;
};

} // namespace heed::disclosure

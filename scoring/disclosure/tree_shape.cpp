#include "scoring/disclosure/tree_shape.hpp"

#include "scoring/disclosure/error.hpp"

#include <algorithm>
#include <optional>

namespace heed::disclosure {

namespace {

// The children of every node, one after the other in a single list.
struct Children {
    std::vector<std::size_t> starts; // of each node's part of `nodes`, and the end of the last
    std::vector<std::size_t> nodes;
};

std::optional<errc> fault_of(std::span<std::size_t const> parents)
{
    if (std::ranges::count(parents, nowhere) != 1) {
        return errc::not_one_root;
    }
    auto const is_known = [parents](std::size_t parent) {
        return parent == nowhere || parent < parents.size();
    };
    if (!std::ranges::all_of(parents, is_known)) {
        return errc::unknown_parent;
    }
    return std::nullopt;
}

Children children_of(std::span<std::size_t const> parents)
{
    Children children;
    children.starts.assign(parents.size() + 1, 0);
    children.nodes.resize(parents.size() - 1);
    for (std::size_t const parent : parents) {
        if (parent != nowhere) {
            ++children.starts[parent];
        }
    }
    // From counts to ends; filling backwards then turns each end into its start.
    for (std::size_t node = 1; node <= parents.size(); ++node) {
        children.starts[node] += children.starts[node - 1];
    }
    for (std::size_t node = parents.size(); node-- > 0;) {
        if (parents[node] != nowhere) {
            children.nodes[--children.starts[parents[node]]] = node;
        }
    }
    return children;
}

} // namespace

boost::system::result<TreeShape> TreeShape::make(std::span<std::size_t const> parents)
{
    if (auto const fault = fault_of(parents)) {
        return make_error_code(*fault);
    }
    struct Visit {
        std::size_t node;
        std::size_t parent;
    };
    Children const children = children_of(parents);
    auto const root = std::ranges::find(parents, nowhere) - parents.begin();
    std::vector<Visit> open{{.node = static_cast<std::size_t>(root), .parent = nowhere}};
    TreeShape shape;
    while (!open.empty()) {
        Visit const visit = open.back();
        open.pop_back();
        std::size_t const unit = shape.nodes_.size();
        shape.nodes_.push_back(visit.node);
        shape.parents_.push_back(visit.parent);
        // The last child goes in first, so that the first one comes out first.
        for (std::size_t at = children.starts[visit.node + 1];
             at-- > children.starts[visit.node];) {
            open.push_back({.node = children.nodes[at], .parent = unit});
        }
    }
    if (shape.size() != parents.size()) {
        return make_error_code(errc::tree_too_deep);
    }
    shape.measure();
    return shape;
}

void TreeShape::measure()
{
    std::vector<std::size_t> level(size(), 1);
    ends_.resize(size());
    units_.resize(size());
    for (std::size_t unit = 0; unit < size(); ++unit) {
        units_[nodes_[unit]] = unit;
        ends_[unit] = unit + 1;
        level[unit] = unit == 0 ? 1 : level[parents_[unit]] + 1;
    }
    for (std::size_t unit = size(); unit-- > 1;) {
        ends_[parents_[unit]] = std::max(ends_[parents_[unit]], ends_[unit]);
    }
    levels_ = *std::ranges::max_element(level);
}

} // namespace heed::disclosure

#pragma once
// Trees of any shape with head counts, for tests of the plan: the material itself, and invented
// ones for rapidcheck.

#include "scoring/disclosure/plan.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/tree_shape.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <vector>

namespace heed::test_support {

struct CountedTree {
    std::vector<std::size_t> parents; // of each node; nowhere for the root, which is node 0
    std::vector<int> direct;          // people who answered, placed at the node itself
    int minimum = disclosure::Policy::minimum_group_floor;

    disclosure::TreeShape shape() const { return disclosure::TreeShape::make(parents).value(); }
    disclosure::Policy policy() const
    {
        return disclosure::Policy::with_minimum_group(minimum).value();
    }
    // In the order of the shape's units.
    std::vector<int> counted() const
    {
        disclosure::TreeShape const tree = shape();
        std::vector<int> counts;
        for (std::size_t unit = 0; unit < tree.size(); ++unit) {
            counts.push_back(direct[tree.node(unit)]);
        }
        return counts;
    }
    disclosure::Plan plan() const { return make_plan(shape(), counted(), policy()); }
};

inline std::ostream& operator<<(std::ostream& out, CountedTree const& tree)
{
    out << "minimum " << tree.minimum << ':';
    for (std::size_t node = 0; node < tree.parents.size(); ++node) {
        out << ' ' << node << " (";
        if (node > 0) {
            out << "below " << tree.parents[node] << ", ";
        }
        out << tree.direct[node] << ')';
    }
    return out;
}

// Up to `nodes_max` nodes, from chains to stars, with up to 13 people at each and many empty ones.
inline rc::Gen<CountedTree> any_tree(int nodes_max = 24)
{
    return rc::gen::exec([nodes_max] {
        int const nodes = *rc::gen::inRange(1, nodes_max + 1);
        int const reach = *rc::gen::inRange(1, nodes_max + 1);
        CountedTree tree;
        tree.minimum = *rc::gen::element(5, 5, 5, 6, 8, 10, 12);
        for (int node = 0; node < nodes; ++node) {
            int const lowest = std::max(0, node - reach);
            tree.parents.push_back(
                node == 0 ? disclosure::nowhere
                          : static_cast<std::size_t>(*rc::gen::inRange(lowest, node))
            );
            tree.direct.push_back(*rc::gen::weightedOneOf<int>(
                {{1, rc::gen::just(0)}, {3, rc::gen::inRange(0, 7)}, {2, rc::gen::inRange(4, 14)}}
            ));
        }
        return tree;
    });
}

} // namespace heed::test_support

#pragma once
// The plan a second time, written straight from the words of the rules (docs/disclosure.md,
// "Carry-up") with sets of nodes and searches over the whole tree: slow, and like
// scoring/disclosure in nothing but what it should come to.

#include "tests/support/counted_tree.hpp"

#include <compare>
#include <cstddef>
#include <set>
#include <vector>

namespace heed::test_support {

struct TwinBlock {
    std::size_t node = 0; // where it is reported first
    bool pooled = false;
    std::set<std::size_t> members; // nodes; at the detail tier positions in TwinPlan::scores
    int people = 0;
    int largest = 1;

    friend auto operator<=>(TwinBlock const&, TwinBlock const&) = default;
};

// Both lists sorted.
struct TwinPlan {
    std::vector<TwinBlock> scores;
    std::vector<TwinBlock> detail;
    // For each node, what its report is made of, as positions in the lists.
    std::vector<std::set<std::size_t>> score_reports;
    std::vector<std::set<std::size_t>> detail_reports;

    friend bool operator==(TwinPlan const&, TwinPlan const&) = default;
};

TwinPlan plan_by_the_words(CountedTree const& tree);

// What the product made of it, in the same form.
TwinPlan as_twin(CountedTree const& tree, disclosure::Plan const& plan);

} // namespace heed::test_support

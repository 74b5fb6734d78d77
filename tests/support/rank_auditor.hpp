#pragma once
// An exact auditor of what was published, which knows nothing of how it was decided.
//
// Sums over groups are published, and a reader may add and subtract them with any weights. What can
// be worked out are the vectors of the rational row space of the groups' membership vectors; the
// publication is safe when each of them but zero covers at least k people. Equivalently: leaving
// out any fewer than k people never lowers the rank (Chin and Ozsoyoglu, "Auditing and inference
// control in statistical databases", IEEE TSE 1982; docs/disclosure.md, "Carry-up"). People with
// equal memberships stand or fall together, so whole cells of people are enough to look at.

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace heed::test_support {

struct Publication {
    std::vector<int> people;                   // in each cell
    std::vector<std::set<std::size_t>> groups; // published: each the union of these cells
};

// Cells of fewer than k people in all of whom some weighted sum can be worked out; empty when there
// are none. Exact; the search over small cells is exponential in k at worst.
std::optional<std::set<std::size_t>> find_disclosure(Publication const& published, int k);

// The least number of people of whom a weighted sum can be worked out, by trying every set of
// cells: at most 16 of them. Empty when nothing was published.
std::optional<int> least_support(Publication const& published);

} // namespace heed::test_support

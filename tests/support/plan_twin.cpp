#include "tests/support/plan_twin.hpp"

#include <algorithm>

namespace heed::test_support {

namespace {

using Nodes = std::set<std::size_t>;

bool lies_below(CountedTree const& tree, std::size_t node, std::size_t top)
{
    while (node != top && node != disclosure::nowhere) {
        node = tree.parents[node];
    }
    return node == top;
}

// The node and everything below it, as far as anybody is there.
Nodes subtree(CountedTree const& tree, std::size_t top)
{
    Nodes nodes;
    for (std::size_t node = 0; node < tree.parents.size(); ++node) {
        if (tree.direct[node] > 0 && lies_below(tree, node, top)) {
            nodes.insert(node);
        }
    }
    return nodes;
}

int people_of(CountedTree const& tree, Nodes const& nodes)
{
    int people = 0;
    for (std::size_t const node : nodes) {
        people += tree.direct[node];
    }
    return people;
}

// "The largest unit, a team or a whole subtree, with fewer people than the minimum inside it."
int largest_small_unit(CountedTree const& tree, Nodes const& pool)
{
    int largest = 0;
    for (std::size_t const node : pool) {
        largest = std::max(largest, tree.direct[node]);
    }
    for (std::size_t top = 0; top < tree.parents.size(); ++top) {
        Nodes const below = subtree(tree, top);
        int const people = people_of(tree, below);
        if (people < tree.minimum && std::ranges::includes(pool, below)) {
            largest = std::max(largest, people);
        }
    }
    return largest;
}

// Adds the blocks at the node and below it; what is left of them moves up.
Nodes carry_scores(CountedTree const& tree, std::size_t node, std::vector<TwinBlock>& blocks)
{
    Nodes pool;
    for (std::size_t child = 0; child < tree.parents.size(); ++child) {
        if (tree.parents[child] == node) {
            pool.merge(carry_scores(tree, child, blocks));
        }
    }
    int const placed = tree.direct[node];
    if (placed >= tree.minimum) {
        blocks.push_back({.node = node, .members = {node}, .people = placed});
    } else if (placed > 0) {
        pool.insert(node);
    }
    int const people = people_of(tree, pool);
    int const largest = largest_small_unit(tree, pool);
    if (people < tree.minimum || people < 2 * largest) {
        return pool;
    }
    blocks.push_back(
        {.node = node, .pooled = true, .members = pool, .people = people, .largest = largest}
    );
    return {};
}

struct DetailPool {
    Nodes blocks;
    int people = 0;
    int largest = 0;
};

void carry_detail(CountedTree const& tree, std::size_t node, DetailPool& above, TwinPlan& plan)
{
    int const minimum = std::max(10, tree.minimum);
    DetailPool pool;
    for (std::size_t child = 0; child < tree.parents.size(); ++child) {
        if (tree.parents[child] == node) {
            carry_detail(tree, child, pool, plan);
        }
    }
    for (std::size_t at = 0; at < plan.scores.size(); ++at) {
        int const people = plan.scores[at].people;
        if (plan.scores[at].node == node && people >= minimum) {
            plan.detail.push_back({.node = node, .members = {at}, .people = people});
        } else if (plan.scores[at].node == node) {
            pool.blocks.insert(at);
            pool.people += people;
            pool.largest = std::max(pool.largest, people);
        }
    }
    int const wanted = pool.blocks.size() == 1 ? minimum : std::max(minimum, 2 * pool.largest);
    if (!pool.blocks.empty() && pool.people >= wanted) {
        plan.detail.push_back(
            {.node = node,
             .pooled = true,
             .members = pool.blocks,
             .people = pool.people,
             .largest = pool.largest}
        );
        return;
    }
    above.blocks.merge(pool.blocks);
    above.people += pool.people;
    above.largest = std::max(above.largest, pool.largest);
}

std::vector<Nodes> reports_of(CountedTree const& tree, std::vector<TwinBlock> const& blocks)
{
    std::vector<Nodes> reports(tree.parents.size());
    for (std::size_t node = 0; node < reports.size(); ++node) {
        for (std::size_t at = 0; at < blocks.size(); ++at) {
            if (lies_below(tree, blocks[at].node, node)) {
                reports[node].insert(at);
            }
        }
    }
    return reports;
}

using disclosure::CarryUp;

// The product's blocks in the twin's form, not yet sorted. `name` tells how members are called.
template <typename Name>
std::vector<TwinBlock>
blocks_of(disclosure::TreeShape const& shape, CarryUp const& tier, Name const& name)
{
    std::vector<TwinBlock> blocks;
    for (disclosure::CarriedBlock const& block : tier.blocks) {
        blocks.push_back(
            {.node = shape.node(block.unit),
             .pooled = block.pooled,
             .members = {},
             .people = block.people,
             .largest = block.largest}
        );
    }
    for (std::size_t piece = 0; piece < tier.block_of_piece.size(); ++piece) {
        if (tier.block_of_piece[piece] != disclosure::nowhere) {
            blocks[tier.block_of_piece[piece]].members.insert(name(piece));
        }
    }
    return blocks;
}

// For each block its position in the sorted list, which it also sorts.
std::vector<std::size_t> sort_blocks(std::vector<TwinBlock>& blocks)
{
    std::vector<TwinBlock> const before = blocks;
    std::ranges::sort(blocks);
    std::vector<std::size_t> positions;
    for (TwinBlock const& block : before) {
        auto const found = std::ranges::find(blocks, block);
        positions.push_back(static_cast<std::size_t>(found - blocks.begin()));
    }
    return positions;
}

std::vector<Nodes> reports_of(
    disclosure::TreeShape const& shape,
    CarryUp const& tier,
    std::vector<std::size_t> const& positions
)
{
    std::vector<Nodes> reports(shape.size());
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        auto const range = tier.report(shape, unit);
        for (std::size_t block = range.first; block < range.last; ++block) {
            reports[shape.node(unit)].insert(positions[block]);
        }
    }
    return reports;
}

} // namespace

TwinPlan plan_by_the_words(CountedTree const& tree)
{
    TwinPlan plan;
    carry_scores(tree, 0, plan.scores);
    std::ranges::sort(plan.scores);
    DetailPool left;
    carry_detail(tree, 0, left, plan);
    std::ranges::sort(plan.detail);
    plan.score_reports = reports_of(tree, plan.scores);
    plan.detail_reports = reports_of(tree, plan.detail);
    return plan;
}

TwinPlan as_twin(CountedTree const& tree, disclosure::Plan const& plan)
{
    disclosure::TreeShape const shape = tree.shape();
    TwinPlan twin;
    twin.scores =
        blocks_of(shape, plan.scores, [&shape](std::size_t unit) { return shape.node(unit); });
    auto const positions = sort_blocks(twin.scores);
    twin.detail =
        blocks_of(shape, plan.detail, [&positions](std::size_t block) { return positions[block]; });
    twin.score_reports = reports_of(shape, plan.scores, positions);
    twin.detail_reports = reports_of(shape, plan.detail, sort_blocks(twin.detail));
    return twin;
}

} // namespace heed::test_support

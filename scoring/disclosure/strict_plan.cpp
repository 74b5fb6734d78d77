#include "scoring/disclosure/strict_plan.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace heed::disclosure {

namespace {

// The people of an earlier block who were asked at one unit of the present tree.
struct Share {
    std::size_t block;
    int people;
};

// Earlier blocks, found by the units of the present tree.
class Earlier {
public:
    Earlier(GroupTree const& tree, std::span<Roster const> rosters)
        : shares_(tree.shape().size()), people_(rosters.size(), 0)
    {
        for (std::size_t block = 0; block < rosters.size(); ++block) {
            for (AskedThen const& asked : rosters[block]) {
                people_[block] += asked.people;
                if (std::size_t const unit = tree.unit_of(asked.group); unit != nowhere) {
                    shares_[unit].push_back({block, asked.people});
                }
            }
        }
    }

    std::span<Share const> at(std::size_t unit) const { return shares_[unit]; }
    int people(std::size_t block) const { return people_[block]; }

private:
    std::vector<std::vector<Share>> shares_;
    std::vector<int> people_;
};

// A block of the plan: how many are asked, and how many of them were in each earlier block, if
// nobody moved between units.
struct Compared {
    int asked = 0;
    std::map<std::size_t, int> in_both;
};

std::vector<Compared> compare(GroupTree const& tree, CarryUp const& scores, Earlier const& earlier)
{
    std::vector<Compared> blocks(scores.blocks.size());
    for (std::size_t unit = 0; unit < tree.shape().size(); ++unit) {
        std::size_t const home = scores.home_of(unit, unit);
        int const asked = tree.group_of(unit).people;
        if (home == nowhere || asked == 0) {
            continue;
        }
        blocks[home].asked += asked;
        for (Share const& share : earlier.at(unit)) {
            blocks[home].in_both[share.block] += std::min(asked, share.people);
        }
    }
    return blocks;
}

std::vector<std::size_t>
nearly_same(GroupTree const& tree, CarryUp const& scores, Policy const& policy, Earlier const& then)
{
    std::vector<std::size_t> found;
    std::vector<Compared> const blocks = compare(tree, scores, then);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        Compared const& now = blocks[block];
        bool const is_nearly_same = std::ranges::any_of(now.in_both, [&](auto const& shared) {
            int const changed = now.asked + then.people(shared.first) - 2 * shared.second;
            return changed > 0 && changed < policy.minimum_group();
        });
        if (is_nearly_same) {
            found.push_back(block);
        }
    }
    return found;
}

// The people placed at a unit make a block alone, a unit's pool makes one with others.
void bar(CarriedBlock const& block, Barred& barred)
{
    (block.pooled ? barred.pools : barred.placed)[block.unit] = true;
}

} // namespace

Plan make_strict_plan(
    GroupTree const& tree,
    std::span<int const> counted,
    Policy const& policy,
    std::span<Roster const> earlier
)
{
    Earlier const then{tree, earlier};
    Barred barred{
        .placed = std::vector<bool>(tree.shape().size(), false),
        .pools = std::vector<bool>(tree.shape().size(), false)};
    // A block that is barred changes pools above it, which may then be nearly the same themselves.
    // Each turn bars one more at least, and what is barred stays so: hence this ends.
    for (;;) {
        Plan plan = make_plan(tree.shape(), counted, policy, barred);
        std::vector<std::size_t> const found = nearly_same(tree, plan.scores, policy, then);
        if (found.empty()) {
            return plan;
        }
        for (std::size_t const block : found) {
            bar(plan.scores.blocks[block], barred);
        }
    }
}

std::vector<std::size_t> nearly_same_blocks(
    GroupTree const& tree,
    CarryUp const& scores,
    Policy const& policy,
    std::span<Roster const> earlier
)
{
    return nearly_same(tree, scores, policy, Earlier{tree, earlier});
}

} // namespace heed::disclosure

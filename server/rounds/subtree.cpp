#include "server/rounds/subtree.hpp"

#include <algorithm>
#include <unordered_map>

namespace heed::rounds {

std::vector<store::Unit> subtree_of(std::span<store::Unit const> units, survey::GroupId const& root)
{
    auto const found = std::ranges::find(units, root, &store::Unit::id);
    if (found == units.end()) {
        return {};
    }
    std::unordered_map<survey::GroupId, std::vector<store::Unit const*>> below;
    for (auto const& unit : units) {
        if (unit.parent) {
            below[*unit.parent].push_back(&unit);
        }
    }
    std::vector<store::Unit> subtree{*found};
    subtree.front().parent.reset();
    for (std::size_t next = 0; next < subtree.size(); ++next) {
        auto const children = below.find(subtree[next].id);
        if (children == below.end()) {
            continue;
        }
        for (auto const* const child : children->second) {
            subtree.push_back(*child);
        }
    }
    return subtree;
}

int people_of(std::span<store::Unit const> units)
{
    int people = 0;
    for (auto const& unit : units) {
        people += unit.people;
    }
    return people;
}

} // namespace heed::rounds

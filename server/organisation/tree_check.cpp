#include "server/organisation/tree_check.hpp"

#include "scoring/disclosure/group_tree.hpp"
#include "server/base/text.hpp"
#include "server/store/organisation_store.hpp"

#include <limits>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heed::organisation {

namespace {

constexpr std::size_t no_parent = std::numeric_limits<std::size_t>::max();

// The position of each entry's parent in the list.
using Parents = std::vector<std::size_t>;

std::optional<Fault> fault_of_name(std::string_view name, std::size_t entry)
{
    auto const flaw = base::flaw_of(name, store::unit_name_characters_max);
    if (flaw == base::TextFlaw::too_long) {
        constexpr auto limit = static_cast<std::int64_t>(store::unit_name_characters_max);
        return Fault{errc::too_long, entry, Part::name, limit};
    }
    if (flaw) {
        return Fault{errc::bad_text, entry, Part::name};
    }
    return std::nullopt;
}

std::optional<Fault> fault_of_people(int people, std::size_t entry)
{
    if (people < 0) {
        return Fault{errc::too_small, entry, Part::people, 0};
    }
    if (people > store::people_at_unit_max) {
        return Fault{errc::too_large, entry, Part::people, store::people_at_unit_max};
    }
    return std::nullopt;
}

std::optional<Fault> fault_of_entries(std::span<UnitEntry const> entries)
{
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        if (auto const fault = fault_of_name(entries[entry].name, entry)) {
            return fault;
        }
        if (auto const fault = fault_of_people(entries[entry].people, entry)) {
            return fault;
        }
    }
    return std::nullopt;
}

// Fills `parents`, which has an element for each entry.
std::optional<Fault> find_parents(std::span<UnitEntry const> entries, Parents& parents)
{
    std::unordered_map<std::string_view, std::size_t> by_name;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        if (!by_name.emplace(entries[entry].name, entry).second) {
            return Fault{errc::named_twice, entry, Part::name};
        }
    }
    bool has_root = false;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        auto const& parent = entries[entry].parent;
        if (!parent && has_root) {
            return Fault{errc::second_root, entry, Part::parent};
        }
        has_root = has_root || !parent;
        auto const found = parent ? by_name.find(*parent) : by_name.end();
        if (parent && found == by_name.end()) {
            return Fault{errc::unknown_parent, entry, Part::parent};
        }
        parents[entry] = parent ? found->second : no_parent;
    }
    return std::nullopt;
}

// Walks from an entry up to the root, or to an entry whose level is known, and fills in the levels
// of those on the way. A level of 0 is not known yet, and -1 is being asked for.
bool runs_in_a_circle(std::size_t entry, Parents const& parents, std::vector<int>& levels)
{
    std::vector<std::size_t> way;
    while (entry != no_parent && levels[entry] == 0) {
        levels[entry] = -1;
        way.push_back(entry);
        entry = parents[entry];
    }
    if (entry != no_parent && levels[entry] < 0) {
        return true;
    }
    int level = entry == no_parent ? 0 : levels[entry];
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
        levels[*step] = ++level;
    }
    return false;
}

std::optional<Fault> fault_of_levels(Parents const& parents)
{
    std::vector<int> levels(parents.size());
    for (std::size_t entry = 0; entry < parents.size(); ++entry) {
        if (runs_in_a_circle(entry, parents, levels)) {
            return Fault{errc::circle, entry, Part::parent};
        }
        if (levels[entry] > disclosure::tree_depth_max) {
            return Fault{errc::too_deep, entry, Part::parent, disclosure::tree_depth_max};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> fault_of(std::span<UnitEntry const> entries)
{
    if (entries.empty()) {
        return Fault{errc::no_units};
    }
    if (entries.size() > disclosure::groups_max) {
        constexpr auto limit = static_cast<std::int64_t>(disclosure::groups_max);
        return Fault{.code = errc::too_many_units, .limit = limit};
    }
    if (auto const fault = fault_of_entries(entries)) {
        return fault;
    }
    Parents parents(entries.size());
    if (auto const fault = find_parents(entries, parents)) {
        return fault;
    }
    return fault_of_levels(parents);
}

} // namespace heed::organisation

#include "server/rounds/led_units.hpp"

#include <span>
#include <unordered_map>

namespace heed::rounds {

namespace {

struct Total {
    int teams = 0;
    int people = 0;
};

// Each unit is added to itself and to all that it belongs to: as many steps as the tree has levels.
std::unordered_map<survey::GroupId, Total> totals_of(std::span<store::Unit const> units)
{
    std::unordered_map<survey::GroupId, store::Unit const*> by_id;
    for (auto const& unit : units) {
        by_id.emplace(unit.id, &unit);
    }
    std::unordered_map<survey::GroupId, Total> totals;
    for (auto const& unit : units) {
        store::Unit const* above = &unit;
        while (above != nullptr) {
            auto& total = totals[above->id];
            total.teams += unit.people > 0 ? 1 : 0;
            total.people += unit.people;
            above = above->parent ? by_id.at(*above->parent) : nullptr;
        }
    }
    return totals;
}

} // namespace

std::vector<LedUnit> units_led_by(Context const& context, std::string_view account)
{
    auto const organisation = context.store.organisation().organisation();
    auto const totals = totals_of(organisation.units);
    std::vector<LedUnit> led;
    for (auto const& unit : organisation.units) {
        if (unit.leader_account == account) {
            auto const [teams, people] = totals.at(unit.id);
            led.push_back({.id = unit.id, .name = unit.name, .teams = teams, .people = people});
        }
    }
    return led;
}

} // namespace heed::rounds

#include "server/rounds/led_units.hpp"

#include "server/rounds/subtree.hpp"

#include <algorithm>

namespace heed::rounds {

std::vector<LedUnit> units_led_by(Context const& context, std::string_view account)
{
    auto const organisation = context.store.organisation().organisation();
    std::vector<LedUnit> led;
    for (auto const& unit : organisation.units) {
        if (unit.leader_account != account) {
            continue;
        }
        auto const within = subtree_of(organisation.units, unit.id);
        auto const teams =
            std::ranges::count_if(within, [](auto const& each) { return each.people > 0; });
        led.push_back({
            .id = unit.id,
            .name = unit.name,
            .teams = static_cast<int>(teams),
            .people = people_of(within),
        });
    }
    return led;
}

} // namespace heed::rounds

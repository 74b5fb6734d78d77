#pragma once
// The units of the organisation that somebody leads, and may therefore launch a campaign over.

#include "server/rounds/context.hpp"
#include "survey-defs/model/ids.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace heed::rounds {

struct LedUnit {
    survey::GroupId id;
    std::string name;
    int teams = 0;  // units in it, itself included, where people are asked
    int people = 0; // asked in all of them
};

// By name.
std::vector<LedUnit> units_led_by(Context const& context, std::string_view account);

} // namespace heed::rounds

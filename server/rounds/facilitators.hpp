#pragma once
// The people who can be named to read comments before the leaders do.

#include "server/rounds/context.hpp"
#include "server/store/round_store.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace heed::rounds {

// By name.
std::vector<store::Facilitator> all_facilitators(Context const& context);
// Empty when nobody has this sign-in name, or somebody of another role.
std::optional<store::Facilitator>
find_facilitator(Context const& context, std::string_view sign_in_name);

} // namespace heed::rounds

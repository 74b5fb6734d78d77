#pragma once
// How it stands with the ballots of a round, for its leader: beside what the round itself says.

#include "server/rounds/context.hpp"
#include "server/rounds/find.hpp"

#include <optional>
#include <string>

namespace heed::rounds {

struct Standing {
    std::optional<std::string> fingerprint; // of the manifest, once the key is made
    int replacements_left = 0;
    bool stopped = false; // no tickets until the leader takes note of a restored backup
};

Standing standing_of(Context const& context, Launched const& launched);

} // namespace heed::rounds

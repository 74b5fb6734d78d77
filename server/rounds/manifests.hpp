#pragma once
// The manifest of a round: what staff are promised, with the key that its ballots are signed with.
// It is written when the key has been made, which happens when its slips are asked for, and never
// changes (docs/ballots.md "The manifest").

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/rounds/find.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace heed::rounds {

// The bytes, for whoever knows the short name. Errors: not_found; not_open before the key.
boost::system::result<std::string, Refusal>
manifest_of(Context const& context, std::string_view short_name);
// The manifest's SHA-256 as links carry it; empty before the key.
std::optional<std::string> fingerprint_of(Context const& context, survey::RoundId const& round);

// Sees to it that the round gets its key and its manifest. Returns how many keys are to be made
// until then, itself included; 0 when both are there.
std::size_t wait_for_key(Context const& context, Launched const& launched);

// A round as it is kept for taking ballots. Errors: not_found; not_open before the key.
boost::system::result<std::shared_ptr<KnownRound const>, Refusal>
find_known(Context const& context, std::string_view short_name);

} // namespace heed::rounds

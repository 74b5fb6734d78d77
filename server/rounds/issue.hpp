#pragma once
// Issuing slips: one participation code per person named at launch, and as many spares as the
// leader asks for. The codes are told to the leader this once; the issuer keeps only their HMACs.
// Until the round is opened a new set may replace the last one, so a lost printout costs nothing;
// afterwards never, since a leader who could make more codes could answer in the place of staff. A
// few codes may be added then, one by one, for people who lost theirs; reports count on them.

#include "server/base/secret.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace heed::rounds {

// The round's key is not made yet: ask again.
struct KeyAwaited {
    std::size_t keys = 0; // that are to be made until then, itself included
};

struct Slips {
    std::vector<base::SecretText> codes; // with an open link one, the link's
    std::string fingerprint;             // of the manifest, for the links
};

using Issued = std::variant<KeyAwaited, Slips>;

// Errors: not_found, wrong_state; too_small and too_large about spares.
boost::system::result<Issued, Refusal> issue_slips(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round,
    int spares
);

// One code more for an open round. Errors: not_found, wrong_state (also with an open link),
// none_left, collecting_over, closed.
boost::system::result<base::SecretText, Refusal> issue_replacement(
    Context const& context,
    std::string_view leader_account,
    survey::RoundId const& round
);

} // namespace heed::rounds

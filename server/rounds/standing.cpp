#include "server/rounds/standing.hpp"

#include "server/rounds/manifests.hpp"
#include "server/rounds/quotas.hpp"

namespace heed::rounds {

Standing standing_of(Context const& context, Launched const& launched)
{
    auto const& [campaign, round] = launched;
    bool const is_closed = round.state == store::RoundState::closed;
    return {
        .fingerprint = fingerprint_of(context, round.id),
        .replacements_left = replacements_left(campaign, round),
        .stopped = !is_closed && context.store.issuer().is_stopped(round.id),
    };
}

} // namespace heed::rounds

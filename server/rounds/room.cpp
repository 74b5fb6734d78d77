#include "server/rounds/room.hpp"

#include "server/rounds/find.hpp"
#include "server/rounds/quotas.hpp"

namespace heed::rounds {

store::Layout
room_for(Context const& context, store::Campaign const& campaign, store::Round const& round)
{
    return {
        .round = round.id,
        .ballots = ballots_max(campaign, round),
        .sheet_bytes = find_instrument(context, campaign.instrument).item_count(),
        .questions = campaign.open_questions.size(),
    };
}

} // namespace heed::rounds

#include "server/rounds/resume.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/room.hpp"

#include <array>
#include <mutex>

namespace heed::rounds {

boost::system::result<void, Refusal>
resume(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    std::lock_guard const turn{context.steps};
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    bool const is_closed = found->round.state == store::RoundState::closed;
    if (is_closed || !context.store.issuer().is_stopped(round)) {
        return Refusal{errc::wrong_state};
    }
    // In this order: no ticket is given that the report would not speak of, or for whose ballot
    // there would be no room. Every code may be good for a ticket once more.
    context.store.ballot_box().widen(std::array{room_for(context, found->campaign, found->round)});
    context.store.rounds().record_restored(round);
    context.store.issuer().resume(round);
    base::log::info(base::log::Event::round_resumed, {base::log::round(round.text())});
    return {};
}

} // namespace heed::rounds

#include "server/rounds/open.hpp"

#include "server/base/log.hpp"
#include "server/rounds/find.hpp"

namespace heed::rounds {

boost::system::result<void, Refusal>
open(Context const& context, std::string_view leader_account, survey::RoundId const& round)
{
    auto const found = find_led_by(context, leader_account, round);
    if (!found) {
        return found.error();
    }
    if (context.clock.today() > found->campaign.closes_on) {
        return Refusal{errc::closed};
    }
    if (!context.store.rounds().open(round, context.clock.today())) {
        return Refusal{errc::wrong_state};
    }
    base::log::info(base::log::Event::round_opened, {base::log::round(round.text())});
    return {};
}

} // namespace heed::rounds

#include "server/api/handlers.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/publish.hpp"

#include <stdexcept>

namespace heed::api {

http::Response show_report(Services const& services, http::Request const& request)
{
    auto const found = rounds::find_led_by(
        services.rounds,
        request.caller.user_id,
        survey::RoundId{request.path_values.front()}
    );
    if (!found) {
        return refused(found.error());
    }
    auto const outcome = rounds::outcome(services.rounds, *found);
    if (!outcome) {
        return refused(rounds::Refusal{rounds::errc::wrong_state});
    }
    auto const* const entry = services.rounds.catalogue.find(found->campaign.instrument);
    if (entry == nullptr) {
        throw std::runtime_error{"a round without its instrument"};
    }
    return http::json_response(http::Status::ok, wire::report(*found, entry->instrument, *outcome));
}

} // namespace heed::api

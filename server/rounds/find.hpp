#pragma once
// Finding rounds on behalf of somebody. A leader finds only rounds that are their own, and a
// launcher their own campaigns; any other looks as if it did not exist. Participants find a round
// by the short name in their link. Who may read reports is in readers.hpp.

#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <string_view>
#include <vector>

namespace heed::rounds {

// A round with the campaign that it belongs to.
struct Launched {
    store::Campaign campaign;
    store::Round round;
};

// For whoever asks: what they may see of it is for the caller to judge. Error: not_found.
boost::system::result<Launched, Refusal>
find_round(Context const& context, survey::RoundId const& round);
// Error: not_found.
boost::system::result<Launched, Refusal>
find_led_by(Context const& context, std::string_view leader_account, survey::RoundId const& round);
// Error: not_found.
boost::system::result<store::Campaign, Refusal> find_launched_by(
    Context const& context,
    std::string_view account,
    survey::CampaignId const& campaign
);
// Whether the campaign has no other round, and the leader of this one launched it.
bool is_all_of_its_campaign(Context const& context, Launched const& launched);
// Newest first.
std::vector<Launched> all_led_by(Context const& context, std::string_view leader_account);
// Error: not_found. The short name is taken as people type it: in either case.
boost::system::result<Launched, Refusal>
find_by_short_name(Context const& context, std::string_view short_name);

// What a campaign asks. Throws std::runtime_error when the catalogue does not have it any more,
// which the start of the server makes sure of (check_used_instruments).
survey::Instrument const&
find_instrument(Context const& context, survey::InstrumentKey const& instrument);

} // namespace heed::rounds

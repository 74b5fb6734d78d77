#pragma once
// The rule for two teams that were asked about their work with each other: both reports are read,
// by both leaders and whoever launched, or neither is, by anybody; and there is none about both
// together. It only ever hides what the gate has let through.

#include "scoring/disclosure/round_release.hpp"
#include "server/rounds/context.hpp"
#include "server/store/release_store.hpp"

#include <optional>
#include <string_view>

namespace heed::rounds {

// Whether the campaign's instrument is about two teams.
bool is_pair(Context const& context, survey::CampaignId const& campaign);

// Whether the account leads one of the two teams of such a campaign, and so reads about both.
bool reads_as_partner(
    Context const& context,
    survey::CampaignId const& campaign,
    std::string_view account
);

// Whether there is anything to tell about a place in such a campaign: about either team, and never
// about both together.
bool is_told_of_pair(Context const& context, store::ReleasePlace const& place);

// What is told of a gate's decision about a place in such a campaign: withheld unless the other
// team's is released too, and nothing at all about both together.
std::optional<disclosure::Decision> told_of_pair(
    Context const& context,
    store::ReleasePlace const& place,
    disclosure::Decision decision
);

} // namespace heed::rounds

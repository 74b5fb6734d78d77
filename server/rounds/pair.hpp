#pragma once
// The rule for two teams that were asked about their work with each other: both reports are read,
// by both leaders and whoever launched, or neither is, by anybody; and there is none about both
// together. It only ever hides what the gate has let through.

#include "server/rounds/context.hpp"
#include "server/store/release_store.hpp"

#include <string_view>
#include <vector>

namespace heed::rounds {

// Whether the campaign's instrument is about two teams.
bool is_pair(Context const& context, survey::CampaignId const& campaign);

// Whether the account leads one of the two teams of such a campaign, and so reads about both.
bool reads_as_partner(
    Context const& context,
    survey::CampaignId const& campaign,
    std::string_view account
);

// With which reports that of a place in such a campaign is read, or withheld: those of both teams.
// Empty where there is nothing to tell, as about both together; and in any other campaign.
std::vector<store::ReleasePlace>
read_together_with(Context const& context, store::ReleasePlace const& place);

} // namespace heed::rounds

#include "server/rounds/quotas.hpp"

#include <algorithm>

namespace heed::rounds {

namespace {

constexpr int codes_always_allowed = 2;
constexpr int people_per_spare = 5;
constexpr int people_per_replacement = 10;

bool is_open_link(store::Campaign const& campaign)
{
    return campaign.mode == ballots::Mode::open_link;
}

} // namespace

int spares_max(store::Campaign const& campaign, int people)
{
    return is_open_link(campaign) ? 0 : std::max(codes_always_allowed, people / people_per_spare);
}

int replacements_max(store::Campaign const& campaign, int people)
{
    return is_open_link(campaign) ? 0
                                  : std::max(codes_always_allowed, people / people_per_replacement);
}

int replacements_left(store::Campaign const& campaign, store::Round const& round)
{
    return round.state == store::RoundState::open
               ? std::max(0, replacements_max(campaign, round.people) - round.replacements)
               : 0;
}

int shared_tickets_max(int people)
{
    return (people * 3 + 1) / 2;
}

int tickets_max(store::Campaign const& campaign, store::Round const& round)
{
    return is_open_link(campaign) ? shared_tickets_max(round.people) : round.codes_issued;
}

int ballots_max(store::Campaign const& campaign, store::Round const& round)
{
    auto const to_come = replacements_max(campaign, round.people) - round.replacements;
    return tickets_max(campaign, round) + std::max(0, to_come);
}

} // namespace heed::rounds

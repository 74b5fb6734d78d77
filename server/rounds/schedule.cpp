#include "server/rounds/schedule.hpp"

namespace heed::rounds {

bool is_over(base::Day closes_on, base::Instant now)
{
    return closes_on < day_of_closing(now);
}

base::Day day_of_closing(base::Instant now)
{
    return std::chrono::floor<std::chrono::days>(now - ballots_after_last_day);
}

store::RoundState
state_at(store::Campaign const& campaign, store::Round const& round, base::Instant now)
{
    bool const over = round.state == store::RoundState::open && is_over(campaign.closes_on, now);
    return over ? store::RoundState::closed : round.state;
}

bool gives_tickets(store::Campaign const& campaign, store::Round const& round, base::Instant now)
{
    auto const today = std::chrono::floor<std::chrono::days>(now);
    return state_at(campaign, round, now) == store::RoundState::open &&
           today <= campaign.collect_until;
}

bool takes_ballots(store::Campaign const& campaign, store::Round const& round, base::Instant now)
{
    auto const today = std::chrono::floor<std::chrono::days>(now);
    return state_at(campaign, round, now) == store::RoundState::open &&
           today >= campaign.answer_from;
}

} // namespace heed::rounds

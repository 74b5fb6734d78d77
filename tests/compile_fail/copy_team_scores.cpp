// Keeping a copy of scores that the gate is to consume.
#include "scoring/core/team_scores.hpp"

void offend(heed::scoring::TeamScores const& scores)
{
    static_cast<void>(scores);
#ifdef HEED_OFFENCE
    auto const kept = scores;
#endif
}

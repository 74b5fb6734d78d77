// Reading figures before the gate has judged them.
#include "scoring/core/team_scores.hpp"

void offend(heed::scoring::TeamScores const& scores)
{
    static_cast<void>(scores.group());
#ifdef HEED_OFFENCE
    static_cast<void>(scores.elements_.size());
#endif
}

// Printing scores before the gate has judged them.
#include "scoring/core/team_scores.hpp"

#include <ostream>

void offend(std::ostream& out, heed::scoring::TeamScores const& scores)
{
    out << scores.group().text();
#ifdef HEED_OFFENCE
    out << scores;
#endif
}

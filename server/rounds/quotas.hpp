#pragma once
// How many codes a round may have, and how many tickets. Whoever holds a code that nobody was meant
// to have could answer in the place of staff, so there are bounds, and reports count on all of them
// (publish.cpp). Pure.

#include "server/store/round_records.hpp"

namespace heed::rounds {

// Codes beyond one per person that may be printed, so that slips can be drawn from a box and the
// last person has a choice as well.
int spares_max(store::Campaign const& campaign, int people);
// Codes that may be added to an open round for people who lost theirs. An open link needs none.
int replacements_max(store::Campaign const& campaign, int people);
// How many of these are left; none unless the round is open.
int replacements_left(store::Campaign const& campaign, store::Round const& round);

// Tickets that the link of an open-link round gives: 1.5 for each person named, rounded up.
int shared_tickets_max(int people);
// The most tickets that the round may ever have given by its closing, from the codes it has now.
int tickets_max(store::Campaign const& campaign, store::Round const& round);
// The same with every replacement that may still be made: room for so many ballots is needed.
int ballots_max(store::Campaign const& campaign, store::Round const& round);

} // namespace heed::rounds

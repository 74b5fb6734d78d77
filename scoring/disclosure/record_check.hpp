#pragma once
// Checks the record of a release without the answers it was made from: that its blocks keep the
// rules that the proofs in docs/disclosure.md start from, that every coded sum lies where coding
// keeps it, and that every published figure comes out again. It does not see head counts of units
// below the smallest group, which a record does not hold: that s is no lower than the largest of
// them was checked when the gate made the plan (certificate.hpp). Takes time linear in blocks,
// and in the blocks of all reports. Pure; any thread.

#include "scoring/disclosure/release_record.hpp"
#include "scoring/disclosure/round_release.hpp"

#include <optional>

namespace heed::disclosure {

enum class RecordFlaw {
    bad_tree,      // the units are no tree in preorder
    bad_block,     // too small, dominated, out of place, or sharing people with another block
    bad_sum,       // a coded sum outside its ends, of too few answers, or marked wrongly
    not_a_union,   // a report is not made of the blocks that its unit calls for
    wrong_figure,  // a figure or count does not come out of the blocks
    wrong_release, // a decision of the release is not what the record says
};

std::optional<RecordFlaw> find_flaw(ReleaseRecord const& record);

// The same, and that the release shows exactly what the record says.
std::optional<RecordFlaw> find_flaw(ReleaseRecord const& record, RoundRelease const& release);

// Whether these comments are the lists of the record, each with as many texts. A release that was
// read back has none, so they are held against the record before they are stored.
bool are_recorded(ReleasedComments const& comments, ReleaseRecord const& record);

} // namespace heed::disclosure

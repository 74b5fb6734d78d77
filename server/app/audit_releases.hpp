#pragma once
// The releases of one round of a rehearsal, in the form `disclosure-ledger/1`: what was published,
// as intervals that an auditor can reason about.
//   a block    members; for each element the coded sum of its people's scores, or where the score
//              was made from items, the coded sums of those and their bands as counts
//   comments   one release for each list: members, who are those that wrote (in an export they are
//              among the people of its blocks), and how many comments there are
//   a report   members; for each element its displayed figure as an interval, with the blocks that
//              it was made from
// Scores are in whole units (audit_units.hpp), items in their own range after mirroring. A coded
// end is open, so its side is null. Where an element had to be counted in other blocks than the
// round, because too few people have a score on it, those are releases of their own. The overall
// footprint is left out: it is the mean of four figures that are here. Any thread.

#include "scoring/disclosure/comment_lists.hpp"
#include "scoring/disclosure/release_record.hpp"
#include "server/app/audit_units.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace boost::json {
class array;
}

namespace heed::app {

// The ids of the people of each block of a record.
using BlockPeople = std::vector<std::vector<std::string>>;

struct ReleaseSource {
    disclosure::ReleaseRecord const& record;
    std::string round;
    std::string suffix; // ends the ids of releases, so that rounds can be told apart
    std::span<ElementUnits const> elements; // at least those of the record
    // Where there are none, releases name their groups by a tag for each block: its name.
    std::optional<BlockPeople> people;
    // With the ids of who wrote them for texts; read where there are people.
    std::span<disclosure::CommentList const> comments = {};
};

void add_releases(boost::json::array& releases, ReleaseSource const& source);

// "block team:A", "block org/direct", "block org/others": as `heed audit --plan` calls them.
std::vector<std::string>
block_names(disclosure::ReleaseRecord const& record, std::string const& suffix);
// Of one element's blocks; those that are one block of the round are called like it.
std::vector<std::string> element_block_names(
    disclosure::ReleaseRecord const& record,
    disclosure::RecordedElement const& element,
    std::string const& suffix
);
// The same for one block of a part that is called `part`.
std::string part_block_name(
    disclosure::ReleaseRecord const& record,
    disclosure::PartBlock const& block,
    std::string const& part,
    std::string const& suffix
);
// The two reports of a unit without units below are one artefact, so they share a name.
std::string
report_name(disclosure::ReleaseRecord const& record, disclosure::RecordedReport const& report);

} // namespace heed::app

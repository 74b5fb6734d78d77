#pragma once
// What a study comes to: all rounds, the changes that were asked for, and the order in which people
// are written. Made once, then written in any form. A value; any thread.

#include "scoring/analyst/inputs.hpp"
#include "scoring/statistics/study.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

// Positions in Study::rounds.
struct RoundPair {
    std::size_t first = 0;
    std::size_t second = 0;
};

struct Change {
    RoundPair rounds;
    statistics::RoundChange change;
};

struct Results {
    std::vector<statistics::RoundSummary> rounds; // in the study's order
    std::vector<Change> changes;
};

// Every round with the next.
std::vector<RoundPair> consecutive_rounds(std::size_t rounds);

// "1:2": two different rounds of these by name, in either order; empty when it is not that. A name
// may hold a colon itself.
std::optional<RoundPair>
find_round_pair(std::string_view text, std::vector<std::string> const& rounds);

// "1->2", the name of a change in every output.
std::string change_name(statistics::Study const& study, RoundPair rounds);

Results compute(
    statistics::Study const& study,
    std::vector<RoundPair> const& changes,
    statistics::ForEach const& for_each
);

// The rows of one round in the order of their people's ids (bytes), so that the order of the file
// shows nowhere.
class PersonOrder {
public:
    explicit PersonOrder(Inputs const& inputs);

    std::vector<std::uint32_t> rows_of(std::size_t round) const;

private:
    Inputs const& inputs_;
    std::vector<std::uint32_t> people_; // in the order of their ids
};

} // namespace heed::analyst

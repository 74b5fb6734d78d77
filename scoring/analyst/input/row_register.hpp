#pragma once
// Whose rows there are: gives people, teams and rounds their numbers, and refuses the row that
// cannot be: without an id, of a team that is not known, of a person who already answered in that
// round, or beyond the members of its team. One thread at a time.

#include "scoring/analyst/input/name_index.hpp"
#include "scoring/statistics/study.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

inline constexpr std::size_t rounds_max = 100;

struct RowIds {
    std::string_view respondent;
    std::string_view team;
    std::string_view round; // the same in all rows when the file has no rounds
};

enum class IdKind { respondent, team, round };

// Why a row is refused, and which of its ids tells.
struct RowRefusal {
    IdKind kind;
    std::string reason;
};

class RowRegister {
public:
    // Without teams, all are welcome and their sizes unknown.
    explicit RowRegister(std::optional<std::vector<statistics::Team>> const& teams);

    // Numbers count from 0 in the order of first rows, those of teams that were given in theirs.
    boost::system::result<statistics::RowKey, RowRefusal> enter(RowIds const& ids);

    std::size_t rows() const noexcept { return entries_.size(); }
    // Makes room for so many rows in all, each of a person of its own.
    void reserve(std::size_t rows);

    Names const& teams() const noexcept { return teams_.names(); }
    Names const& rounds() const noexcept { return rounds_.names(); }
    // The register is of no use afterwards.
    Names take_people() noexcept { return people_.take_names(); }

private:
    using Refused = std::optional<RowRefusal>;

    Refused find_team(std::string_view id);
    Refused find_round(std::string_view id);
    Refused check_repeated(statistics::RowKey key, RowIds const& ids) const;
    Refused count(statistics::RowKey key, RowIds const& ids);

    // A row, and the row before of the same person.
    struct Entry {
        std::uint32_t previous;
        std::uint32_t round;
    };

    NameIndex people_;
    NameIndex teams_;
    NameIndex rounds_;
    bool teams_are_given_;
    std::vector<std::optional<int>> sizes_; // by team, where they are given
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> last_entry_; // by person
    std::vector<std::vector<int>> counts_;  // by round and team
    // Of the latest row: the next one mostly has the same.
    std::uint32_t recent_team_ = 0;
    std::uint32_t recent_round_ = 0;
};

} // namespace heed::analyst

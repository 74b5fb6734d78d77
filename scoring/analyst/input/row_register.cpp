#include "scoring/analyst/input/row_register.hpp"

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/ids.hpp"

#include <limits>
#include <utility>

namespace heed::analyst {

namespace {

constexpr auto no_entry = std::numeric_limits<std::uint32_t>::max();
// The first row stands below the header, and no blank line between two rows.
constexpr std::size_t line_of_first_row = 2;

std::optional<std::uint32_t>
position_of(std::string_view name, NameIndex const& index, std::uint32_t recent)
{
    auto const& names = index.names();
    bool const same = recent < names.size() && names[recent] == name;
    return same ? recent : index.find(name);
}

} // namespace

RowRegister::RowRegister(std::optional<std::vector<statistics::Team>> const& teams)
    : teams_are_given_{teams.has_value()}
{
    if (teams) {
        for (auto const& team : *teams) {
            teams_.add(team.id);
            sizes_.push_back(team.size);
        }
    }
}

boost::system::result<statistics::RowKey, RowRefusal> RowRegister::enter(RowIds const& ids)
{
    auto const person = people_.add(ids.respondent);
    if (person.is_new) {
        if (auto const fault = id_fault(ids.respondent)) {
            return RowRefusal{IdKind::respondent, "the respondent " + *fault};
        }
        last_entry_.push_back(no_entry);
    }
    if (auto refused = find_team(ids.team)) {
        return *std::move(refused);
    }
    if (auto refused = find_round(ids.round)) {
        return *std::move(refused);
    }
    statistics::RowKey const key{person.position, recent_team_, recent_round_};
    if (auto refused = check_repeated(key, ids)) {
        return *std::move(refused);
    }
    if (auto refused = count(key, ids)) {
        return *std::move(refused);
    }
    auto& last = last_entry_[key.person];
    entries_.push_back({last, key.round});
    last = static_cast<std::uint32_t>(entries_.size() - 1);
    return key;
}

void RowRegister::reserve(std::size_t rows)
{
    people_.reserve(rows);
    entries_.reserve(rows);
    last_entry_.reserve(rows);
}

RowRegister::Refused RowRegister::find_team(std::string_view id)
{
    if (auto const known = position_of(id, teams_, recent_team_)) {
        recent_team_ = *known;
        return std::nullopt;
    }
    if (auto const fault = id_fault(id)) {
        return RowRefusal{IdKind::team, "the team " + *fault};
    }
    if (teams_are_given_) {
        return RowRefusal{
            IdKind::team,
            "the team " + quoted_text(id) + " is not in the list of teams"};
    }
    recent_team_ = teams_.add(id).position;
    return std::nullopt;
}

RowRegister::Refused RowRegister::find_round(std::string_view id)
{
    if (auto const known = position_of(id, rounds_, recent_round_)) {
        recent_round_ = *known;
        return std::nullopt;
    }
    if (auto const fault = id_fault(id)) {
        return RowRefusal{IdKind::round, "the round " + *fault};
    }
    if (rounds_.names().size() == rounds_max) {
        auto const limit = std::to_string(rounds_max);
        return RowRefusal{IdKind::round, "there are more than " + limit + " rounds"};
    }
    recent_round_ = rounds_.add(id).position;
    counts_.emplace_back(sizes_.size());
    return std::nullopt;
}

// Nobody has more rows than there are rounds, so that this looks at a few at most.
RowRegister::Refused RowRegister::check_repeated(statistics::RowKey key, RowIds const& ids) const
{
    auto entry = last_entry_[key.person];
    while (entry != no_entry && entries_[entry].round != key.round) {
        entry = entries_[entry].previous;
    }
    if (entry == no_entry) {
        return std::nullopt;
    }
    return RowRefusal{
        IdKind::respondent,
        "the respondent " + quoted_text(ids.respondent) + " is there twice in round " +
            quoted_text(ids.round) + ", first on line " + std::to_string(entry + line_of_first_row),
    };
}

RowRegister::Refused RowRegister::count(statistics::RowKey key, RowIds const& ids)
{
    if (!teams_are_given_ || !sizes_[key.team]) {
        return std::nullopt;
    }
    auto const responses = ++counts_[key.round][key.team];
    auto const members = *sizes_[key.team];
    if (responses <= members) {
        return std::nullopt;
    }
    return RowRefusal{
        IdKind::team,
        "response " + std::to_string(responses) + " of the team " + quoted_text(ids.team) +
            " in round " + quoted_text(ids.round) + ", but it has " + std::to_string(members) +
            (members == 1 ? " member" : " members"),
    };
}

} // namespace heed::analyst

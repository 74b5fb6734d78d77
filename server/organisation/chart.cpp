#include "server/organisation/chart.hpp"

#include "server/base/encoding.hpp"
#include "server/base/text.hpp"
#include "server/organisation/tree_check.hpp"
#include "server/organisation/unit_sheet.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace heed::organisation {

namespace {

using NameToId = std::unordered_map<std::string, survey::GroupId>;

NameToId ids_by_name(std::span<store::Unit const> units)
{
    NameToId ids;
    for (auto const& unit : units) {
        ids.emplace(unit.name, unit.id);
    }
    return ids;
}

// For each entry the id that belongs to its name: that of the unit which has the name now, or else
// had it in a campaign, so that a unit which is taken out and put in again is still the same and
// keeps its pause between rounds. Empty for a name that is new, or whose id another entry has.
std::vector<survey::GroupId> ids_for(
    std::span<UnitEntry const> entries,
    std::span<store::Unit const> now,
    std::span<store::NamedInCampaign const> before
)
{
    auto const current = ids_by_name(now);
    NameToId former;
    for (auto const& [name, id] : before) {
        former.emplace(name, id);
    }
    std::vector<survey::GroupId> ids(entries.size());
    std::unordered_set<survey::GroupId> taken;
    for (auto const& known : {std::cref(current), std::cref(former)}) {
        for (std::size_t entry = 0; entry < entries.size(); ++entry) {
            auto const found = known.get().find(entries[entry].name);
            bool const fits = ids[entry].empty() && found != known.get().end();
            if (fits && taken.insert(found->second).second) {
                ids[entry] = found->second;
            }
        }
    }
    return ids;
}

// Stored units as people write them down, in the same order.
std::vector<UnitEntry> written_down(store::Store& store, std::span<store::Unit const> units)
{
    std::unordered_map<std::string, std::string> sign_in_names;
    for (auto const& account : store.accounts().accounts()) {
        sign_in_names.emplace(account.id, account.sign_in_name);
    }
    std::unordered_map<survey::GroupId, std::string> names;
    for (auto const& unit : units) {
        names.emplace(unit.id, unit.name);
    }
    std::vector<UnitEntry> entries;
    for (auto const& unit : units) {
        entries.push_back({.name = unit.name, .parent = {}, .people = unit.people, .leader = {}});
        if (unit.parent) {
            entries.back().parent = names.at(*unit.parent);
        }
        if (unit.leader_account) {
            entries.back().leader = sign_in_names.at(*unit.leader_account);
        }
    }
    return entries;
}

// The account id of each entry's leader.
boost::system::result<std::vector<std::optional<std::string>>, Fault>
find_leaders(store::Store& store, std::span<UnitEntry const> entries)
{
    std::unordered_map<std::string, std::string> account_ids;
    for (auto const& account : store.accounts().accounts()) {
        if (account.role != store::Role::facilitator) {
            account_ids.emplace(account.sign_in_name, account.id);
        }
    }
    std::vector<std::optional<std::string>> leaders(entries.size());
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        if (!entries[entry].leader) {
            continue;
        }
        auto const found = account_ids.find(base::in_small_letters(*entries[entry].leader));
        if (found == account_ids.end()) {
            return Fault{errc::unknown_leader, entry, Part::leader};
        }
        leaders[entry] = found->second;
    }
    return leaders;
}

} // namespace

std::vector<ChartedUnit> Chart::units() const
{
    auto const stored = store_.organisation().organisation();
    auto entries = written_down(store_, stored.units);
    std::vector<ChartedUnit> charted;
    for (std::size_t unit = 0; unit < entries.size(); ++unit) {
        charted.push_back({.id = stored.units[unit].id, .entry = std::move(entries[unit])});
    }
    return charted;
}

boost::system::result<void, Fault> Chart::replace(std::span<UnitEntry const> entries)
{
    auto const now = store_.organisation().organisation();
    auto const before = store_.organisation().named_in_campaigns();
    return put(now.version, entries, ids_for(entries, now.units, before));
}

boost::system::result<void, SheetFault> Chart::import_sheet(std::string_view text)
{
    auto const sheet = read_unit_sheet(text);
    if (!sheet) {
        return sheet.error();
    }
    auto const replaced = replace(sheet->entries);
    if (!replaced) {
        return sheet->locate(replaced.error());
    }
    return {};
}

boost::system::result<void, Fault> Chart::edit(survey::GroupId const& unit, UnitEntry const& entry)
{
    auto const now = store_.organisation().organisation();
    auto const edited = std::ranges::find(now.units, unit, &store::Unit::id);
    if (edited == now.units.end()) {
        return Fault{errc::not_found};
    }
    auto entries = written_down(store_, now.units);
    for (auto& other : entries) {
        if (other.parent == edited->name) {
            other.parent = entry.name;
        }
    }
    entries[static_cast<std::size_t>(edited - now.units.begin())] = entry;
    std::vector<survey::GroupId> ids;
    for (auto const& each : now.units) {
        ids.push_back(each.id);
    }
    auto const done = put(now.version, entries, std::move(ids));
    if (!done) {
        auto fault = done.error();
        fault.entry.reset();
        return fault;
    }
    return {};
}

boost::system::result<void, Fault> Chart::put(
    std::int64_t version,
    std::span<UnitEntry const> entries,
    std::vector<survey::GroupId> ids
)
{
    if (auto const fault = fault_of(entries)) {
        return *fault;
    }
    auto const leaders = find_leaders(store_, entries);
    if (!leaders) {
        return leaders.error();
    }
    NameToId known;
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        if (ids[entry].empty()) {
            ids[entry] = survey::GroupId{base::to_base64url(random_.bytes16())};
        }
        known.emplace(entries[entry].name, ids[entry]);
    }
    store::Organisation next{.version = version, .units = {}};
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        auto const& [name, parent, people, leader] = entries[entry];
        auto const above = parent ? std::optional{known.at(*parent)} : std::nullopt;
        next.units.push_back({ids[entry], above, name, people, (*leaders)[entry]});
    }
    if (!store_.organisation().replace(next)) {
        return Fault{errc::changed_meanwhile};
    }
    return {};
}

} // namespace heed::organisation

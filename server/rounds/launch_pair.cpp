#include "server/rounds/launch_pair.hpp"

#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/base/text.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/pause.hpp"
#include "server/rounds/prepare.hpp"
#include "server/rounds/team_groups.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace heed::rounds {

namespace {

using Teams = std::array<NamedTeam, 2>;

// `refusal` about one of the teams.
Refusal about(std::size_t team, Refusal refusal)
{
    refusal.entry = std::to_string(team);
    refusal.part = std::exchange(refusal.field, "teams");
    return refusal;
}

std::optional<Refusal> refuse_team(NamedTeam const& team)
{
    if (auto const refusal = refuse_text(team.name, "name", team_characters_max)) {
        return refusal;
    }
    if (team.people < 1) {
        return Refusal{errc::too_small, "people", 1};
    }
    if (team.people > people_max) {
        return Refusal{errc::too_large, "people", people_max};
    }
    return std::nullopt;
}

// People tell units of a campaign by their names.
std::optional<Refusal> refuse_names(PairRequest const& request)
{
    auto const& [first, second] = request.teams;
    if (first.name == request.name) {
        return about(0, {errc::not_allowed, "name"});
    }
    if (second.name == request.name || second.name == first.name) {
        return about(1, {errc::not_allowed, "name"});
    }
    return std::nullopt;
}

// How many people it takes before there can be a report of anybody. Small teams are read together,
// where neither may be more than half of the people (docs/disclosure.md "Carry-up").
std::optional<Refusal> refuse_size(Context const& context, PairRequest const& request)
{
    auto const fewest = minimum_group_of(request.terms);
    auto const [small, large] = std::minmax(request.teams[0].people, request.teams[1].people);
    if (find_instrument(context, request.terms.instrument).use == survey::Use::pair) {
        return small < fewest ? std::optional{Refusal{errc::team_below_minimum, "teams", fewest}}
                              : std::nullopt;
    }
    auto const together = std::max(fewest, 2 * large);
    return large < fewest && small + large < together
               ? std::optional{Refusal{errc::team_below_minimum, "teams", together}}
               : std::nullopt;
}

std::optional<Refusal> refuse(Context const& context, PairRequest const& request)
{
    auto const& instrument = request.terms.instrument;
    if (auto const refusal =
            refuse_use(context, instrument, {survey::Use::team, survey::Use::pair})) {
        return refusal;
    }
    // A strict report that is missing could tell what an earlier pair was withheld for.
    bool const is_about_each_other = find_instrument(context, instrument).use == survey::Use::pair;
    if (is_about_each_other && request.terms.strict_rounds) {
        return Refusal{errc::not_allowed, "strict_rounds"};
    }
    if (auto const refusal = refuse_text(request.name, "name", team_characters_max)) {
        return refusal;
    }
    for (std::size_t team = 0; team < request.teams.size(); ++team) {
        if (auto const refusal = refuse_team(request.teams[team])) {
            return about(team, *refusal);
        }
    }
    if (auto const refusal = refuse_names(request)) {
        return refusal;
    }
    if (auto const refusal = refuse(context, request.terms)) {
        return refusal;
    }
    return refuse_size(context, request);
}

// The account that leads the team; empty when nobody of that name may lead.
std::optional<std::string>
leader_of(Context const& context, std::string const& launcher, NamedTeam const& team)
{
    if (!team.leader) {
        return launcher;
    }
    auto const account =
        context.store.accounts().account_by_sign_in_name(base::in_small_letters(*team.leader));
    return account && account->role != store::Role::facilitator ? std::optional{account->id}
                                                                : std::nullopt;
}

// Made from the two teams' own, so that rounds of both together can be told apart from those with
// other teams, and compared with each other.
survey::GroupId group_of_both(survey::GroupId const& one, survey::GroupId const& other)
{
    auto const [first, second] = std::minmax(one.text(), other.text());
    auto const digest = base::sha256(base::as_bytes("both " + first + ' ' + second));
    return survey::GroupId{
        base::to_base64url(base::ByteView{digest}.first(base::Bytes16{}.size()))};
}

// The caller's own teams wait so many days. Of a team that somebody else leads nothing more is said
// than that it cannot take part now: when it can would tell of its leader's rounds.
std::optional<Refusal> refuse_too_soon(
    Context const& context,
    std::string const& account,
    std::vector<store::Unit> const& units,
    survey::InstrumentKey const& instrument
)
{
    std::vector<survey::GroupId> own;
    for (auto const& unit : units) {
        if (unit.leader_account == account) {
            own.push_back(unit.id);
        }
    }
    if (auto const refusal = refuse_too_soon(context, own, instrument, "teams")) {
        return refusal;
    }
    for (std::size_t team = 0; team < 2; ++team) {
        if (refuse_too_soon(context, std::array{units[team + 1].id}, instrument, {})) {
            return about(team, {errc::too_soon});
        }
    }
    return std::nullopt;
}

boost::system::result<std::vector<store::Unit>, Refusal>
units_of(Context const& context, std::string const& account, PairRequest const& request)
{
    std::vector<store::Unit> units(1);
    for (std::size_t team = 0; team < request.teams.size(); ++team) {
        auto const& named = request.teams[team];
        auto const leader = leader_of(context, account, named);
        if (!leader) {
            return about(team, {errc::unknown_leader, "leader"});
        }
        units.push_back({
            .id = group_of_team(context, *leader, named.name),
            .parent = std::nullopt,
            .name = named.name,
            .people = named.people,
            .leader_account = leader,
        });
    }
    // A team that was renamed is still the same one: two names may lead to it.
    if (units[1].id == units[2].id) {
        return about(1, {errc::not_allowed, "name"});
    }
    auto& root = units.front();
    root.id = group_of_both(units[1].id, units[2].id);
    root.name = request.name;
    units[1].parent = units[2].parent = root.id;
    return units;
}

} // namespace

bool are_two_named_teams(std::span<store::Unit const> units)
{
    auto const root = std::ranges::find_if(units, [](auto const& unit) { return !unit.parent; });
    if (units.size() != 3 || root == units.end()) {
        return false;
    }
    std::vector<survey::GroupId> teams;
    for (auto const& unit : units) {
        if (unit.parent) {
            teams.push_back(unit.id);
        }
    }
    return teams.size() == 2 && root->id == group_of_both(teams.front(), teams.back());
}

boost::system::result<store::Campaign, Refusal>
launch_pair(Context const& context, std::string const& account, PairRequest const& request)
{
    if (auto const refusal = refuse(context, request)) {
        return *refusal;
    }
    auto const units = units_of(context, account, request);
    if (!units) {
        return units.error();
    }
    auto const& instrument = request.terms.instrument;
    if (auto const refusal = refuse_too_soon(context, account, *units, instrument)) {
        return *refusal;
    }
    auto campaign = make_campaign(context, account, request.name, request.terms);
    prepare(context, campaign, *units);
    return campaign;
}

} // namespace heed::rounds

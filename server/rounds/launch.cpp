#include "server/rounds/launch.hpp"

#include "scoring/disclosure/group_tree.hpp"
#include "server/rounds/pause.hpp"
#include "server/rounds/prepare.hpp"
#include "server/rounds/subtree.hpp"
#include "server/rounds/team_groups.hpp"

#include <array>
#include <optional>
#include <vector>

namespace heed::rounds {

namespace {

std::optional<Refusal> refuse_people(int people, int minimum_group)
{
    if (people > people_max) {
        return Refusal{errc::too_large, "people", people_max};
    }
    if (people < minimum_group) {
        return Refusal{errc::team_below_minimum, "people", minimum_group};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse(Context const& context, LaunchRequest const& request)
{
    if (auto const refusal = refuse_use(context, request.terms.instrument, {survey::Use::team})) {
        return refusal;
    }
    if (auto const refusal = refuse_text(request.team, "team", team_characters_max)) {
        return refusal;
    }
    if (auto const refusal = refuse(context, request.terms)) {
        return refusal;
    }
    return refuse_people(request.people, minimum_group_of(request.terms));
}

bool may_launch(Context const& context, std::string const& account, store::Unit const& unit)
{
    auto const caller = context.store.accounts().account(account);
    return caller && (caller->role == store::Role::administrator || unit.leader_account == account);
}

std::optional<Refusal> refuse(
    Context const& context,
    CampaignRequest const& request,
    std::vector<store::Unit> const& units
)
{
    if (auto const refusal = refuse_use(context, request.terms.instrument, {survey::Use::team})) {
        return refusal;
    }
    if (auto const refusal = refuse(context, request.terms)) {
        return refusal;
    }
    auto const fewest = minimum_group_of(request.terms);
    if (people_of(units) < fewest) {
        return Refusal{errc::team_below_minimum, "unit", fewest};
    }
    if (people_of(units) > disclosure::people_max) {
        return Refusal{errc::too_large, "unit", disclosure::people_max};
    }
    bool const asks = !request.terms.open_questions.empty();
    if (asks && people_of(units) > people_with_open_questions_max) {
        return Refusal{errc::too_large, "open_questions", people_with_open_questions_max};
    }
    std::vector<survey::GroupId> teams;
    for (auto const& unit : units) {
        teams.push_back(unit.id);
    }
    return refuse_too_soon(context, teams, request.terms.instrument, "unit");
}

} // namespace

boost::system::result<store::Round, Refusal>
launch(Context const& context, std::string const& leader_account, LaunchRequest const& request)
{
    if (auto const refusal = refuse(context, request)) {
        return *refusal;
    }
    std::array const team{store::Unit{
        .id = group_of_team(context, leader_account, request.team),
        .parent = std::nullopt,
        .name = request.team,
        .people = request.people,
        .leader_account = leader_account}};
    auto const& instrument = request.terms.instrument;
    if (auto const refusal =
            refuse_too_soon(context, std::array{team.front().id}, instrument, "team")) {
        return *refusal;
    }
    auto const campaign = make_campaign(context, leader_account, request.team, request.terms);
    return prepare(context, campaign, team).front();
}

boost::system::result<store::Campaign, Refusal>
launch_campaign(Context const& context, std::string const& account, CampaignRequest const& request)
{
    auto const organisation = context.store.organisation().organisation();
    auto const units = subtree_of(organisation.units, request.unit);
    if (units.empty() || !may_launch(context, account, units.front())) {
        return Refusal{errc::not_found, "unit"};
    }
    if (auto const refusal = refuse(context, request, units)) {
        return *refusal;
    }
    auto campaign = make_campaign(context, account, units.front().name, request.terms);
    prepare(context, campaign, units);
    return campaign;
}

} // namespace heed::rounds

#include "server/app/audit_tree.hpp"

#include "scoring/disclosure/error.hpp"
#include "server/app/plan_tree.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <utility>

namespace heed::app {

namespace {

using disclosure::Group;
using disclosure::GroupTree;
using survey::JsonNode;

std::optional<GroupTree> read_groups(JsonNode const& tree)
{
    std::vector<Group> groups;
    for (auto const& [tag, above] : tree.members()) {
        Group group{.id = survey::GroupId{tag}, .parent = std::nullopt};
        if (!above.is_null()) {
            group.parent = survey::GroupId{above.text()};
        }
        if (auto const flaw = flaw_of_unit_name(tag)) {
            above.refuse(*flaw);
        }
        groups.push_back(std::move(group));
    }
    auto made = GroupTree::make(std::move(groups));
    if (!made) {
        tree.refuse(made.error().message());
        return std::nullopt;
    }
    return *std::move(made);
}

std::vector<std::optional<int>> read_invited(JsonNode const& invited, GroupTree const& groups)
{
    std::vector<std::optional<int>> people(groups.shape().size());
    for (auto const& [tag, count] : invited.members()) {
        std::size_t const unit = groups.unit_of(survey::GroupId{tag});
        if (unit == disclosure::nowhere) {
            count.refuse("no tag of the tree");
        } else {
            people[unit] = count.whole(0, disclosure::people_max);
        }
    }
    return people;
}

} // namespace

std::optional<AuditTree> AuditTree::read(JsonNode const& document)
{
    JsonNode const tree = document["tree"];
    if (tree.absent()) {
        document.refuse("the key \"tree\" is missing");
        return std::nullopt;
    }
    auto groups = read_groups(tree);
    if (!groups) {
        return std::nullopt;
    }
    auto invited = read_invited(document["invited"], *groups);
    return AuditTree{*std::move(groups), std::move(invited)};
}

std::optional<std::size_t> AuditTree::unit_of(std::span<std::string const> tags) const
{
    std::vector<std::size_t> units;
    for (std::string const& tag : tags) {
        std::size_t const unit = groups_.unit_of(survey::GroupId{tag});
        if (unit != disclosure::nowhere) {
            units.push_back(unit);
        }
    }
    if (units.empty()) {
        return std::nullopt;
    }
    // In preorder, what is below has the higher number.
    std::size_t const lowest = std::ranges::max(units);
    auto const is_above = [&shape = groups_.shape(), lowest](std::size_t unit) {
        return lowest < shape.end(unit);
    };
    return std::ranges::all_of(units, is_above) ? std::optional{lowest} : std::nullopt;
}

std::optional<GroupTree>
AuditTree::with_people(std::span<int const> rows, JsonNode const& people) const
{
    std::vector<Group> groups;
    for (std::size_t unit = 0; unit < units(); ++unit) {
        Group group = groups_.group_of(unit);
        group.people = invited_[unit].value_or(rows[unit]);
        if (rows[unit] > group.people) {
            people.refuse(
                "more people at " + survey::in_quotes(group.id.text()) + " than were invited"
            );
            return std::nullopt;
        }
        groups.push_back(std::move(group));
    }
    return GroupTree::make(std::move(groups)).value();
}

} // namespace heed::app

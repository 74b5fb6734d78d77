#pragma once
// The organisation of a rehearsal, whose units are tags that people carry. Reads
//   "tree":    {"org": null, "dept:D": "org", "team:A": "dept:D"}   each tag with the one above it
//   "invited": {"team:A": 9}                                        optional
// `invited` counts the people placed at a unit itself, not those below it. An immutable value; any
// thread may read it.

#include "scoring/disclosure/group_tree.hpp"
#include "survey-defs/model/json_node.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::app {

class AuditTree {
public:
    // Nothing when the document is refused; the reason is then in the nodes' complaint.
    static std::optional<AuditTree> read(survey::JsonNode const& document);

    std::size_t units() const noexcept { return groups_.shape().size(); }
    survey::GroupId const& id_of(std::size_t unit) const { return groups_.group_of(unit).id; }

    // The unit at which somebody with these tags is placed: the lowest of those that are in the
    // tree. Tags that are not in the tree play no part. Nothing when none is, or when two of them
    // are not above one another.
    std::optional<std::size_t> unit_of(std::span<std::string const> tags) const;

    // As many people as were invited to each unit, or where the file does not say so, as are in
    // `rows`: people who answered or did not, by unit. Nothing when there are more rows than people
    // invited; the reason is then in the complaint of `people`, the rows' node.
    std::optional<disclosure::GroupTree>
    with_people(std::span<int const> rows, survey::JsonNode const& people) const;

private:
    AuditTree(disclosure::GroupTree groups, std::vector<std::optional<int>> invited) noexcept
        : groups_{std::move(groups)}, invited_{std::move(invited)}
    {
    }

    disclosure::GroupTree groups_; // without people
    std::vector<std::optional<int>> invited_;
};

} // namespace heed::app

#pragma once
// Reads one organisation with its head counts, in the form of `heed audit --plan`:
//   {"name": "any text", "k": 5, "root": "u0", "children": {"u0": ["u1", "u2"]},
//    "direct": {"u1": 7, "u2": 3}}
// A unit that `direct` leaves out has nobody placed at it. Other members are let pass. Any thread.

#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/policy.hpp"
#include "server/app/audit_file.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace boost::json {
class value;
}

namespace heed::app {

struct PlanTree {
    disclosure::Policy policy;
    // Its people are those who answered, without spare and replacement codes: at most
    // disclosure::people_max in all.
    disclosure::GroupTree groups;
};

// Why a unit cannot be called so; empty when it can. An ending by which the plan names its blocks
// is not taken: a unit called "a/others" could not be told from the pool at a unit called "a".
std::optional<std::string> flaw_of_unit_name(std::string_view name);

// `pointer` is where the tree stands in its file.
boost::system::result<PlanTree, InputFault>
read_plan_tree(boost::json::value const& tree, std::string const& pointer);

} // namespace heed::app

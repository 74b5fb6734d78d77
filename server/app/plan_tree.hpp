#pragma once
// Reads one organisation with its head counts, in the form of `heed audit --plan`:
//   {"name": "any text", "k": 5, "root": "u0", "children": {"u0": ["u1", "u2"]},
//    "direct": {"u1": 7, "u2": 3}}
// A unit that `direct` leaves out has nobody placed at it. Other members are let pass. Any thread.

#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/policy.hpp"

#include <boost/system/result.hpp>

#include <string>

namespace boost::json {
class value;
}

namespace heed::app {

// What is wrong with a file, and where: a JSON pointer (RFC 6901), and "" for the whole of it.
struct InputFault {
    std::string pointer;
    std::string reason;

    // "at /trees/0/k: the smallest group is below the floor"
    std::string message() const;
};

struct PlanTree {
    disclosure::Policy policy;
    // Its people are those who answered, without spare and replacement codes: at most
    // disclosure::people_max in all.
    disclosure::GroupTree groups;
};

// `pointer` is where the tree stands in its file.
boost::system::result<PlanTree, InputFault>
read_plan_tree(boost::json::value const& tree, std::string const& pointer);

} // namespace heed::app

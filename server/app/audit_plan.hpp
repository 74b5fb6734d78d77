#pragma once
// `heed audit --plan TREES.json`: prints the plan of small-group protection for organisations of
// anybody's choice, so that the rule can be tried and compared without a server and without any
// answer. Reads {"trees": [...]}, each as in plan_tree.hpp, and prints the same with three members
// added to each tree; names in lists are sorted as texts, and empty blocks and reports are left
// out.
//   "blocks"       {"u1": {"n", "smax", "units": [["u1", 7]]}}. A block is called after its unit:
//                  "u1" a leaf, "u0/direct" the people placed at a unit that has children,
//                  "u0/others" the pool that is counted there
//   "reports"      {"u0": ["u0/others", "u1"]}, the blocks that each unit's report is made of
//   "detail_tier"  {"k", "blocks": {"u0/merged": ["u1", "u2"]}, "reports"}, for item detail
// smax is s of carry_up.hpp. Any thread.

#include "server/app/audit_file.hpp"

#include <boost/system/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace heed::app {

// From the text of such a file to what is printed. Each plan is checked again by certificate.hpp;
// throws std::logic_error when one has a flaw, which is a defect of ours.
boost::system::result<std::string, InputFault> plan_trees(std::string_view text);

// Returns the exit status: 0, or exit_bad_input with the place and reason on standard error.
int audit_plan(std::filesystem::path const& file);

} // namespace heed::app

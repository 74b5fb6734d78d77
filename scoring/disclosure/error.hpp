#pragma once
// What can be wrong with what the gate is given: a policy, a group tree or a frozen release.

#include <boost/system/error_code.hpp>

#include <type_traits>

namespace heed::disclosure {

enum class errc {
    minimum_group_too_small = 1, // below the floor that is compiled in
    minimum_group_too_large,     // above minimum_group_max
    no_groups,                   // a tree needs a root
    too_many_groups,             // more than groups_max
    group_named_twice,           // two groups with one id
    not_one_root,                // no group, or more than one, without a parent
    unknown_parent,              // a parent that is no group of the tree
    tree_too_deep,               // more than tree_depth_max levels, or a circle
    head_count_out_of_range,     // people or spare codes below 0 or above people_max
    bad_seal,                    // the bytes were not written by this installation, or were changed
    another_release,             // a release of another campaign, unit or scope
    bad_release_bytes,           // sealed, but of a form that this version does not read
    incomplete_release,          // a part is missing, there twice, or of another making
};

boost::system::error_code make_error_code(errc code) noexcept;

} // namespace heed::disclosure

template <>
struct boost::system::is_error_code_enum<heed::disclosure::errc> : std::true_type {
};

#include "scoring/disclosure/error.hpp"

#include <string>

namespace heed::disclosure {

namespace {

// English for logs and developers; pages have their own words.
std::string text_of(errc code)
{
    switch (code) {
    case errc::minimum_group_too_small:
        return "the smallest group is below the floor";
    case errc::minimum_group_too_large:
        return "the smallest group is above the limit";
    case errc::no_groups:
        return "the group tree is empty";
    case errc::too_many_groups:
        return "the group tree has too many groups";
    case errc::group_named_twice:
        return "two groups have the same id";
    case errc::not_one_root:
        return "the group tree needs exactly one root";
    case errc::unknown_parent:
        return "a group's parent is not in the tree";
    case errc::tree_too_deep:
        return "the group tree is too deep, or runs in a circle";
    case errc::head_count_out_of_range:
        return "a head count is out of range";
    case errc::bad_seal:
        return "the release does not carry our seal";
    case errc::another_release:
        return "the release is of another campaign or unit";
    case errc::bad_release_bytes:
        return "the release has an unknown form";
    case errc::incomplete_release:
        return "the release lacks a part, or has one twice";
    }
    return "unknown disclosure error";
}

class Category : public boost::system::error_category {
public:
    char const* name() const noexcept override { return "heed.disclosure"; }
    std::string message(int value) const override { return text_of(static_cast<errc>(value)); }
};

} // namespace

boost::system::error_code make_error_code(errc code) noexcept
{
    static Category const category;
    return {static_cast<int>(code), category};
}

} // namespace heed::disclosure

#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/group_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::disclosure;
using heed::survey::GroupId;

namespace {

Group group(std::string const& id, std::string const& parent = "", int people = 1)
{
    return {
        .id = GroupId{id},
        .parent = parent.empty() ? std::nullopt : std::optional{GroupId{parent}},
        .people = people};
}

boost::system::error_code error_of(std::vector<Group> groups)
{
    auto const tree = GroupTree::make(std::move(groups));
    return tree ? boost::system::error_code{} : tree.error();
}

// A path of so many groups below each other.
std::vector<Group> path(int depth)
{
    std::vector<Group> groups{group("0")};
    for (int level = 1; level < depth; ++level) {
        groups.push_back(group(std::to_string(level), std::to_string(level - 1)));
    }
    return groups;
}

} // namespace

BOOST_AUTO_TEST_CASE(one_team_is_a_tree)
{
    auto const tree = GroupTree::make({group("team", "", 12)}).value();
    BOOST_TEST(tree.find(GroupId{"team"})->people == 12);
    BOOST_TEST(tree.find(GroupId{"other"}) == nullptr);
}

BOOST_AUTO_TEST_CASE(groups_come_in_the_order_of_their_ids)
{
    auto const tree = GroupTree::make({group("b", "a"), group("c", "a"), group("a")}).value();
    BOOST_TEST(tree.groups()[0].id.text() == "a");
    BOOST_TEST(tree.groups()[2].id.text() == "c");
}

BOOST_AUTO_TEST_CASE(units_and_groups_lead_to_each_other)
{
    auto const tree =
        GroupTree::make({group("b", "z"), group("c", "a"), group("a", "z"), group("z")}).value();
    for (Group const& each : tree.groups()) {
        BOOST_TEST(tree.group_of(tree.unit_of(each.id)).id.text() == each.id.text());
    }
    BOOST_TEST(tree.unit_of(GroupId{"z"}) == 0U);
    BOOST_TEST(tree.shape().parent(tree.unit_of(GroupId{"c"})) == tree.unit_of(GroupId{"a"}));
    BOOST_TEST(tree.unit_of(GroupId{"other"}) == nowhere);
}

BOOST_AUTO_TEST_CASE(a_tree_has_exactly_one_root)
{
    BOOST_CHECK(error_of({}) == make_error_code(errc::no_groups));
    BOOST_CHECK(error_of({group("a"), group("b")}) == make_error_code(errc::not_one_root));
    BOOST_CHECK(
        error_of({group("a", "b"), group("b", "a")}) == make_error_code(errc::not_one_root)
    );
}

BOOST_AUTO_TEST_CASE(parents_and_names_must_fit)
{
    BOOST_CHECK(error_of({group("a"), group("b", "x")}) == make_error_code(errc::unknown_parent));
    BOOST_CHECK(
        error_of({group("a"), group("a", "a")}) == make_error_code(errc::group_named_twice)
    );
}

BOOST_AUTO_TEST_CASE(twelve_levels_are_the_limit)
{
    BOOST_CHECK(!error_of(path(tree_depth_max)));
    BOOST_CHECK(error_of(path(tree_depth_max + 1)) == make_error_code(errc::tree_too_deep));
}

BOOST_AUTO_TEST_CASE(a_circle_beside_the_root_is_refused)
{
    BOOST_CHECK(
        error_of({group("root"), group("a", "b"), group("b", "a")}) ==
        make_error_code(errc::tree_too_deep)
    );
}

BOOST_AUTO_TEST_CASE(head_counts_are_bounded)
{
    BOOST_CHECK(error_of({group("a", "", -1)}) == make_error_code(errc::head_count_out_of_range));
    BOOST_CHECK(
        error_of({group("a", "", people_max + 1)}) == make_error_code(errc::head_count_out_of_range)
    );
    Group spare = group("a");
    spare.spare_codes = -1;
    BOOST_CHECK(error_of({spare}) == make_error_code(errc::head_count_out_of_range));
}

BOOST_AUTO_TEST_CASE(the_number_of_groups_is_bounded)
{
    std::vector<Group> groups{group("root")};
    for (std::size_t index = 0; index < groups_max; ++index) {
        groups.push_back(group(std::to_string(index), "root"));
    }
    BOOST_CHECK(error_of(groups) == make_error_code(errc::too_many_groups));
}

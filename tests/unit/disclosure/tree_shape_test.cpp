#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/tree_shape.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed::disclosure;

namespace {

TreeShape shape(std::vector<std::size_t> const& parents)
{
    return TreeShape::make(parents).value();
}

boost::system::error_code error_of(std::vector<std::size_t> const& parents)
{
    auto const made = TreeShape::make(parents);
    return made ? boost::system::error_code{} : made.error();
}

} // namespace

BOOST_AUTO_TEST_CASE(units_are_numbered_in_preorder_whatever_the_order_of_the_nodes)
{
    // Node 2 is the root with children 0 and 4; 0 has children 1 and 3.
    TreeShape const tree = shape({2, 0, nowhere, 0, 2});
    std::vector<std::size_t> nodes;
    std::vector<std::size_t> parents;
    for (std::size_t unit = 0; unit < tree.size(); ++unit) {
        nodes.push_back(tree.node(unit));
        parents.push_back(tree.parent(unit));
        BOOST_TEST(tree.unit(tree.node(unit)) == unit);
    }
    BOOST_TEST(nodes == (std::vector<std::size_t>{2, 0, 1, 3, 4}));
    BOOST_TEST(parents == (std::vector<std::size_t>{nowhere, 0, 1, 1, 0}));
}

BOOST_AUTO_TEST_CASE(what_lies_below_a_unit_follows_it)
{
    TreeShape const tree = shape({2, 0, nowhere, 0, 2});
    BOOST_TEST(tree.end(0) == 5U);
    BOOST_TEST(tree.end(1) == 4U);
    BOOST_TEST(tree.is_leaf(2));
    BOOST_TEST(!tree.is_leaf(1));
    BOOST_TEST(tree.is_leaf(4));
    BOOST_TEST(tree.levels() == 3U);
}

BOOST_AUTO_TEST_CASE(one_node_is_a_tree_of_one_level)
{
    TreeShape const tree = shape({nowhere});
    BOOST_TEST(tree.size() == 1U);
    BOOST_TEST(tree.levels() == 1U);
    BOOST_TEST(tree.is_leaf(0));
}

BOOST_AUTO_TEST_CASE(a_tree_of_a_million_levels_is_no_harder_than_a_flat_one)
{
    constexpr std::size_t deep = 1'000'000;
    std::vector<std::size_t> parents{nowhere};
    for (std::size_t node = 1; node < deep; ++node) {
        parents.push_back(node - 1);
    }
    TreeShape const tree = shape(parents);
    BOOST_TEST(tree.levels() == deep);
    BOOST_TEST(tree.end(deep - 2) == deep);
}

BOOST_AUTO_TEST_CASE(what_is_no_tree_is_refused)
{
    BOOST_CHECK(error_of({}) == make_error_code(errc::not_one_root));
    BOOST_CHECK(error_of({nowhere, nowhere}) == make_error_code(errc::not_one_root));
    BOOST_CHECK(error_of({nowhere, 2}) == make_error_code(errc::unknown_parent));
    BOOST_CHECK(error_of({nowhere, 2, 1}) == make_error_code(errc::tree_too_deep));
    BOOST_CHECK(error_of({nowhere, 1}) == make_error_code(errc::tree_too_deep));
}

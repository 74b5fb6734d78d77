#include "server/rounds/subtree.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace heed;
using namespace heed::rounds;

namespace {

store::Unit unit(std::string const& id, std::string const& parent, int people)
{
    store::Unit made{survey::GroupId{id}, std::nullopt, "unit " + id, people, std::nullopt};
    if (!parent.empty()) {
        made.parent = survey::GroupId{parent};
    }
    return made;
}

// Parents come after their children here.
std::vector const units{
    unit("d", "b", 4),
    unit("c", "a", 3),
    unit("e", "d", 5),
    unit("b", "a", 2),
    unit("a", "", 1),
};

std::vector<store::Unit> below(std::string const& id)
{
    return subtree_of(units, survey::GroupId{id});
}

} // namespace

BOOST_AUTO_TEST_SUITE(subtree)

BOOST_AUTO_TEST_CASE(a_subtree_is_a_unit_and_all_that_is_below_it)
{
    BOOST_TEST(below("a").size() == 5U);
    BOOST_TEST(people_of(below("b")) == 11);
    BOOST_TEST(below("e").size() == 1U);
    BOOST_TEST(below("nowhere").empty());
}

BOOST_AUTO_TEST_CASE(its_first_unit_is_its_root_and_parents_come_before_their_children)
{
    std::set<survey::GroupId> seen;
    for (auto const& each : below("b")) {
        BOOST_TEST((each.parent ? seen.contains(*each.parent) : seen.empty()), each.name);
        seen.insert(each.id);
    }
    BOOST_TEST((below("b").front().id == survey::GroupId{"b"}));
}

BOOST_AUTO_TEST_SUITE_END()

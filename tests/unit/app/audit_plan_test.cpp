#include "server/app/audit_plan.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>
#include <string>

using namespace heed::app;

namespace json = boost::json;

BOOST_AUTO_TEST_SUITE(audit_plan_)

namespace {

std::string const one_tree =
    R"({"name": "t", "k": 5, "root": "u0", "children": {"u0": ["u1", "u2"]},)"
    R"( "direct": {"u1": 7, "u2": 3}})";

std::string file_of(std::string const& tree)
{
    return R"({"trees": [)" + tree + "]}";
}

// One tree with a part of its text replaced.
std::string with(std::string const& part, std::string const& replacement)
{
    std::string text = one_tree;
    return file_of(text.replace(text.find(part), part.size(), replacement));
}

// What is said about a faulty text; empty when there is no fault.
std::string fault_of(std::string const& text)
{
    auto const planned = plan_trees(text);
    return planned ? std::string{} : planned.error().message();
}

json::value golden()
{
    std::ifstream stream{HEED_SOURCE_DIR "/tests/golden/disclosure/plan_examples.json"};
    std::stringstream text;
    text << stream.rdbuf();
    return json::parse(text.str());
}

// The examples as a question: without the plans in them.
json::value without_plans(json::value examples)
{
    for (json::value& tree : examples.at("trees").as_array()) {
        for (char const* key : {"blocks", "reports", "detail_tier"}) {
            tree.as_object().erase(key);
        }
    }
    return examples;
}

} // namespace

BOOST_AUTO_TEST_CASE(every_worked_example_comes_out_as_written)
{
    json::value const examples = golden();
    auto const planned = plan_trees(json::serialize(without_plans(examples)));
    BOOST_REQUIRE(planned.has_value());
    json::value const printed = json::parse(*planned);
    auto const& expected = examples.at("trees").as_array();
    auto const& actual = printed.at("trees").as_array();
    BOOST_REQUIRE(expected.size() == 24U);
    BOOST_REQUIRE(actual.size() == expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
        BOOST_TEST((actual[at] == expected[at]), json::serialize(actual[at]));
    }
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_already_in_the_file_is_replaced)
{
    auto const planned = plan_trees(with(R"("k": 5)", R"("blocks": {"made": "up"}, "k": 5)"));
    BOOST_REQUIRE(planned.has_value());
    BOOST_TEST(planned->find("made") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_fault_is_named_with_its_place)
{
    BOOST_TEST(fault_of(file_of(one_tree)).empty());
    BOOST_TEST(fault_of("{") == "not valid JSON (incomplete JSON)");
    BOOST_TEST(fault_of("[]") == "expected an object with a list \"trees\"");
    BOOST_TEST(fault_of(R"({"trees": [1]})") == "at /trees/0: expected an object");
    BOOST_TEST(fault_of(with(R"("name": "t",)", "")) == "at /trees/0: the key \"name\" is missing");
    BOOST_TEST(fault_of(with(R"("u0", "c)", R"(7, "c)")) == "at /trees/0/root: expected text");
    BOOST_TEST(
        fault_of(with(R"(["u1", "u2"])", "3")) == "at /trees/0/children/u0: expected a list"
    );
    BOOST_TEST(fault_of(with(R"("u2"])", "2]")) == "at /trees/0/children/u0/1: expected text");
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_in_an_object_twice_is_refused)
{
    BOOST_TEST(
        fault_of(with(R"("u2": 3)", R"("u2": 3, "u1": 4)")) ==
        "at /trees/0/direct/u1: the key \"u1\" appears twice"
    );
}

BOOST_AUTO_TEST_CASE(the_floor_of_five_holds_here_too)
{
    BOOST_TEST(
        fault_of(with(": 5", ": 4")) == "at /trees/0/k: the smallest group is below the floor"
    );
    BOOST_TEST(fault_of(with(": 5", ": -9223372036854775808")).starts_with("at /trees/0/k: "));
    BOOST_TEST(fault_of(with(": 5", ": 9223372036854775807")).starts_with("at /trees/0/k: "));
    BOOST_TEST(fault_of(with(": 5", ": 5.0")) == "at /trees/0/k: expected a whole number");
}

BOOST_AUTO_TEST_CASE(what_is_no_tree_is_refused)
{
    BOOST_TEST(
        fault_of(with(R"("u2"])", R"("u1"])")) ==
        "at /trees/0/children/u0/1: the unit \"u1\" stands in the tree twice"
    );
    BOOST_TEST(
        fault_of(with(R"("u2"]})", R"("u2"], "x/y": []})")) ==
        "at /trees/0/children/x~1y: neither the root nor anybody's child"
    );
    BOOST_TEST(
        fault_of(with(R"("u2"]})", R"("u2"], "a": ["b"], "b": ["a"]})")) ==
        "at /trees/0: the group tree is too deep, or runs in a circle"
    );
    BOOST_TEST(
        fault_of(with(R"("u2"])", R"("u0/others"])")) ==
        "at /trees/0/children/u0/1: \"u0/others\" ends like the name of a block"
    );
    BOOST_TEST(fault_of(with(R"("u2"])", R"(""])")).ends_with("a unit needs a name"));
}

BOOST_AUTO_TEST_CASE(head_counts_are_whole_bounded_and_of_known_units)
{
    std::string const place = "at /trees/0/direct/u2: ";
    BOOST_TEST(fault_of(with(": 3", ": -1")).starts_with(place));
    BOOST_TEST(fault_of(with(": 3", ": 2.5")).starts_with(place));
    BOOST_TEST(fault_of(with(": 3", ": 2000001")).starts_with(place));
    BOOST_TEST(
        fault_of(with(": 3", ": 2000000")) == "at /trees/0/direct: more than 2000000 people"
    );
    BOOST_TEST(
        fault_of(with(R"("u2": 3)", R"("u3": 3)")) == "at /trees/0/direct/u3: no unit of the tree"
    );
}

BOOST_AUTO_TEST_CASE(the_exit_status_tells_bad_input_from_good)
{
    heed::testing::TemporaryFolder const folder;
    auto const file = folder.path() / "trees.json";
    BOOST_TEST(audit_plan(file) == 2);
    BOOST_TEST(audit_plan(folder.path()) == 2);
    std::ofstream{file} << "{}";
    BOOST_TEST(audit_plan(file) == 2);
    std::ofstream{file} << file_of(one_tree);
    BOOST_TEST(audit_plan(file) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

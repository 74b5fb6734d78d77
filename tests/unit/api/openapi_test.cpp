// docs/openapi.json against the program's own route table: a route that only one of them knows is
// a fault of the other.

#include "server/api/routes.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Access;
using http::Method;

namespace {

namespace json = boost::json;

json::object description()
{
    std::ifstream stream{HEED_SOURCE_DIR "/docs/openapi.json"};
    BOOST_REQUIRE(stream);
    std::string const text{std::istreambuf_iterator<char>{stream}, {}};
    return json::parse(text).as_object();
}

std::string in_small_letters(std::string_view text)
{
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return small;
}

std::string name_of(std::string_view method, std::string_view path)
{
    return std::string{method} + ' ' + std::string{path};
}

json::object const& operation_of(json::object const& document, http::Route const& route)
{
    auto const method = in_small_letters(to_string(route.method));
    return document.at("paths").at(route.path).as_object().at(method).as_object();
}

// The role that an operation asks for, "signed in", or empty for anyone.
std::string asked_of(json::object const& operation)
{
    if (operation.at("security").as_array().empty()) {
        return {};
    }
    auto const* const role = operation.if_contains("x-role");
    return role == nullptr ? "signed in" : std::string{role->as_string()};
}

std::string asked_by(Access access)
{
    switch (access) {
    case Access::anyone:
        return {};
    case Access::signed_in:
        return "signed in";
    case Access::leader:
        return "leader";
    case Access::facilitator:
        return "facilitator";
    case Access::administrator:
        return "administrator";
    }
    return {};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(openapi, House)

BOOST_AUTO_TEST_CASE(it_is_of_the_version_that_it_says)
{
    BOOST_TEST(description().at("openapi").as_string() == "3.1.0");
}

BOOST_AUTO_TEST_CASE(it_and_the_table_name_the_same_routes)
{
    std::set<std::string> described;
    auto const document = description();
    for (auto const& path : document.at("paths").as_object()) {
        for (auto const& operation : path.value().as_object()) {
            described.insert(name_of(operation.key(), path.key()));
        }
    }
    std::set<std::string> served;
    for (auto const& route : router.routes()) {
        served.insert(name_of(in_small_letters(to_string(route.method)), route.path));
    }
    BOOST_TEST(described == served, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(it_says_whom_each_route_lets_in)
{
    auto const document = description();
    for (auto const& route : router.routes()) {
        BOOST_TEST_CONTEXT(to_string(route.method) << ' ' << route.path)
        {
            BOOST_TEST(asked_of(operation_of(document, route)) == asked_by(route.access));
        }
    }
}

BOOST_AUTO_TEST_CASE(it_describes_a_body_where_the_table_takes_one)
{
    auto const document = description();
    for (auto const& route : router.routes()) {
        BOOST_TEST_CONTEXT(to_string(route.method) << ' ' << route.path)
        {
            auto const& operation = operation_of(document, route);
            BOOST_TEST(operation.contains("requestBody") == (route.body_bytes_max > 0));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

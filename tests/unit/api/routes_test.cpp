#include "server/api/routes.hpp"
#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Access;
using http::Forgery;
using http::Method;

namespace {

constexpr std::size_t body_bytes_limit = 32 * 1024;
// A whole organisation in one body.
constexpr std::size_t organisation_bytes_limit = 2 * 1024 * 1024;

std::string name_of(http::Route const& route)
{
    return std::string{to_string(route.method)} + ' ' + std::string{route.path};
}

bool is_page(http::Route const& route)
{
    return !route.path.starts_with("/api/") && !route.path.starts_with("/r/") &&
           route.path != "/health";
}

// Whom a path may let in. Empty for a path that nobody has thought about yet.
std::optional<Access> access_for(http::Route const& route)
{
    auto const path = route.path;
    auto const below = [path](std::string_view root) {
        return path.starts_with(root) && (path.size() == root.size() || path[root.size()] == '/');
    };
    // For facilitators as well as for leaders; whose campaign it is, the use cases judge.
    if (path.ends_with("/report") || path.ends_with("/commitments")) {
        return below("/api/rounds") || below("/api/campaigns") ? Access::signed_in : Access::anyone;
    }
    if (route.method == Method::get && path == "/api/campaigns/{campaign}") {
        return Access::signed_in;
    }
    if (below("/api/rounds") || below("/api/instruments") || below("/api/campaigns") ||
        path == "/api/organisation/led" || path == "/api/facilitators") {
        return Access::leader;
    }
    if (below("/api/reviews")) {
        return Access::facilitator;
    }
    if (below("/api/people") || below("/api/organisation") || path == "/api/settings") {
        return Access::administrator;
    }
    if (path == "/api/session") {
        return route.method == Method::post ? Access::anyone : Access::signed_in;
    }
    if (path == "/api/welcome" || path == "/api/about" || below("/api/r") || below("/r") ||
        path == "/health" || is_page(route)) {
        return Access::anyone;
    }
    return std::nullopt;
}

// "/api/rounds/round" for "/api/rounds/{round}".
std::string without_braces(std::string_view path)
{
    std::string target{path};
    std::erase_if(target, [](char character) { return character == '{' || character == '}'; });
    return target;
}

bool has_body(Method method)
{
    return method == Method::post || method == Method::put;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(routes_, House)

BOOST_AUTO_TEST_CASE(every_route_lets_in_whom_its_path_says)
{
    for (auto const& route : router.routes()) {
        auto const access = access_for(route);
        BOOST_REQUIRE_MESSAGE(access.has_value(), "a rule for " << name_of(route));
        BOOST_TEST((route.access == *access), name_of(route));
    }
}

BOOST_AUTO_TEST_CASE(only_routes_that_take_a_body_may_receive_one_and_never_more_than_they_need)
{
    for (auto const& route : router.routes()) {
        BOOST_TEST((route.body_bytes_max > 0) == has_body(route.method), name_of(route));
        bool const whole = name_of(route) == "PUT /api/organisation" ||
                           name_of(route) == "POST /api/organisation/import";
        auto const limit = whole ? organisation_bytes_limit : body_bytes_limit;
        BOOST_TEST(route.body_bytes_max <= limit, name_of(route));
    }
}

BOOST_AUTO_TEST_CASE(every_route_that_changes_something_refuses_forgery)
{
    for (auto const& route : router.routes()) {
        bool const reads = route.method == Method::get;
        BOOST_TEST((route.forgery == Forgery::harmless) == reads, name_of(route));
        BOOST_TEST((route.method != Method::head), name_of(route));
    }
}

BOOST_AUTO_TEST_CASE(pages_only_read)
{
    for (auto const& route : router.routes()) {
        BOOST_TEST((!is_page(route) || route.method == Method::get), name_of(route));
    }
}

BOOST_AUTO_TEST_CASE(the_document_and_the_table_name_the_same_routes)
{
    std::set<std::string> documented;
    for (auto const& route : documented_routes()) {
        BOOST_TEST(documented.insert(route.name).second, "documents once " << route.name);
    }
    std::set<std::string> served;
    for (auto const& route : router.routes()) {
        if (!is_page(route)) {
            served.insert(name_of(route));
        }
    }
    BOOST_REQUIRE(!served.empty());
    BOOST_TEST(documented == served, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_document_names_the_administrators_routes)
{
    for (auto const& route : documented_routes()) {
        auto const served = std::ranges::find(router.routes(), route.name, name_of);
        BOOST_REQUIRE(served != router.routes().end());
        bool const needs_administrator = served->access == Access::administrator;
        BOOST_TEST((route.role == "administrator") == needs_administrator, route.name);
    }
}

BOOST_AUTO_TEST_CASE(no_route_with_a_rule_answers_a_caller_without_a_session)
{
    for (auto const& route : router.routes()) {
        if (route.access == Access::anyone) {
            continue;
        }
        auto request = http::test::make_own_request(route.method, without_braces(route.path));
        request.body = has_body(route.method) ? "{}" : "";
        expect_problem(send(request), http::Status::unauthorized, "not_signed_in");
    }
}

BOOST_AUTO_TEST_CASE(what_no_route_names_is_answered_with_the_not_found_page)
{
    auto const response = get("/no/such/page");
    expect_status(response, http::Status::not_found);
    BOOST_TEST(response.content() == "page not-found");
}

BOOST_AUTO_TEST_CASE(networks_take_turns_for_tickets_and_for_nothing_else)
{
    for (auto const& route : router.routes()) {
        bool const gives_tickets = name_of(route) == "POST /api/r/{short}/ticket";
        BOOST_TEST(route.paced == gives_tickets, name_of(route));
    }
}

BOOST_AUTO_TEST_SUITE_END()

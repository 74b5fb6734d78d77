#include "server/api/doorkeeper.hpp"
#include "server/base/encoding.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Access;

namespace {

class Door : public House {
public:
    std::string const administrator = enter("administrator", store::Role::administrator);
    std::string const facilitator = enter("facilitator", store::Role::facilitator);
    http::Request request = http::test::make_request(http::Method::get, "/");

    std::optional<http::Problem> knock(Access access, std::string const& cookie)
    {
        request.headers["cookie"] = cookie;
        return doorkeeper.refuse(access, request);
    }

    std::optional<http::Problem> knock_with_token(Access access, std::string const& token)
    {
        return knock(access, std::string{http::session_cookie} + '=' + token);
    }

    void expect_shut(Access access, std::string const& token)
    {
        auto const problem = knock_with_token(access, token);
        BOOST_REQUIRE(problem);
        BOOST_TEST(problem->code == "not_permitted");
        BOOST_TEST((problem->status == http::Status::forbidden));
        BOOST_TEST(request.caller.user_id.empty());
    }

    void expect_unknown(std::string const& cookie)
    {
        auto const problem = knock(Access::signed_in, cookie);
        BOOST_REQUIRE(problem);
        BOOST_TEST(problem->code == "not_signed_in");
        BOOST_TEST((problem->status == http::Status::unauthorized));
        BOOST_TEST(request.caller.user_id.empty());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(doorkeeper_, Door)

BOOST_AUTO_TEST_CASE(a_leader_passes_and_is_named_to_the_handler)
{
    for (auto const access : {Access::signed_in, Access::leader}) {
        BOOST_TEST(!knock_with_token(access, leader));
        BOOST_TEST(request.caller.user_id == "id of leader");
        BOOST_TEST(!request.caller.session_id.empty());
    }
}

BOOST_AUTO_TEST_CASE(an_administrator_passes_every_door_but_the_facilitators)
{
    expect_shut(Access::facilitator, administrator);
    for (auto const access : {Access::signed_in, Access::leader, Access::administrator}) {
        BOOST_TEST(!knock_with_token(access, administrator));
    }
}

BOOST_AUTO_TEST_CASE(a_leader_does_not_pass_an_administrators_door)
{
    expect_shut(Access::administrator, leader);
}

BOOST_AUTO_TEST_CASE(a_facilitators_door_is_open_to_facilitators_alone)
{
    expect_shut(Access::facilitator, leader);
    BOOST_TEST(!knock_with_token(Access::facilitator, facilitator));
}

BOOST_AUTO_TEST_CASE(a_facilitator_passes_no_door_of_a_leader_or_an_administrator)
{
    expect_shut(Access::leader, facilitator);
    expect_shut(Access::administrator, facilitator);
    BOOST_TEST(!knock_with_token(Access::signed_in, facilitator));
}

BOOST_AUTO_TEST_CASE(nobody_passes_without_a_cookie)
{
    BOOST_TEST(doorkeeper.refuse(Access::signed_in, request).value().code == "not_signed_in");
    expect_unknown("");
    expect_unknown("theme=dark");
    expect_unknown("heed-session=" + leader);
}

BOOST_AUTO_TEST_CASE(nobody_passes_with_a_token_that_was_never_given)
{
    std::string const name{http::session_cookie};
    expect_unknown(name + "=");
    expect_unknown(name + "=x");
    expect_unknown(name + '=' + base::to_base64url(random.bytes32()));
}

BOOST_AUTO_TEST_CASE(nobody_passes_with_two_session_cookies)
{
    auto const cookie = std::string{http::session_cookie} + '=' + leader;
    expect_unknown(cookie + "; " + cookie);
}

BOOST_AUTO_TEST_CASE(nobody_passes_after_the_session_has_ended)
{
    BOOST_REQUIRE(!knock_with_token(Access::signed_in, leader));
    sign_in.end(request.caller.session_id);
    request.caller = {};
    expect_unknown(std::string{http::session_cookie} + '=' + leader);
}

BOOST_AUTO_TEST_SUITE_END()

#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;

namespace {

class PeopleHouse : public House {
public:
    std::string const administrator = enter("administrator", store::Role::administrator);

    json::value invite(std::string const& role = "leader") const
    {
        auto const body = R"({"name": "Bob", "role": ")" + role + R"("})";
        auto const response = post("/api/people/invitations", body, administrator);
        expect_status(response, http::Status::created);
        return json_of(response);
    }

    http::Response remove(std::string_view target, std::string const& token) const
    {
        return change(http::Method::del, target, {}, token);
    }

    static std::string acceptance_of(json::value const& invitation, std::string const& name = "bob")
    {
        return R"({"code": ")" + text_at(invitation, "/code") +
               R"(", "name": "Bob Roy", "sign_in_name": ")" + name +
               R"(", "password": "a quiet harbour"})";
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(people)

BOOST_FIXTURE_TEST_CASE(welcome_says_whether_an_administrator_exists_and_no_more, House)
{
    BOOST_TEST(get("/api/welcome").content() == R"({"set_up":false})");
    enter("administrator", store::Role::administrator);
    BOOST_TEST(get("/api/welcome").content() == R"({"set_up":true})");
}

BOOST_FIXTURE_TEST_CASE(the_setup_code_is_welcomed_with_a_session, House)
{
    auto const code = invitations.setup_code().value().reveal();
    auto const response = post(
        "/api/welcome",
        R"({"code": ")" + code +
            R"(", "name": "Ada", "sign_in_name": "Ada", "password": "a quiet harbour"})"
    );
    expect_status(response, http::Status::created);
    BOOST_TEST(
        response.content() == R"({"name":"Ada","sign_in_name":"ada","role":"administrator"})"
    );
    BOOST_TEST(header_of(response, "Set-Cookie").starts_with(http::session_cookie));
}

BOOST_FIXTURE_TEST_CASE(an_invitation_lets_its_owner_in_once, PeopleHouse)
{
    auto const invitation = invite();
    BOOST_TEST(text_at(invitation, "/expires_on") == "2026-11-29");
    expect_status(post("/api/welcome", acceptance_of(invitation)), http::Status::created);
    expect_problem(
        post("/api/welcome", acceptance_of(invitation, "rob")),
        http::Status::unprocessable_content,
        "bad_code",
        "/code"
    );
}

BOOST_FIXTURE_TEST_CASE(an_account_is_not_made_over_plain_http, PeopleHouse)
{
    auto const invitation = invite();
    auto request = http::test::make_own_request(http::Method::post, "/api/welcome");
    request.channel = http::Channel::plain;
    request.body = acceptance_of(invitation);
    auto const response = send(std::move(request));
    expect_problem(response, http::Status::forbidden, "needs_https");
    BOOST_TEST(header_of(response, "Set-Cookie").empty());
    expect_status(post("/api/welcome", acceptance_of(invitation)), http::Status::created);
}

BOOST_FIXTURE_TEST_CASE(the_list_names_people_and_invitations_but_no_secret, PeopleHouse)
{
    auto const code = text_at(invite(), "/code");
    auto const response = get("/api/people", administrator);
    BOOST_TEST(
        response.content() ==
        R"({"people":[{"name":"Name of administrator","sign_in_name":"administrator",)"
        R"("role":"administrator"},)"
        R"({"name":"Name of leader","sign_in_name":"leader","role":"leader"}],)"
        R"("invitations":[{"id":")" +
            accounts::id_of(store->accounts().invitations().front()) +
            R"(","name":"Bob","role":"leader","expires_on":"2026-11-29"}]})"
    );
    BOOST_TEST((response.content().find(code) == std::string_view::npos));
}

BOOST_FIXTURE_TEST_CASE(an_invitation_is_for_a_role_that_exists, PeopleHouse)
{
    BOOST_TEST(!text_at(invite("administrator"), "/code").empty());
    expect_problem(
        post("/api/people/invitations", R"({"name": "Bob", "role": "owner"})", administrator),
        http::Status::unprocessable_content,
        "not_allowed",
        "/role"
    );
}

BOOST_FIXTURE_TEST_CASE(a_facilitator_is_invited_as_one, PeopleHouse)
{
    auto const response = post("/api/welcome", acceptance_of(invite("facilitator")));
    expect_status(response, http::Status::created);
    BOOST_TEST(text_at(json_of(response), "/role") == "facilitator");
}

BOOST_FIXTURE_TEST_CASE(an_invitation_needs_a_name_of_a_length_that_can_be_shown, PeopleHouse)
{
    expect_problem(
        post("/api/people/invitations", R"({"name": " ", "role": "leader"})", administrator),
        http::Status::unprocessable_content,
        "bad_text",
        "/name"
    );
    auto const long_name = std::string(121, 'a');
    expect_problem(
        post(
            "/api/people/invitations",
            R"({"name": ")" + long_name + R"(", "role": "leader"})",
            administrator
        ),
        http::Status::unprocessable_content,
        "too_long",
        "/name"
    );
}

BOOST_FIXTURE_TEST_CASE(a_leader_neither_sees_nor_invites_people, PeopleHouse)
{
    expect_problem(get("/api/people", leader), http::Status::forbidden, "not_permitted");
    expect_problem(
        post("/api/people/invitations", R"({"name": "Bob", "role": "administrator"})", leader),
        http::Status::forbidden,
        "not_permitted"
    );
}

BOOST_FIXTURE_TEST_CASE(a_person_who_is_removed_is_out_at_once_and_cannot_come_back, PeopleHouse)
{
    auto const bob = enter("bob", store::Role::leader);
    expect_status(get("/api/rounds", bob), http::Status::ok);
    expect_status(remove("/api/people/BOB", administrator), http::Status::no_content);
    expect_problem(get("/api/rounds", bob), http::Status::unauthorized, "not_signed_in");
    expect_problem(
        post("/api/session", R"({"sign_in_name": "bob", "password": "a quiet harbour"})"),
        http::Status::unauthorized,
        "wrong_sign_in"
    );
    expect_problem(remove("/api/people/bob", administrator), http::Status::not_found, "not_found");
}

BOOST_FIXTURE_TEST_CASE(
    nobody_removes_his_or_her_own_account_and_only_administrators_others,
    PeopleHouse
)
{
    auto const bob = enter("bob", store::Role::leader);
    expect_problem(
        remove("/api/people/administrator", administrator),
        http::Status::unprocessable_content,
        "not_allowed"
    );
    expect_problem(
        remove("/api/people/administrator", bob),
        http::Status::forbidden,
        "not_permitted"
    );
    expect_status(get("/api/people", administrator), http::Status::ok);
}

BOOST_FIXTURE_TEST_CASE(an_invitation_is_withdrawn_by_an_administrator, PeopleHouse)
{
    auto const invitation = invite();
    auto const listed = json_of(get("/api/people", administrator));
    auto const path = "/api/people/invitations/" + text_at(listed, "/invitations/0/id");
    expect_problem(remove(path, leader), http::Status::forbidden, "not_permitted");
    expect_status(remove(path, administrator), http::Status::no_content);
    expect_problem(remove(path, administrator), http::Status::not_found, "not_found");
    expect_problem(
        post("/api/welcome", acceptance_of(invitation)),
        http::Status::unprocessable_content,
        "bad_code",
        "/code"
    );
}

BOOST_FIXTURE_TEST_CASE(
    a_password_link_ends_sessions_and_lets_its_owner_set_a_password,
    PeopleHouse
)
{
    expect_status(post("/api/welcome", acceptance_of(invite())), http::Status::created);
    auto const bob =
        sign_in.begin_session(store->accounts().account_by_sign_in_name("bob").value())
            ->token.reveal();
    auto const response = post("/api/people/Bob/password-link", "{}", administrator);
    expect_status(response, http::Status::created);
    BOOST_TEST(text_at(json_of(response), "/expires_on") == "2026-11-29");
    expect_problem(get("/api/session", bob), http::Status::unauthorized, "not_signed_in");

    auto const body = R"({"code": ")" + text_at(json_of(response), "/code") +
                      R"(", "password": "a louder harbour"})";
    auto const welcome = post("/api/welcome", body);
    expect_status(welcome, http::Status::ok);
    BOOST_TEST(welcome.content() == R"({"name":"Bob Roy","sign_in_name":"bob","role":"leader"})");
    BOOST_TEST(header_of(welcome, "Set-Cookie").starts_with(http::session_cookie));
    expect_problem(
        post("/api/welcome", body),
        http::Status::unprocessable_content,
        "bad_code",
        "/code"
    );
    expect_status(
        post("/api/session", R"({"sign_in_name": "bob", "password": "a louder harbour"})"),
        http::Status::ok
    );
}

BOOST_FIXTURE_TEST_CASE(
    only_administrators_make_password_links_and_for_people_there_are,
    PeopleHouse
)
{
    expect_problem(
        post("/api/people/administrator/password-link", "{}", leader),
        http::Status::forbidden,
        "not_permitted"
    );
    expect_problem(
        post("/api/people/nobody/password-link", "{}", administrator),
        http::Status::not_found,
        "not_found"
    );
}

BOOST_AUTO_TEST_SUITE_END()

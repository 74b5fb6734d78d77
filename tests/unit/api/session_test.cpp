#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;

namespace {

constexpr std::string_view right_body = R"({"sign_in_name": "ada", "password": "a quiet harbour"})";

class SessionHouse : public House {
public:
    SessionHouse()
    {
        auto const invited = granted(invitations.invite("Ada", store::Role::leader));
        granted(invitations.accept(
            {invited.code, "Ada Mensah", "ada", base::SecretText{"a quiet harbour"}}
        ));
    }

    http::Response sign_in_over(http::Channel channel, std::string_view body = right_body) const
    {
        auto request = http::test::make_own_request(http::Method::post, "/api/session");
        request.channel = channel;
        request.body = body;
        return send(std::move(request));
    }

    http::Response sign_out(std::string const& token) const
    {
        return send(http::test::make_own_request(http::Method::del, "/api/session"), token);
    }
};

// The token in a response's cookie.
std::string token_of(http::Response const& response)
{
    auto const cookie = header_of(response, "Set-Cookie");
    auto const start = http::session_cookie.size() + 1;
    BOOST_REQUIRE(cookie.starts_with(http::session_cookie));
    return std::string{cookie.substr(start, cookie.find(';') - start)};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(session, SessionHouse)

BOOST_AUTO_TEST_CASE(the_right_password_is_answered_with_the_account_and_a_cookie)
{
    for (auto const channel : {http::Channel::tls, http::Channel::loopback}) {
        auto const response = sign_in_over(channel);
        expect_status(response, http::Status::ok);
        BOOST_TEST(
            response.content() == R"({"name":"Ada Mensah","sign_in_name":"ada","role":"leader"})"
        );
        auto const again = get("/api/session", token_of(response));
        BOOST_TEST(again.content() == response.content());
    }
}

BOOST_AUTO_TEST_CASE(the_cookie_is_for_this_host_this_site_and_no_script)
{
    auto const response = sign_in_over(http::Channel::tls);
    auto const cookie = header_of(response, "Set-Cookie");
    for (std::string_view const part :
         {"__Host-", "; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"}) {
        BOOST_TEST((cookie.find(part) != std::string_view::npos), part);
    }
}

BOOST_AUTO_TEST_CASE(sign_in_over_plain_http_is_refused_whatever_the_password)
{
    for (std::string_view const body : {right_body, std::string_view{"{}"}}) {
        auto const response = sign_in_over(http::Channel::plain, body);
        expect_problem(response, http::Status::forbidden, "needs_https");
        BOOST_TEST(header_of(response, "Set-Cookie").empty());
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_name_and_a_wrong_password_get_the_same_answer)
{
    auto const name = sign_in_over(
        http::Channel::tls,
        R"({"sign_in_name": "nobody", "password": "a quiet harbour"})"
    );
    auto const password =
        sign_in_over(http::Channel::tls, R"({"sign_in_name": "ada", "password": "wrong"})");
    expect_problem(name, http::Status::unauthorized, "wrong_sign_in");
    BOOST_TEST(name.content() == password.content());
    BOOST_TEST((name.headers == password.headers));
    BOOST_TEST(header_of(name, "Set-Cookie").empty());
}

BOOST_AUTO_TEST_CASE(too_many_failures_are_told_to_wait)
{
    for (int i = 0; i < accounts::free_failures; ++i) {
        sign_in_over(http::Channel::tls, R"({"sign_in_name": "ada", "password": "wrong"})");
    }
    auto const response = sign_in_over(http::Channel::tls);
    expect_problem(response, http::Status::too_many_requests, "try_later");
    BOOST_TEST(header_of(response, "Retry-After") == "1");
}

BOOST_AUTO_TEST_CASE(a_sign_in_with_a_member_too_many_or_too_few_is_refused)
{
    expect_problem(
        sign_in_over(http::Channel::tls, R"({"sign_in_name": "ada"})"),
        http::Status::unprocessable_content,
        "missing_field",
        "/password"
    );
    expect_problem(
        sign_in_over(
            http::Channel::tls,
            R"({"sign_in_name": "ada", "password": "a quiet harbour", "role": "administrator"})"
        ),
        http::Status::unprocessable_content,
        "unknown_field",
        "/role"
    );
}

BOOST_AUTO_TEST_CASE(signing_out_ends_the_session_and_clears_the_cookie)
{
    auto const token = token_of(sign_in_over(http::Channel::tls));
    auto const response = sign_out(token);
    expect_status(response, http::Status::no_content);
    BOOST_TEST(token_of(response).empty());
    expect_problem(get("/api/session", token), http::Status::unauthorized, "not_signed_in");
}

BOOST_AUTO_TEST_CASE(a_request_from_a_foreign_page_neither_signs_in_nor_out)
{
    auto foreign = http::test::make_own_request(http::Method::post, "/api/session");
    foreign.channel = http::Channel::tls;
    foreign.body = right_body;
    foreign.headers["origin"] = "https://elsewhere.example";
    expect_problem(send(foreign), http::Status::forbidden, "cross_site");

    auto bare = http::test::make_request(http::Method::del, "/api/session");
    expect_problem(send(bare, leader), http::Status::forbidden, "cross_site");
    expect_status(get("/api/session", leader), http::Status::ok);
}

BOOST_AUTO_TEST_SUITE_END()

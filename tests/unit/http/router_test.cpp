#include "server/http/router.hpp"
#include "tests/unit/http/answer_of.hpp"
#include "tests/unit/http/make_request.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

namespace heed::http {

using test::answer_of;
using test::header_of;
using test::make_own_request;
using test::make_request;

namespace {

constexpr std::size_t small_body = 8;

class Bouncer final : public Doorkeeper {
public:
    std::optional<Problem> refuse(Access access, Request& request) const override
    {
        if (access == Access::administrator) {
            return Problem{Status::forbidden, "not_permitted", {}, {}};
        }
        request.caller.user_id = "ada";
        return std::nullopt;
    }
};

// Answers with the name of the route and what its placeholders and the doorkeeper filled in.
Handler named(std::string name)
{
    return [name](Request const& request) {
        Response response;
        response.body = name;
        for (auto const& value : request.path_values) {
            response.body += " " + value;
        }
        response.body += request.caller.user_id.empty() ? "" : " for " + request.caller.user_id;
        return response;
    };
}

class Fixture {
public:
    Bouncer bouncer;
    Router router{
        {
            {Method::get, "/api/rounds", Access::leader, 0, Forgery::harmless, named("list")},
            {Method::post,
             "/api/rounds",
             Access::anyone,
             small_body,
             Forgery::same_origin,
             named("add")},
            {Method::del,
             "/api/session",
             Access::anyone,
             small_body,
             Forgery::same_origin,
             named("out")},
            {Method::get,
             "/api/rounds/{round}",
             Access::anyone,
             0,
             Forgery::harmless,
             named("one")},
            {Method::get, "/api/rounds/new", Access::anyone, 0, Forgery::harmless, named("new")},
            {Method::get, "/api/{kind}/new", Access::anyone, 0, Forgery::harmless, named("kind")},
            {Method::get,
             "/api/people",
             Access::administrator,
             0,
             Forgery::harmless,
             named("people")},
        },
        bouncer,
        named("page")};

    std::string answer(Request request) const { return answer_of(router, std::move(request)).body; }

    Status refused(Request const& request, std::size_t content_length = 0) const
    {
        auto const result = router.preflight(request, content_length);
        auto const* const response = std::get_if<Response>(&result);
        return response == nullptr ? Status::ok : response->status;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(router, Fixture)

BOOST_AUTO_TEST_CASE(finds_the_route_and_fills_its_placeholders)
{
    BOOST_TEST(answer(make_request(Method::get, "/api/rounds/7")) == "one 7");
    BOOST_TEST(answer(make_request(Method::get, "/api/rounds")) == "list for ada");
}

BOOST_AUTO_TEST_CASE(a_literal_segment_beats_a_placeholder)
{
    BOOST_TEST(answer(make_request(Method::get, "/api/rounds/new")) == "new");
    BOOST_TEST(answer(make_request(Method::get, "/api/other/new")) == "kind other");
}

BOOST_AUTO_TEST_CASE(a_placeholder_never_stands_for_nothing)
{
    BOOST_TEST(answer(make_request(Method::get, "/api/rounds/")) == "page");
}

BOOST_AUTO_TEST_CASE(head_is_served_by_the_route_of_get)
{
    BOOST_TEST(answer(make_request(Method::head, "/api/rounds/7")) == "one 7");
}

BOOST_AUTO_TEST_CASE(the_door_is_asked_by_the_head_alone)
{
    auto const refused = router.refuse_at_door(make_request(Method::get, "/api/people"));
    BOOST_TEST(refused.has_value());
    BOOST_TEST((refused->status == Status::forbidden));
    BOOST_TEST(!router.refuse_at_door(make_request(Method::get, "/api/rounds")));
    BOOST_TEST(!router.refuse_at_door(make_request(Method::get, "/api/rounds/7")));
    BOOST_TEST(!router.refuse_at_door(make_request(Method::get, "/nowhere")));
}

BOOST_AUTO_TEST_CASE(the_root_can_be_a_route)
{
    Router const rooted{
        {{Method::get, "/", Access::anyone, 0, Forgery::harmless, named("index")}},
        bouncer,
        named("page")};
    BOOST_TEST(answer_of(rooted, make_request(Method::get, "/")).body == "index");
    BOOST_TEST(answer_of(rooted, make_request(Method::get, "/index")).body == "page");
}

BOOST_AUTO_TEST_CASE(a_method_without_route_is_told_which_ones_there_are)
{
    auto const response = answer_of(router, make_own_request(Method::put, "/api/rounds"));
    BOOST_TEST((response.status == Status::method_not_allowed));
    BOOST_TEST(header_of(response, "Allow") == "GET, HEAD, POST");
    BOOST_TEST(response.body == R"({"error":"method_not_allowed"})");
}

BOOST_AUTO_TEST_CASE(an_unknown_path_is_a_page_to_readers_and_unknown_to_others)
{
    BOOST_TEST(answer(make_request(Method::get, "/sign-in")) == "page");
    BOOST_TEST(answer(make_request(Method::head, "/")) == "page");
    BOOST_TEST((refused(make_own_request(Method::post, "/sign-in")) == Status::not_found));
}

BOOST_AUTO_TEST_CASE(a_change_must_come_from_our_own_pages)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    BOOST_TEST((refused(request) == Status::ok));
    request.headers["origin"] = "https://evil.example";
    BOOST_TEST((refused(request) == Status::forbidden));
    BOOST_TEST(answer(request) == R"({"error":"cross_site"})");
}

BOOST_AUTO_TEST_CASE(a_change_must_be_json)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers["content-type"] = "text/plain";
    BOOST_TEST((refused(request) == Status::unsupported_media_type));
    request.headers.erase("content-type");
    BOOST_TEST((refused(request) == Status::unsupported_media_type));
}

BOOST_AUTO_TEST_CASE(only_a_delete_without_body_may_leave_the_content_type_out)
{
    auto request = make_own_request(Method::del, "/api/session");
    request.headers.erase("content-type");
    BOOST_TEST((refused(request, 0) == Status::ok));
    BOOST_TEST((refused(request, 1) == Status::unsupported_media_type));
    request.headers.erase("x-heed");
    BOOST_TEST((refused(request, 0) == Status::forbidden));
}

BOOST_AUTO_TEST_CASE(a_body_over_the_limit_is_refused_with_the_limit)
{
    auto const request = make_own_request(Method::post, "/api/rounds");
    BOOST_TEST((refused(request, small_body) == Status::ok));
    auto const result = router.preflight(request, small_body + 1);
    BOOST_TEST(std::get<Response>(result).body == R"({"error":"too_large","limit":8})");
    BOOST_TEST((refused(make_request(Method::get, "/"), 1) == Status::content_too_large));
}

BOOST_AUTO_TEST_CASE(preflight_says_how_much_may_be_sent)
{
    auto const result = router.preflight(make_own_request(Method::post, "/api/rounds"), 3);
    BOOST_TEST(std::get<Expected>(result).body_bytes_max == small_body);
    BOOST_TEST(!std::get<Expected>(result).finishes_later);
}

BOOST_AUTO_TEST_CASE(a_handler_that_finishes_later_takes_the_reply_along)
{
    std::optional<Reply> due;
    auto const keep = [&due](Request const&, Reply reply) { due.emplace(std::move(reply)); };
    Router const patient{
        {{Method::get, "/late", Access::anyone, 0, Forgery::harmless, keep}},
        bouncer,
        named("page")};
    auto const asked = make_request(Method::get, "/late");
    BOOST_TEST(std::get<Expected>(patient.preflight(asked, 0)).finishes_later);

    std::optional<Response> given;
    auto request = asked;
    patient.handle(std::move(request), Reply{[&](auto response) { given = std::move(response); }});
    BOOST_TEST(!given);
    due->give(named("late")(asked));
    BOOST_TEST(given->body == "late");
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_lets_go_of_the_reply)
{
    auto const fail = [](Request const&, Reply) { throw std::runtime_error{"broken"}; };
    Router const broken{
        {{Method::get, "/late", Access::anyone, 0, Forgery::harmless, fail}},
        bouncer,
        named("page")};
    int unanswered = 0;
    Reply reply{[&](auto const& response) { unanswered += response ? 0 : 1; }};
    auto request = make_request(Method::get, "/late");
    BOOST_CHECK_THROW(broken.handle(std::move(request), std::move(reply)), std::runtime_error);
    BOOST_TEST(unanswered == 1);
}

BOOST_AUTO_TEST_CASE(a_late_handler_is_guarded_as_any_other)
{
    int calls = 0;
    auto const count = [&calls](Request const&, Reply reply) {
        ++calls;
        reply.give({});
    };
    Router const guarded{
        {{Method::put, "/late", Access::administrator, 0, Forgery::same_origin, count}},
        bouncer,
        named("page")};
    auto const foreign = make_request(Method::put, "/late");
    BOOST_TEST((answer_of(guarded, foreign).status == Status::forbidden));
    auto const own = make_own_request(Method::put, "/late");
    BOOST_TEST(answer_of(guarded, own).body == R"({"error":"not_permitted"})");
    BOOST_TEST(calls == 0);
}

BOOST_AUTO_TEST_CASE(refusals_come_in_the_order_forgery_type_size)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.headers["content-type"] = "text/plain";
    BOOST_TEST((refused(request, small_body + 1) == Status::unsupported_media_type));
    request.headers.erase("x-heed");
    BOOST_TEST((refused(request, small_body + 1) == Status::forbidden));
}

BOOST_AUTO_TEST_CASE(handle_repeats_the_checks_for_callers_that_skipped_them)
{
    auto request = make_own_request(Method::post, "/api/rounds");
    request.body = "123456789";
    BOOST_TEST((answer_of(router, std::move(request)).status == Status::content_too_large));
    auto const foreign = make_request(Method::post, "/api/rounds");
    BOOST_TEST(answer(foreign) == R"({"error":"cross_site"})");
}

BOOST_AUTO_TEST_CASE(the_doorkeeper_is_asked_before_the_handler_runs)
{
    BOOST_TEST(answer(make_request(Method::get, "/api/people")) == R"({"error":"not_permitted"})");
}

BOOST_AUTO_TEST_CASE(nobody_is_recognised_on_a_participant_route)
{
    BOOST_TEST(answer(make_own_request(Method::post, "/api/rounds")) == "add");
}

BOOST_AUTO_TEST_CASE(two_routes_may_not_share_method_and_path)
{
    Route const route{Method::get, "/a", Access::anyone, 0, Forgery::harmless, named("a")};
    BOOST_CHECK_THROW((Router{{route, route}, bouncer, named("page")}), std::logic_error);
}

BOOST_AUTO_TEST_CASE(only_the_route_that_says_so_takes_turns)
{
    Route route{Method::get, "/{short}/ticket", Access::anyone, 0, Forgery::harmless, named("a")};
    route.paced = true;
    Router const turns{{route}, bouncer, named("page")};
    BOOST_TEST(turns.is_paced(make_request(Method::get, "/7KQ2X/ticket")));
    BOOST_TEST(!turns.is_paced(make_request(Method::post, "/7KQ2X/ticket")));
    BOOST_TEST(!turns.is_paced(make_request(Method::get, "/elsewhere")));
    BOOST_TEST(!router.is_paced(make_request(Method::get, "/api/rounds")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http

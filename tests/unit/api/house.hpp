#pragma once
// The whole server behind its edge: routes, doorkeeper, real services, a store in memory and pages
// that say only their names. Requests are handed to the router as the edge would. For tests only.

#include "server/accounts/invitations.hpp"
#include "server/accounts/sign_in.hpp"
#include "server/api/doorkeeper.hpp"
#include "server/api/routes.hpp"
#include "server/api/services.hpp"
#include "server/base/digest.hpp"
#include "server/http/cookies.hpp"
#include "server/http/router.hpp"
#include "tests/unit/api/answers.hpp"
#include "tests/unit/api/name_pages.hpp"
#include "tests/unit/http/answer_of.hpp"
#include "tests/unit/http/make_request.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <map>
#include <string>

namespace heed::api::test {

namespace json = boost::json;
using http::test::header_of;
using testing::granted;

class House : public rounds::test::Ward {
public:
    accounts::Passwords passwords;
    accounts::SignIn sign_in{store->accounts(), passwords, clock, random};
    accounts::Invitations invitations{store->accounts(), passwords, clock, random};
    accounts::PasswordLinks password_links{store->accounts(), passwords, clock, random};
    http::StaticFiles files = name_pages();
    Services services{
        context,
        store->accounts(),
        sign_in,
        invitations,
        password_links,
        files,
        "0.1-test"};
    Doorkeeper doorkeeper{sign_in};
    http::Router router{routes(services), doorkeeper, fallback(services)};

    // Makes an account without the cost of a password, and returns the token of its session.
    std::string enter(std::string const& sign_in_name, store::Role role)
    {
        auto const code_hash = base::sha256(base::as_bytes(sign_in_name));
        store->accounts().invite({code_hash, sign_in_name, role, rounds::test::last_day});
        auto const account = store->accounts().accept_invitation(
            code_hash,
            {"id of " + sign_in_name, "Name of " + sign_in_name, sign_in_name, role, "no hash"},
            clock.today()
        );
        return sign_in.begin_session(account.value())->token.reveal();
    }

    std::string const leader = enter("leader", store::Role::leader);

    http::Response send(http::Request request, std::string const& token = {}) const
    {
        if (!token.empty()) {
            request.headers["cookie"] = std::string{http::session_cookie} + '=' + token;
        }
        return http::test::answer_of(router, std::move(request));
    }

    http::Response get(std::string_view target, std::string const& token = {}) const
    {
        return send(http::test::make_request(http::Method::get, target), token);
    }

    http::Response
    post(std::string_view target, std::string body, std::string const& token = {}) const
    {
        return change(http::Method::post, target, std::move(body), token);
    }

    http::Response
    put(std::string_view target, std::string body, std::string const& token = {}) const
    {
        return change(http::Method::put, target, std::move(body), token);
    }

    http::Response
    change(http::Method method, std::string_view target, std::string body, std::string const& token)
        const
    {
        auto request = http::test::make_own_request(method, target);
        request.channel = http::Channel::loopback;
        request.body = std::move(body);
        return send(std::move(request), token);
    }

    // The request that api.md shows, for this many people.
    static std::string
    launch_body(int people = rounds::test::everyone, std::string const& team = "Ward 7 day team")
    {
        return R"({"team": ")" + team + R"(", "people": )" + std::to_string(people) +
               R"(, "instrument": {"name": "compassionate-leadership-footprint", "version": 1},
                "blocks": [], "closes_on": "2026-12-06", "minimum_group": 5,
                "leader_label": "our ward manager", "contact": "Sam Hill, ext. 4471"})";
    }

    // The body of a ballot that answers every item that is always asked, with the ticket for the
    // code; `comments` are JSON, or empty.
    std::string ballot_body(
        std::string const& short_name,
        std::string const& code,
        int value = 4,
        std::string const& comments = {}
    )
    {
        auto const round = store->rounds().round_by_short_name(short_name).value();
        auto& ticket = tickets_[code];
        if (ticket.empty()) {
            ticket = Ward::ticket(round, base::SecretText{code});
        }
        auto const submission = filled_in(round, ticket, value);
        json::object answers;
        for (auto const& named : submission.answers) {
            answers[named.item] = named.answer.chosen().value();
        }
        json::object ballot{
            {"t", submission.ticket},
            {"rev", submission.revision},
            {"answers", std::move(answers)}};
        if (!comments.empty()) {
            ballot["comments"] = json::parse(comments);
        }
        return padded(std::move(ballot), submission.bytes);
    }

    // The ballot as text of exactly this length.
    static std::string padded(json::object ballot, std::size_t bytes)
    {
        ballot["pad"] = "";
        auto const missing = bytes - json::serialize(ballot).size();
        ballot["pad"] = std::string(missing, ' ');
        return json::serialize(ballot);
    }

private:
    std::map<std::string, std::string> tickets_; // by code
};

// A house in which the leader has launched a round and printed its slips.
class PreparedHouse : public House {
public:
    json::value const round = json_of(post("/api/rounds", launch_body(), leader));
    std::string const id = text_at(round, "/id");
    std::string const short_name = text_at(round, "/short");
    std::string const path = "/api/rounds/" + id;
    std::string const participants = "/api/r/" + short_name;
    json::value const slips = json_of(post(path + "/slips", "{}", leader));

    std::string slip(std::size_t number) const
    {
        return text_at(slips, "/codes/" + std::to_string(number));
    }

    void step(std::string const& name) const
    {
        expect_status(post(path + name, "{}", leader), http::Status::ok);
    }

    // The first slips answer, each with another value from `first_value` on.
    void cast_ballots(int people, int first_value = 1)
    {
        for (int i = 0; i < people; ++i) {
            int const value = 1 + (first_value - 1 + i) % 5;
            auto const body = ballot_body(short_name, slip(static_cast<std::size_t>(i)), value);
            expect_status(put(participants + "/ballot", body), http::Status::ok);
        }
    }
};

} // namespace heed::api::test

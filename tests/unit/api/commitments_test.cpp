#include "tests/unit/api/asking_house.hpp"
#include "tests/unit/api/document.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

// Long enough for the pause between two rounds, and for the session after the second.
constexpr std::chrono::days next_round{120};

// A round that is closed and handed over.
class AgreeingHouse : public AskingHouse {
public:
    std::string const agreed = "/api/campaigns/" + text_at(round, "/campaign") + "/units/" +
                               text_at(round, "/unit") + "/commitments";
    json::object const example =
        example_of("PUT /api/campaigns/{campaign}/units/{unit}/commitments").as_object();

    AgreeingHouse()
    {
        close_after(0);
        expect_status(post(review_path + "/hand-over", "{}", facilitator), Status::ok);
    }

    // The leader; no session lasts until the next round.
    std::string signed_in_again()
    {
        auto const account = store->accounts().account_by_sign_in_name("leader").value();
        return sign_in.begin_session(account)->token.reveal();
    }

    // Puts the example with this member of its only entry.
    http::Response put_with(std::string_view member, json::value value) const
    {
        auto body = example;
        body["commitments"].as_array()[0].as_object()[member] = std::move(value);
        return put(agreed, json::serialize(body), leader);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(commitments, AgreeingHouse)

BOOST_AUTO_TEST_CASE(they_are_put_and_got_as_in_the_document)
{
    BOOST_TEST(get(agreed, leader).content() == R"({"commitments":[],"earlier":null})");
    auto const written = put(agreed, json::serialize(example), leader);
    expect_status(written, Status::ok);
    BOOST_TEST(json_of(written).at("commitments") == example.at("commitments"));
    for (auto const& reader : {leader, facilitator}) {
        BOOST_TEST(get(agreed, reader).content() == written.content());
    }
}

BOOST_AUTO_TEST_CASE(every_party_and_degree_of_the_document_is_taken)
{
    for (auto const* by : {"team", "leader"}) {
        expect_status(put_with("by", by), Status::ok);
    }
    for (auto const* kept : {"yes", "partly", "no"}) {
        auto const told = json_of(put_with("kept", kept));
        BOOST_TEST(text_at(told, "/commitments/0/kept") == kept);
    }
}

BOOST_AUTO_TEST_CASE(a_flaw_is_told_with_its_entry)
{
    for (std::string const member : {"by", "kept", "due_on"}) {
        expect_problem(
            put_with(member, "soon"),
            Status::unprocessable_content,
            "not_allowed",
            "/commitments/0/" + member
        );
    }
    expect_problem(
        put_with("text", json::string(301, 'x')),
        Status::unprocessable_content,
        "too_long",
        "/commitments/0/text"
    );
    expect_problem(
        put_with("more", 1),
        Status::unprocessable_content,
        "unknown_field",
        "/commitments/0/more"
    );
    expect_problem(
        put(agreed, R"({})", leader),
        Status::unprocessable_content,
        "missing_field",
        "/commitments"
    );
}

BOOST_AUTO_TEST_CASE(the_longest_texts_fit_however_they_are_escaped)
{
    std::string const entry = R"({"by": "team", "due_on": "2026-12-20", "kept": null, "text": ")";
    auto const escaped = [](int characters) {
        std::string text;
        for (int i = 0; i < characters; ++i) {
            text += R"(\ud83d\ude42)";
        }
        return text;
    };
    auto const one = entry + escaped(300) + R"(", "owner": ")" + escaped(60) + "\"}";
    auto const all = R"({"commitments": [)" + one + ',' + one + ',' + one + "]}";
    expect_status(put(agreed, all, leader), Status::ok);
}

BOOST_AUTO_TEST_CASE(the_teams_next_round_is_told_what_was_agreed_and_how_it_was_kept)
{
    auto body = example;
    body["commitments"].as_array()[0].as_object()["kept"] = "partly";
    expect_status(put(agreed, json::serialize(body), leader), Status::ok);
    clock.advance(next_round);
    auto const again = signed_in_again();
    auto launch = json::parse(asking_body()).as_object();
    launch["closes_on"] = "2027-04-30";
    auto const next = json_of(post("/api/rounds", json::serialize(launch), again));
    auto const next_path = "/api/rounds/" + text_at(next, "/id");
    for (std::string const step : {"/slips", "/open", "/close"}) {
        BOOST_TEST((post(next_path + step, "{}", again).status < Status::bad_request));
    }
    auto const next_agreed = "/api/campaigns/" + text_at(next, "/campaign") + "/units/" +
                             text_at(next, "/unit") + "/commitments";
    expect_problem(get(next_agreed, again), Status::conflict, "with_facilitator");
    clock.advance(next_round);
    auto const told = json_of(get(next_agreed, signed_in_again()));
    expect_shape(told, example_of("GET /api/campaigns/{campaign}/units/{unit}/commitments"));
    BOOST_TEST(told.at("commitments").as_array().empty());
    BOOST_TEST(told.at_pointer("/earlier/commitments") == body.at("commitments"));
    BOOST_TEST(text_at(told, "/earlier/closed_on") == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(nobody_else_reads_or_writes_them)
{
    for (auto const& other : {other_facilitator, enter("other", store::Role::leader)}) {
        expect_problem(get(agreed, other), Status::not_found, "not_found");
        expect_problem(
            put(agreed, json::serialize(example), other),
            Status::not_found,
            "not_found"
        );
    }
}

BOOST_AUTO_TEST_SUITE_END()

#include "tests/unit/api/asking_house.hpp"
#include "tests/unit/api/document.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

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
        put_with("text", std::string(301, 'x')),
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

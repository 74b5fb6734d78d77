#include "tests/unit/api/asking_house.hpp"
#include "tests/unit/api/document.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

class ReviewHouse : public AskingHouse {
public:
    std::string const campaign_path = "/api/campaigns/" + text_at(round, "/campaign");

    json::value review() const { return json_of(get(review_path, facilitator)); }

    std::string first_comment() const
    {
        return review_path + "/comments/" + text_at(review(), "/lists/0/comments/0/id");
    }

    http::Response hold(std::string const& comment, bool held_back) const
    {
        auto const body = held_back ? R"({"held_back": true})" : R"({"held_back": false})";
        return put(comment, body, facilitator);
    }

    http::Response hand_over() const { return post(review_path + "/hand-over", "{}", facilitator); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reviews_, ReviewHouse)

BOOST_AUTO_TEST_CASE(a_leader_sees_who_can_be_named)
{
    auto const response = get("/api/facilitators", leader);
    expect_status(response, Status::ok);
    BOOST_TEST(
        response.content() ==
        R"({"facilitators":[{"name":"Name of jo.park","sign_in_name":"jo.park"},)"
        R"({"name":"Name of kim","sign_in_name":"kim"}]})"
    );
}

BOOST_AUTO_TEST_CASE(reviews_are_listed_as_in_the_document_before_and_after_the_release)
{
    auto const before = json_of(get("/api/reviews", facilitator));
    expect_shape(before, example_of("GET /api/reviews"));
    BOOST_TEST(text_at(before, "/reviews/0/state") == "open");
    BOOST_TEST(before.at_pointer("/reviews/0/delete_on").is_null());
    close_after(12);
    auto const after = json_of(get("/api/reviews", facilitator));
    expect_shape(after, example_of("GET /api/reviews"));
    BOOST_TEST(text_at(after, "/reviews/0/state") == "to_review");
    BOOST_TEST(text_at(after, "/reviews/0/delete_on") == "2027-02-20");
}

BOOST_AUTO_TEST_CASE(a_review_is_that_of_the_document)
{
    expect_problem(get(review_path, facilitator), Status::conflict, "wrong_state");
    close_after(12);
    auto const told = review();
    expect_shape(told, example_of("GET /api/reviews/{campaign}"));
    BOOST_REQUIRE(told.at("lists").as_array().size() == 2U);
    BOOST_TEST(text_at(told, "/lists/0/share") == "word_for_word");
    BOOST_TEST(text_at(told, "/lists/1/share") == "theme_only");
    BOOST_TEST(told.at_pointer("/lists/0/comments").as_array().size() == 12U);
    BOOST_TEST(text_at(told, "/lists/0/unit") == "Ward 7 day team");
}

BOOST_AUTO_TEST_CASE(a_review_is_for_its_facilitator_alone)
{
    close_after(12);
    auto const comment = first_comment();
    for (auto const& token : {leader, enter("admin", store::Role::administrator)}) {
        for (auto const& target : {std::string{"/api/reviews"}, review_path}) {
            expect_problem(get(target, token), Status::forbidden, "not_permitted");
        }
        auto const body = R"({"held_back": true})";
        expect_problem(put(comment, body, token), Status::forbidden, "not_permitted");
    }
    BOOST_TEST(get("/api/reviews", other_facilitator).content() == R"({"reviews":[]})");
    expect_problem(get(review_path, other_facilitator), Status::not_found, "not_found");
    expect_problem(
        post(review_path + "/hand-over", "{}", other_facilitator),
        Status::not_found,
        "not_found"
    );
}

BOOST_AUTO_TEST_CASE(a_facilitator_reads_the_report_first_and_launches_nothing)
{
    close_after(12);
    auto const told = json_of(get(path + "/report", facilitator));
    BOOST_TEST(text_at(told, "/state") == "released");
    BOOST_TEST(!told.at("handed_over").as_bool());
    BOOST_TEST(text_at(told, "/facilitator/sign_in_name") == "jo.park");
    for (auto const& role : {store::Role::leader, store::Role::facilitator}) {
        auto const other = enter(role == store::Role::leader ? "other" : "lee", role);
        expect_problem(get(path + "/report", other), Status::not_found, "not_found");
        expect_problem(get(campaign_path, other), Status::not_found, "not_found");
    }
    expect_status(get(campaign_path, facilitator), Status::ok);
    expect_problem(
        post("/api/rounds", asking_body(), facilitator),
        Status::forbidden,
        "not_permitted"
    );
}

BOOST_AUTO_TEST_CASE(a_leader_is_told_the_same_before_the_hand_over_whoever_answered)
{
    std::set<std::string> told;
    for (int const people : {0, 4, 12}) {
        ReviewHouse house;
        house.close_after(people);
        auto const refused = house.get(house.path + "/report", house.leader);
        expect_problem(refused, Status::conflict, "with_facilitator");
        auto const closed = json_of(house.get(house.path, house.leader));
        BOOST_TEST(text_at(closed, "/report") == "with_facilitator");
        BOOST_TEST(!closed.at("handed_over").as_bool());
        std::string all;
        for (auto const& target : {house.path, house.campaign_path, house.path + "/report"}) {
            all += house.get(target, house.leader).content();
        }
        told.insert(all);
    }
    BOOST_TEST(told.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_comment_is_held_back_and_given_back)
{
    close_after(12);
    auto const comment = first_comment();
    auto const held = hold(comment, true);
    expect_status(held, Status::ok);
    BOOST_TEST(json_of(held).at("held_back").as_bool());
    BOOST_TEST(!json_of(hold(comment, false)).at("held_back").as_bool());
    expect_problem(
        put(comment, R"({"held_back": 1})", facilitator),
        Status::unprocessable_content,
        "wrong_type",
        "/held_back"
    );
    expect_problem(hold(review_path + "/comments/none", true), Status::not_found, "not_found");
}

BOOST_AUTO_TEST_CASE(a_leader_reads_after_the_hand_over_what_was_not_held_back)
{
    close_after(12);
    auto const first = json_of(get(path + "/report", facilitator));
    BOOST_TEST(text_at(first, "/comments/0/state") == "waiting");
    auto const comment = first_comment();
    auto const text = text_at(json_of(hold(comment, true)), "/text");
    expect_status(hand_over(), Status::ok);
    BOOST_TEST(text_at(review(), "/state") == "handed_over");
    auto const told = report();
    expect_shape(told, example_of("GET /api/rounds/{round}/report", 1));
    BOOST_TEST(text_at(told, "/comments/0/state") == "shown");
    auto const& texts = told.at_pointer("/comments/0/texts").as_array();
    BOOST_TEST(texts.size() == 11U);
    BOOST_TEST((std::ranges::find(texts, json::value(text)) == texts.end()));
    expect_problem(hold(comment, false), Status::conflict, "wrong_state");
}

BOOST_AUTO_TEST_CASE(a_theme_stands_in_no_report)
{
    close_after(12);
    expect_status(hand_over(), Status::ok);
    BOOST_TEST(text_at(report(), "/comments/1/state") == "none");
    std::string const all{get(path + "/report", leader).content()};
    BOOST_TEST(all.find("word 1") != std::string::npos);
    BOOST_TEST(all.find("theme 1") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(nine_comments_read_like_none)
{
    close_after(9);
    BOOST_TEST(review().at("lists").as_array().empty());
    expect_status(hand_over(), Status::ok);
    std::string const all{get(path + "/report", leader).content()};
    BOOST_TEST(all.find("word ") == std::string::npos);
    BOOST_TEST(text_at(report(), "/comments/0/state") == "none");
}

BOOST_AUTO_TEST_CASE(a_report_that_is_held_back_has_no_comments)
{
    close_after(4);
    expect_status(hand_over(), Status::ok);
    BOOST_TEST(report().at("comments").is_null());
}

BOOST_AUTO_TEST_SUITE_END()

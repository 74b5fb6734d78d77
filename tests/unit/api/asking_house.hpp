#pragma once
// A house in which a leader has opened a round that asks both open questions, with a facilitator to
// read the comments first. For tests only.

#include "tests/unit/api/house.hpp"

#include <string>

namespace heed::api::test {

class AskingHouse : public House {
public:
    std::string const facilitator = enter("jo.park", store::Role::facilitator);
    std::string const other_facilitator = enter("kim", store::Role::facilitator);
    json::value const round = json_of(post("/api/rounds", asking_body(), leader));
    std::string const path = "/api/rounds/" + text_at(round, "/id");
    std::string const participants = "/api/r/" + text_at(round, "/short");
    std::string const review_path = "/api/reviews/" + text_at(round, "/campaign");
    json::value const slips = json_of(post(path + "/slips", "{}", leader));

    AskingHouse() { expect_status(post(path + "/open", "{}", leader), http::Status::ok); }

    static std::string asking_body()
    {
        auto body = launch_body();
        body.pop_back();
        return body + R"(, "open_questions": ["OPN1", "OPN2"], "facilitator": "jo.park"})";
    }

    std::string slip(int number) const
    {
        return text_at(slips, "/codes/" + std::to_string(number));
    }

    // Casts a full ballot with these comments, as JSON.
    http::Response cast(int number, std::string const& comments)
    {
        auto const body = ballot_body(text_at(round, "/short"), slip(number), 4, comments);
        return put(participants + "/ballot", body);
    }

    // So many people write "word 0" and so on to OPN1, and all of them "theme 0" to OPN2, to be
    // seen as a theme only; then the round is closed.
    void close_after(int people)
    {
        for (int person = 0; person < people; ++person) {
            auto const number = std::to_string(person);
            auto const comments = R"({"OPN1": {"text": "word )" + number +
                                  R"(", "share": "word_for_word"}, "OPN2": {"text": "theme )" +
                                  number + R"(", "share": "theme_only"}})";
            expect_status(cast(person, comments), http::Status::ok);
        }
        expect_status(post(path + "/close", "{}", leader), http::Status::ok);
    }

    json::value report() const { return json_of(get(path + "/report", leader)); }
};

} // namespace heed::api::test

// What a leader, and anybody else, can learn from the server about answers.

#include "server/rounds/housekeeping.hpp"
#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;
using http::Status;

namespace {

// How many people answer a round, and what the first of them says; the others go on from there.
struct Story {
    int people;
    int first_value;
};

class ReportHouse : public PreparedHouse {
public:
    std::string const unit = text_at(
        json_of(get("/api/campaigns/" + text_at(round, "/campaign"), leader)),
        "/units/0/id"
    );

    ReportHouse() { step("/open"); }

    json::value report_after(int people)
    {
        cast_ballots(people);
        step("/close");
        return json_of(get(path + "/report", leader));
    }

    // The leader's session of a later day, since none lasts that long.
    std::string leader_again()
    {
        auto const account = store->accounts().account_by_sign_in_name("leader").value();
        return sign_in.begin_session(account)->token.reveal();
    }

    std::string target_of(http::Route const& route) const
    {
        std::string target{route.path};
        auto const fill = [&target](std::string_view placeholder, std::string const& value) {
            auto const at = target.find(placeholder);
            if (at != std::string::npos) {
                target.replace(at, placeholder.size(), value);
            }
        };
        fill("{short}", short_name);
        fill("{round}", id);
        fill("{campaign}", text_at(round, "/campaign"));
        fill("{unit}", unit);
        fill("{instrument}", text_at(round, "/instrument/name"));
        fill("{version}", "1");
        BOOST_REQUIRE_MESSAGE(target.find('{') == std::string::npos, "a value for " << target);
        return target;
    }

    std::string everything_readable() const { return everything_readable_by(leader); }

    // Everything that who has this session and anybody else can read, over all routes.
    std::string everything_readable_by(std::string const& session) const
    {
        std::string all;
        for (auto const& route : router.routes()) {
            if (route.method != http::Method::get) {
                continue;
            }
            auto const target = target_of(route);
            for (auto const& caller : {session, std::string{}}) {
                auto const response = get(target, caller);
                all += target + ' ' + std::to_string(static_cast<int>(response.status)) + '\n';
                all.append(response.content()) += '\n';
            }
        }
        return all;
    }
};

// What can be read of a house with this story once `finish` has run.
template <typename Finish>
std::string readable_after(Story const& story, Finish const& finish)
{
    ReportHouse house;
    house.cast_ballots(story.people, story.first_value);
    finish(house);
    return house.everything_readable();
}

void leave_open(ReportHouse const& /*house*/) {}

void close_round(ReportHouse const& house)
{
    house.step("/close");
}

} // namespace

BOOST_AUTO_TEST_SUITE(report)

BOOST_AUTO_TEST_CASE(up_to_four_answers_read_like_none_once_the_round_is_closed)
{
    auto const nobody = readable_after({0, 1}, close_round);
    for (auto const& story : {Story{1, 1}, Story{1, 5}, Story{4, 1}, Story{4, 2}}) {
        BOOST_TEST(readable_after(story, close_round) == nobody);
    }
    BOOST_TEST(readable_after({5, 1}, close_round) != nobody);
}

BOOST_AUTO_TEST_CASE(an_open_round_reads_the_same_however_many_answered_that_day)
{
    auto const nobody = readable_after({0, 1}, leave_open);
    for (auto const& story : {Story{4, 1}, Story{5, 3}, Story{12, 1}}) {
        BOOST_TEST(readable_after(story, leave_open) == nobody);
    }
}

BOOST_AUTO_TEST_CASE(an_open_round_tells_thresholds_only_the_day_after)
{
    auto const a_day_later = [](ReportHouse& house) {
        house.clock.advance(std::chrono::days{1});
        rounds::keep_house(house.context);
    };
    // What is compared is the round itself.
    auto const progress_after = [&a_day_later](int people) {
        ReportHouse house;
        house.cast_ballots(people);
        a_day_later(house);
        return std::string{house.get(house.path, house.leader_again()).content()};
    };
    BOOST_TEST(progress_after(4) == progress_after(0));
    BOOST_TEST(progress_after(9) == progress_after(5));
    BOOST_TEST(progress_after(12) == progress_after(10));
    BOOST_TEST(progress_after(5) != progress_after(4));
}

BOOST_AUTO_TEST_CASE(four_answers_leave_no_word_of_a_score_anywhere)
{
    auto const all = readable_after({4, 1}, close_round);
    BOOST_TEST(all.find(R"("state":"withheld")") != std::string::npos);
    for (std::string_view const word :
         {"answered",
          "figure",
          "score",
          "overall",
          "\"elements\":[{",
          "favourable",
          "spread",
          "rate_low",
          "\"detail\"",
          "\"coded\"",
          "\"band\""}) {
        BOOST_TEST(all.find(word) == std::string::npos, word);
    }
}

BOOST_AUTO_TEST_CASE(once_reports_are_erased_all_rounds_read_alike_however_many_answered)
{
    auto const years_later = [](Story const& story) {
        ReportHouse house;
        house.cast_ballots(story.people, story.first_value);
        house.step("/close");
        house.store->settings().replace({"", {"en"}, 5, 2});
        house.clock.advance(std::chrono::days{2 * 366});
        rounds::keep_house(house.context);
        return house.everything_readable_by(house.leader_again());
    };
    auto const nobody = years_later({0, 1});
    BOOST_TEST(nobody.find("410\n{\"error\":\"report_gone\"}") != std::string::npos);
    BOOST_TEST(nobody.find(R"("report":"erased")") != std::string::npos);
    for (auto const& story : {Story{4, 1}, Story{7, 2}, Story{12, 5}}) {
        BOOST_TEST(years_later(story) == nobody);
    }
}

BOOST_FIXTURE_TEST_CASE(a_report_that_is_held_back_is_that_of_the_document, ReportHouse)
{
    auto const told = report_after(4);
    expect_shape(told, example_of("GET /api/rounds/{round}/report", 0));
    BOOST_TEST(text_at(told, "/state") == "withheld");
}

BOOST_FIXTURE_TEST_CASE(a_released_report_is_that_of_the_document, ReportHouse)
{
    auto const told = report_after(7);
    expect_shape(told, example_of("GET /api/rounds/{round}/report", 1));
    BOOST_TEST(text_at(told, "/state") == "released");
    BOOST_TEST(told.at("detail").as_bool() == false);
    BOOST_TEST(told.at_pointer("/answered/low").as_int64() == 5);
    BOOST_TEST(told.at_pointer("/answered/high").as_int64() == 9);
    BOOST_TEST(told.at_pointer("/answered/rate_low").is_null());
    for (auto const& element : told.at("elements").as_array()) {
        BOOST_TEST(element.at("score").is_object());
        BOOST_TEST(element.at("spread").is_null());
        BOOST_TEST(element.at("items").is_null());
    }
}

BOOST_FIXTURE_TEST_CASE(figures_between_five_and_nine_are_to_the_nearest_half, ReportHouse)
{
    auto const told = report_after(7);
    for (auto const& element : told.at("elements").as_array()) {
        auto const figure = text_at(element, "/score/figure");
        BOOST_TEST((figure.ends_with(".0") || figure.ends_with(".5")), figure);
    }
}

BOOST_FIXTURE_TEST_CASE(a_report_in_detail_has_items_in_the_form_of_the_document, ReportHouse)
{
    auto const told = report_after(11);
    expect_shape(told, example_of("GET /api/rounds/{round}/report", 1));
    BOOST_TEST(told.at("detail").as_bool());
    auto const item = parse_example(
        R"({"id": "ATT1", "favourable": 6, "neutral": 2, "unfavourable": 2, "of": 10})"
    );
    for (auto const& element : told.at("elements").as_array()) {
        BOOST_TEST(element.at("spread").is_string());
        for (auto const& each : element.at("items").as_array()) {
            expect_shape(each, item);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(elements_are_told_in_the_instruments_order, ReportHouse)
{
    auto const told = report_after(5);
    std::string order;
    for (auto const& element : told.at("elements").as_array()) {
        order += text_at(element, "/id") + (element.at("in_overall").as_bool() ? "* " : " ");
    }
    BOOST_TEST(order == "safety attending* understanding* empathising* helping* ");
}

BOOST_FIXTURE_TEST_CASE(a_report_reads_the_same_every_time, ReportHouse)
{
    report_after(11);
    auto const once = everything_readable();
    BOOST_TEST(everything_readable() == once);
}

BOOST_AUTO_TEST_SUITE_END()

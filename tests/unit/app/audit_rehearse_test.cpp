#include "server/app/audit_rehearse.hpp"
#include "tests/unit/app/audit_organisations.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::test_support;

BOOST_AUTO_TEST_SUITE(audit_rehearse_)

BOOST_AUTO_TEST_CASE(people_are_printed_with_mirrored_items_and_a_value_for_each_scale)
{
    auto rows = unanimous("team", 5, 4);
    rows.front().at("answers").as_object().erase("PUL1");
    auto const ledger = printed(organisation({{"org", nullptr}, {"team", "org"}}, rows));
    auto const& first = ledger.at("people").as_array().front();
    BOOST_TEST((first.at("answers").at("PUL8") == 4));
    BOOST_TEST((first.at("answers").at("safety") == 12'600)); // 7.5 of 10, 1680 to a point
    BOOST_TEST((first.at("skipped") == json::array{"PUL1"}));
    BOOST_TEST((first.at("tags") == rows.front().at("tags")));
    BOOST_TEST((ledger.at("items").at("safety") == json::value{{"min", 0}, {"max", 16'800}}));
    BOOST_TEST((ledger.at("items").at("PUL8") == json::value{{"min", 1}, {"max", 5}}));
}

BOOST_AUTO_TEST_CASE(a_scale_without_a_score_is_named_as_skipped)
{
    auto rows = unanimous("team", 5, 4);
    rows.front().at("answers") = json::object{{"PUL3", 2}};
    auto const ledger = printed(organisation({{"org", nullptr}, {"team", "org"}}, rows));
    auto const& first = ledger.at("people").as_array().front();
    BOOST_TEST((first.at("answers") == json::object{{"PUL3", 2}}));
    BOOST_TEST((first.at("skipped").as_array().back() == "safety"));
}

BOOST_AUTO_TEST_CASE(the_floor_the_range_and_no_tolerance_are_printed)
{
    auto const ledger = printed(organisation({{"org", nullptr}}, {}));
    BOOST_TEST((ledger.at("k") == 5));
    BOOST_TEST((ledger.at("scale") == json::value{{"min", 1}, {"max", 5}}));
    BOOST_TEST(ledger.at("releases").as_array().empty());
    BOOST_TEST(!ledger.as_object().contains("tolerance"));
}

BOOST_AUTO_TEST_CASE(a_team_of_five_who_all_say_always_is_open_at_its_coded_end)
{
    auto const ledger =
        printed(organisation({{"org", nullptr}, {"team", "org"}}, unanimous("team", 5, 5)));
    BOOST_TEST((release(ledger, "block team").at("members").as_array().size() == 5U));
    BOOST_TEST((release(ledger, "block team").at("n") == json::value{{"low", 5}, {"high", 9}}));
    // Five people at 9.0 each.
    json::value const sum{
        {"item", "safety"},
        {"stat", "sum"},
        {"value", 75'600},
        {"low", 75'600},
        {"high", nullptr}};
    BOOST_TEST((release(ledger, "block team").at("stats") == json::array{sum}));
    // "9.0 or higher", to the nearest half: from 8.75.
    json::value const mean{
        {"item", "safety"},
        {"stat", "mean"},
        {"low", 14'700},
        {"high", nullptr},
        {"derived_from", {"block team"}}};
    BOOST_TEST((release(ledger, "report team").at("stats") == json::array{mean}));
    BOOST_TEST((release(ledger, "report team").at("derived_from") == json::array{"block team"}));
}

BOOST_AUTO_TEST_CASE(from_ten_people_on_there_are_item_sums_and_bands_and_no_sum_of_the_scale)
{
    auto const ledger =
        printed(organisation({{"org", nullptr}, {"team", "org"}}, unanimous("team", 12, 5)));
    BOOST_TEST(stats(ledger, "block team", "safety").empty());
    // Twelve people coded at 9.5 are 57.6 on 1 to 5: any whole sum from 58 is shown like that. The
    // bands are redrawn for ten: 8 favourable of 10 are at least 10 of 12.
    json::array const expected{
        {{"item", "PUL8"}, {"stat", "sum"}, {"value", 58}, {"low", 58}, {"high", nullptr}},
        {{"item", "PUL8"}, {"stat", "count"}, {"of", {1, 2}}, {"low", 0}, {"high", 3}},
        {{"item", "PUL8"}, {"stat", "count"}, {"of", {4, 5}}, {"low", 10}, {"high", 12}}};
    BOOST_TEST((stats(ledger, "block team", "PUL8") == expected));
}

BOOST_AUTO_TEST_CASE(a_count_of_ten_is_exact_but_for_its_coded_ends)
{
    auto const rows = unanimous("team", 6, 5) + unanimous("also", 3, 1) + unanimous("too", 1, 3);
    json::array in_one_team;
    for (json::value row : rows) {
        row.at("tags") = {"org"};
        in_one_team.push_back(std::move(row));
    }
    auto const found =
        stats(printed(organisation({{"org", nullptr}}, in_one_team)), "block org", "PUL1");
    BOOST_REQUIRE(found.size() == 3U);
    BOOST_TEST((found[0].at("low") == 36 && found[0].at("high") == 36));
    BOOST_TEST((found[1].at("low") == 3 && found[1].at("high") == 3));
    BOOST_TEST((found[2].at("low") == 6 && found[2].at("high") == 6));
}

BOOST_AUTO_TEST_CASE(a_small_team_is_counted_with_others_above_it)
{
    auto const rows = unanimous("a", 9, 4) + unanimous("b", 4, 2) + unanimous("c", 4, 3);
    auto const ledger =
        printed(organisation({{"org", nullptr}, {"a", "org"}, {"b", "org"}, {"c", "org"}}, rows));
    BOOST_TEST((release(ledger, "block org/others").at("members").as_array().size() == 8U));
    BOOST_TEST((release(ledger, "report org").at("members").as_array().size() == 17U));
    BOOST_TEST(
        (release(ledger, "report org").at("derived_from") ==
         json::array{"block org/others", "block a"})
    );
    for (json::value const& each : ledger.at("releases").as_array()) {
        BOOST_TEST((each.at("id") != "report b" && each.at("id") != "report c"));
    }
}

// Nine people at 9 and five at 1 (coded, weighted alike by "5 to 9") show as 5.0, while the mean of
// all fourteen is 6 1/7: the interval holds both.
BOOST_AUTO_TEST_CASE(the_interval_of_a_report_holds_the_mean_of_its_people_too)
{
    auto const rows = unanimous("a", 9, 5) + unanimous("b", 5, 1);
    auto const ledger = printed(organisation({{"org", nullptr}, {"a", "org"}, {"b", "org"}}, rows));
    auto const found = stats(ledger, "report org", "safety");
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].at("low") == 7'980));
    BOOST_TEST((found[0].at("high") == 10'320));
}

namespace {

// Twelve people of a team, of whom the first so many write.
json::value with_writers(int in_full, int theme_only)
{
    json::array rows;
    for (int number = 0; number < 12; ++number) {
        auto row = person("p" + std::to_string(number), {"org", "team"}, 4, footprint);
        if (number < in_full) {
            row["comments"] = {{"OPN1", "word_for_word"}};
        } else if (number < in_full + theme_only) {
            row["comments"] = {{"OPN1", "theme_only"}};
        }
        rows.push_back(std::move(row));
    }
    return printed(organisation({{"org", nullptr}, {"team", "org"}}, rows, footprint));
}

} // namespace

BOOST_AUTO_TEST_CASE(ten_comments_are_a_list_whose_members_are_those_who_wrote)
{
    auto const ledger = with_writers(10, 2);
    BOOST_TEST((ledger.at("k_comment") == 10));
    auto const& list = release(ledger, "comments OPN1 word_for_word: block team");
    json::value const stat{{"item", "OPN1"}, {"stat", "comments"}, {"value", 10}};
    BOOST_TEST((list.at("stats") == json::array{stat}));
    BOOST_TEST(list.at("members").as_array().size() == 10U);
    for (json::value const& member : list.at("members").as_array()) {
        BOOST_TEST((member != "p10" && member != "p11"));
    }
    BOOST_CHECK_THROW(release(ledger, "comments OPN1 theme_only: block team"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(nine_comments_are_no_list)
{
    auto const ledger = with_writers(9, 3);
    BOOST_CHECK_THROW(
        release(ledger, "comments OPN1 word_for_word: block team"),
        std::runtime_error
    );
}

BOOST_AUTO_TEST_CASE(rounds_are_released_one_by_one_under_names_of_their_own)
{
    auto rows = unanimous("team", 5, 4);
    for (json::value row : unanimous("team", 4, 4)) {
        row.at("round") = "r2";
        rows.push_back(std::move(row));
    }
    auto const ledger = printed(organisation({{"org", nullptr}, {"team", "org"}}, rows));
    BOOST_TEST((release(ledger, "block team.r1").at("round") == "r1"));
    for (json::value const& each : ledger.at("releases").as_array()) {
        BOOST_TEST((each.at("round") == "r1"));
    }
}

BOOST_AUTO_TEST_CASE(releases_that_the_file_had_are_replaced)
{
    auto document = organisation({{"org", nullptr}}, {});
    document.as_object()["releases"] = {{{"id", "made up"}}};
    BOOST_TEST(printed(document).at("releases").as_array().empty());
}

BOOST_AUTO_TEST_SUITE_END()

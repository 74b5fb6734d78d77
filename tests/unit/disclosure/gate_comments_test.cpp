// What the gate decides about comments (gate.hpp).

#include "scoring/disclosure/record_check.hpp"
#include "tests/support/commented.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <type_traits>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using survey::Sharing;

static_assert(!std::is_constructible_v<ReleasedComments, std::vector<CommentList>>);

namespace {

survey::Instrument const& questions = with_open_questions;

// A department in which so many of each team also wrote to a question.
Organisation wrote(
    Organisation made,
    std::vector<int> const& writers,
    Sharing sharing = Sharing::word_for_word,
    survey::ItemId const& question = better
)
{
    for (std::size_t team = 0; team < writers.size(); ++team) {
        write(made, team + 1, writers[team], sharing, question);
    }
    return made;
}

std::vector<CommentList> lists(Organisation const& made, Policy policy = Policy::at_the_floor())
{
    auto const release = made.release(questions, policy);
    auto const lists = release.comments().lists();
    return {lists.begin(), lists.end()};
}

std::vector<survey::CommentSet> comments_of_team(int writers)
{
    std::vector<survey::CommentSet> sets;
    auto& team = sets.emplace_back(survey::GroupId{"team"}, std::vector<survey::Comment>{});
    for (int person = 0; person < writers; ++person) {
        team.comments.push_back(
            {.question = better, .sharing = Sharing::word_for_word, .text = std::to_string(person)}
        );
    }
    return sets;
}

// A team of 30, of whom 20 answered, with codes to spare.
RoundRelease decide_team(std::vector<survey::CommentSet>&& written, int spare_codes)
{
    std::vector<scoring::TeamScores> scores;
    scores.push_back(score(questions, std::vector<Row>(20, Row{4, 4})));
    Gate const gate{Policy::at_the_floor()};
    return gate.decide(std::move(scores), std::move(written), one_team(30, spare_codes), questions);
}

RoundRelease of_one_team(int writers, int spare_codes)
{
    return decide_team(comments_of_team(writers), spare_codes);
}

} // namespace

BOOST_AUTO_TEST_CASE(nine_comments_are_no_list_and_ten_are_one)
{
    BOOST_TEST(lists(wrote(department({30}), {9})).empty());
    auto const ten = lists(wrote(department({30}), {10}));
    BOOST_REQUIRE(ten.size() == 1U);
    BOOST_TEST(ten[0].unit.text() == "unit 1");
    BOOST_TEST(!ten[0].pooled);
    BOOST_TEST(ten[0].question.text() == "OPN1");
    BOOST_CHECK(ten[0].sharing == Sharing::word_for_word);
    BOOST_TEST(ten[0].texts.size() == 10U);
    BOOST_TEST(std::ranges::is_sorted(ten[0].texts));
}

BOOST_AUTO_TEST_CASE(the_two_sharings_of_a_question_do_not_make_up_a_list_together)
{
    auto const half = wrote(department({30}), {9});
    BOOST_TEST(lists(wrote(half, {9}, Sharing::theme_only)).empty());
    BOOST_TEST(lists(wrote(half, {10}, Sharing::theme_only)).size() == 1U);
    BOOST_TEST(lists(wrote(half, {9}, Sharing::word_for_word, keep)).empty());
}

BOOST_AUTO_TEST_CASE(comments_of_small_teams_are_listed_together_where_none_is_more_than_half)
{
    auto const pooled = lists(wrote(department({20, 20, 20}), {12, 5, 5}));
    BOOST_REQUIRE(pooled.size() == 2U);
    BOOST_TEST(pooled[0].unit.text() == "unit 0");
    BOOST_TEST(pooled[0].pooled);
    BOOST_TEST(pooled[0].texts.size() == 10U);
    BOOST_TEST(pooled[1].unit.text() == "unit 1");
    // Seven of eleven: whoever knows the four others would know the rest for the one team's.
    BOOST_TEST(lists(wrote(department({20, 20, 20}), {12, 7, 4})).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_holds_for_comments_too)
{
    auto const policy = Policy::with_minimum_group(12).value();
    BOOST_TEST(lists(wrote(department({30}), {11}), policy).empty());
    BOOST_TEST(lists(wrote(department({30}), {12}), policy).size() == 1U);
}

BOOST_AUTO_TEST_CASE(who_is_counted_in_a_pool_of_the_round_is_listed_in_one)
{
    // Four teams of four: one block of sixteen, "others" of the department.
    auto const pooled = lists(wrote(department({4, 4, 4, 4}), {3, 3, 2, 2}));
    BOOST_REQUIRE(pooled.size() == 1U);
    BOOST_TEST(pooled[0].unit.text() == "unit 0");
    BOOST_TEST(pooled[0].pooled);
}

BOOST_AUTO_TEST_CASE(who_is_in_no_report_has_no_comment_in_a_list)
{
    // Team 2 has three people, too few for a pool, and all of them wrote.
    auto const without = lists(wrote(department({20, 3}), {12, 3}));
    BOOST_REQUIRE(without.size() == 1U);
    BOOST_TEST(without[0].unit.text() == "unit 1");
    BOOST_TEST(without[0].texts.size() == 12U);
}

BOOST_AUTO_TEST_CASE(comments_that_spare_codes_could_have_written_do_not_open_a_list)
{
    BOOST_TEST(of_one_team(11, 2).comments().lists().empty());
    auto const release = of_one_team(12, 2);
    BOOST_REQUIRE(release.comments().lists().size() == 1U);
    BOOST_TEST(release.comments().lists()[0].texts.size() == 12U);
}

BOOST_AUTO_TEST_CASE(comments_of_people_who_did_not_answer_release_nothing)
{
    BOOST_CHECK_THROW(lists(wrote(department({12, 0}), {12, 1})), std::invalid_argument);
    BOOST_CHECK_THROW(lists(wrote(department({12}), {13})), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(nothing_is_left_of_the_comments)
{
    auto written = comments_of_team(1);
    decide_team(std::move(written), 0);
    BOOST_TEST(written.empty());
}

BOOST_AUTO_TEST_CASE(a_question_without_a_list_is_not_in_the_record)
{
    auto const made = wrote(wrote(department({30}), {10}), {9}, Sharing::theme_only);
    auto const release = made.release(questions);
    auto const& recorded = release.record()->comments;
    BOOST_REQUIRE(recorded.size() == 1U);
    BOOST_TEST(recorded[0].question.text() == "OPN1");
    BOOST_REQUIRE(recorded[0].blocks.size() == 1U);
    BOOST_TEST(recorded[0].blocks[0].counted == 10);
    BOOST_TEST(recorded[0].blocks[0].written == 10);
}

RC_BOOST_PROP(a_list_has_at_least_ten_texts_and_is_in_the_record, ())
{
    auto const release = (*any_commented_organisation()).release(questions);
    for (CommentList const& list : release.comments().lists()) {
        RC_ASSERT(list.texts.size() >= 10U);
    }
    RC_ASSERT(!find_flaw(*release.record(), release));
    RC_ASSERT(are_recorded(release.comments(), *release.record()));
}

RC_BOOST_PROP(comments_change_nothing_else_that_is_released, ())
{
    auto made = *any_commented_organisation();
    auto const release = made.release(questions);
    made.written.clear();
    RC_ASSERT(made.release(questions) == release);
}

RC_BOOST_PROP(the_order_in_which_comments_come_leaves_no_trace, ())
{
    auto made = *any_commented_organisation();
    auto const before = made.release(questions);
    std::mt19937 random{*rc::gen::arbitrary<unsigned>()};
    for (auto& written : made.written) {
        std::ranges::shuffle(written, random);
    }
    auto const after = made.release(questions);
    RC_ASSERT(after.comments() == before.comments());
    RC_ASSERT(*after.record() == *before.record());
}

RC_BOOST_PROP(what_a_comment_says_decides_nothing, ())
{
    auto made = *any_commented_organisation();
    auto const before = made.release(questions);
    for (auto& written : made.written) {
        for (survey::Comment& comment : written) {
            comment.text = *rc::gen::element<std::string>("a", "b", "so it goes");
        }
    }
    RC_ASSERT(*made.release(questions).record() == *before.record());
}

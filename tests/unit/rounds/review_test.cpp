#include "server/base/encoding.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/review.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class Reviewed : public Commented {
public:
    CommentPlace first_of(survey::CampaignId const& campaign)
    {
        auto const comment = review(campaign).lists.at(0).list.comments.at(0);
        return {campaign, base::to_base64url(comment.id)};
    }

    auto hold(CommentPlace const& place, bool held_back = true)
    {
        return hold_back(context, facilitator, place, held_back);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(review_, Reviewed)

BOOST_AUTO_TEST_CASE(nothing_can_be_read_before_the_release)
{
    auto const running = written(everyone, everyone);
    auto const all = all_reviews(context, facilitator);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST((all.front().state == ReviewState::open));
    BOOST_TEST(!all.front().delete_on);
    auto const& campaign = running.round.campaign;
    expect_refusal(read_review(context, facilitator, campaign), errc::wrong_state);
    expect_refusal(hand_over(context, facilitator, campaign), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(a_facilitator_reads_what_enough_people_wrote)
{
    auto const campaign = released(everyone, 10);
    auto const read = review(campaign);
    BOOST_TEST((read.review.state == ReviewState::to_review));
    BOOST_TEST((read.review.delete_on == clock.today() + comments_kept));
    BOOST_TEST(
        lists_of(campaign) ==
            (std::vector<std::string>{"OPN1 word_for_word 12", "OPN2 theme_only 10"}),
        boost::test_tools::per_element()
    );
    BOOST_TEST(read.lists.front().unit_name == read.review.campaign.name);
    std::set<std::string> texts;
    for (auto const& comment : read.lists.front().list.comments) {
        texts.insert(comment.text);
    }
    BOOST_TEST(texts.size() == std::size_t{everyone});
    BOOST_TEST(texts.contains("word 11"));
}

BOOST_AUTO_TEST_CASE(what_nine_people_wrote_is_read_by_nobody)
{
    auto const campaign = released(9, 9);
    BOOST_TEST(lists_of(campaign).empty());
}

BOOST_AUTO_TEST_CASE(a_list_is_in_the_order_of_its_random_ids)
{
    auto const comments = review(released(everyone, 0)).lists.at(0).list.comments;
    BOOST_TEST(std::ranges::is_sorted(comments, {}, &store::StoredComment::id));
    BOOST_TEST(!std::ranges::is_sorted(comments, {}, &store::StoredComment::text));
}

BOOST_AUTO_TEST_CASE(a_review_does_not_exist_for_anybody_else)
{
    auto const campaign = released(everyone, everyone);
    auto const place = first_of(campaign);
    for (auto const& other : {other_facilitator, leader, administrator}) {
        BOOST_TEST(all_reviews(context, other).empty());
        expect_refusal(read_review(context, other, campaign), errc::not_found);
        expect_refusal(hold_back(context, other, place, true), errc::not_found);
        expect_refusal(hand_over(context, other, campaign), errc::not_found);
    }
    expect_refusal(read_review(context, facilitator, survey::CampaignId{"none"}), errc::not_found);
}

BOOST_AUTO_TEST_CASE(a_comment_can_be_held_back_and_given_back)
{
    auto const campaign = released(everyone, 0);
    auto const place = first_of(campaign);
    BOOST_TEST(granted(hold(place)).held_back);
    BOOST_TEST(review(campaign).lists.at(0).list.comments.at(0).held_back);
    BOOST_TEST(!granted(hold(place, false)).held_back);
    BOOST_TEST(!review(campaign).lists.at(0).list.comments.at(0).held_back);
}

BOOST_AUTO_TEST_CASE(after_the_hand_over_a_comment_can_still_be_held_back_but_not_given_back)
{
    auto const campaign = released(everyone, 0);
    auto const place = first_of(campaign);
    granted(hand_over(context, facilitator, campaign));
    BOOST_TEST((review(campaign).review.state == ReviewState::handed_over));
    BOOST_TEST(granted(hold(place)).held_back);
    expect_refusal(hold(place, false), errc::wrong_state);
    BOOST_TEST(granted(hold(place)).held_back);
}

BOOST_AUTO_TEST_CASE(a_second_hand_over_changes_nothing)
{
    auto const campaign = released(everyone, 0);
    granted(hand_over(context, facilitator, campaign));
    granted(hand_over(context, facilitator, campaign));
    BOOST_TEST((review(campaign).review.state == ReviewState::handed_over));
}

BOOST_AUTO_TEST_CASE(a_comment_of_another_campaign_is_not_found)
{
    auto const campaign = released(everyone, 0);
    auto const other = released(everyone, 0);
    auto place = first_of(other);
    place.campaign = campaign;
    expect_refusal(hold(place), errc::not_found);
    for (auto const* id : {"", "x", "AAAAAAAAAAAAAAAAAAAAAA"}) {
        expect_refusal(hold({campaign, id}), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(comments_are_deleted_when_their_day_has_come)
{
    auto const campaign = released(everyone, everyone);
    auto const place = first_of(campaign);
    auto const day = clock.today() + comments_kept;
    clock.set(day - 1s);
    keep_house(context);
    BOOST_TEST(lists_of(campaign).size() == 2U);
    clock.set(day + 1s);
    keep_house(context);
    BOOST_TEST(lists_of(campaign).empty());
    expect_refusal(hold(place), errc::not_found);
    BOOST_TEST((review(campaign).review.delete_on == day));
}

BOOST_AUTO_TEST_CASE(a_campaign_without_a_facilitator_has_no_review)
{
    auto const running = start();
    answer(running, everyone);
    granted(close(context, leader, running.round.id));
    BOOST_TEST(all_reviews(context, facilitator).empty());
    expect_refusal(read_review(context, facilitator, running.round.campaign), errc::not_found);
}

BOOST_AUTO_TEST_CASE(a_campaign_without_open_questions_has_reports_to_hand_over)
{
    auto wanted = request();
    wanted.terms.facilitator = facilitator;
    auto const running = start(wanted);
    answer(running, everyone);
    BOOST_TEST((all_reviews(context, facilitator).at(0).state == ReviewState::open));
    granted(close(context, leader, running.round.id));
    auto const& campaign = running.round.campaign;
    auto const read = review(campaign);
    BOOST_TEST((read.review.state == ReviewState::to_review));
    BOOST_TEST(!read.review.delete_on);
    BOOST_TEST(read.lists.empty());
    BOOST_REQUIRE(read.units.size() == 1U);
    BOOST_TEST((read.units[0].report == Outcome::released));
    granted(hand_over(context, facilitator, campaign));
    BOOST_TEST((review(campaign).review.state == ReviewState::handed_over));
}

BOOST_AUTO_TEST_CASE(the_day_of_the_session_hands_over_reports_and_never_comments)
{
    auto wanted = request();
    wanted.terms.facilitator = facilitator;
    auto const silent = start(wanted);
    granted(close(context, leader, silent.round.id));
    auto const asking = released(everyone, 0);
    clock.set(last_day + session_after_closing);
    BOOST_TEST((review(silent.round.campaign).review.state == ReviewState::handed_over));
    BOOST_TEST((review(asking).review.state == ReviewState::to_review));
}

BOOST_AUTO_TEST_SUITE_END()

#include "server/store/error.hpp"
#include "tests/contract/released.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

using survey::Sharing;

constexpr base::Day deletion_day = 2027y / 3 / 6;

// Records a release of the campaign with the round `id`, with 10 comments of each sharing.
void release(World& world, std::string const& id, base::Day delete_on = deletion_day)
{
    std::vector<disclosure::FrozenPart> const parts{
        {.place = {survey::GroupId{"group of " + id}}, .bytes = {1}}};
    world.releases()
        .record(survey::CampaignId{"c-" + id}, parts, {{2}}, {released_comments(id), delete_on});
}

std::vector<std::string> sorted_texts(store::StoredCommentList const& list)
{
    std::vector<std::string> texts;
    for (auto const& comment : list.comments) {
        texts.push_back(comment.text);
    }
    std::ranges::sort(texts);
    return texts;
}

// What a report about the team of the round `id` shows, in its order.
std::vector<std::string> shared(World& world, std::string const& id)
{
    std::array const team{survey::GroupId{"group of " + id}};
    std::vector<std::string> texts;
    for (auto& comment :
         world.comments().handed_over(survey::CampaignId{"c-" + id}, {team, false})) {
        texts.push_back(std::move(comment.text));
    }
    return texts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(comments)

BOOST_DATA_TEST_CASE(
    a_campaign_keeps_its_questions_and_facilitator,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("jo", "jo.park", store::Role::facilitator);
    world.open_asking_round("r");
    world.open_round("s");
    auto const asking = world.rounds().campaign(survey::CampaignId{"c-r"}).value();
    BOOST_TEST((asking.open_questions == small_instrument().open_questions));
    BOOST_REQUIRE(asking.facilitator);
    BOOST_TEST((*asking.facilitator == store::Facilitator{"jo", "Name jo", "jo.park"}));
    auto const silent = world.rounds().campaign(survey::CampaignId{"c-s"}).value();
    BOOST_TEST((silent.open_questions.empty() && !silent.facilitator));
}

BOOST_DATA_TEST_CASE(a_facilitator_finds_their_own_campaigns, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_asking_round("r");
    world.open_round("s");
    auto const own = world.rounds().campaigns_facilitated_by("jo");
    BOOST_REQUIRE(own.size() == 1U);
    BOOST_TEST(own.front().id.text() == "c-r");
    BOOST_TEST(world.rounds().campaigns_facilitated_by("ada").empty());
}

BOOST_DATA_TEST_CASE(comments_come_in_with_the_release_alone, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_asking_round("r");
    world.close_round("r");
    BOOST_TEST(!world.comments().review(survey::CampaignId{"c-r"}));
    release(world, "r");
    auto const review = world.comments().review(survey::CampaignId{"c-r"});
    BOOST_REQUIRE(review);
    BOOST_TEST((review->delete_on == deletion_day && !review->handed_over));
    auto const lists = world.comments().lists(survey::CampaignId{"c-r"});
    BOOST_REQUIRE(lists.size() == 2U);
    BOOST_TEST((lists[0].unit == survey::GroupId{"group of r"} && !lists[0].pooled));
    BOOST_TEST(lists[0].question.text() == "OPN1");
    BOOST_TEST((lists[0].sharing == Sharing::word_for_word));
    BOOST_TEST((lists[1].sharing == Sharing::theme_only));
    BOOST_TEST(sorted_texts(lists[0]) == texts_of("r words"), boost::test_tools::per_element());
    BOOST_TEST(sorted_texts(lists[1]) == texts_of("r theme"), boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_list_is_in_the_order_of_its_ids, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_asking_round("r");
    world.close_round("r");
    release(world, "r");
    auto const list = world.comments().lists(survey::CampaignId{"c-r"}).at(0);
    BOOST_TEST(std::ranges::is_sorted(list.comments, {}, &store::StoredComment::id));
    BOOST_TEST(!std::ranges::is_sorted(list.comments, {}, &store::StoredComment::text));
}

BOOST_DATA_TEST_CASE(a_second_release_adds_no_comments, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_asking_round("r");
    world.close_round("r");
    release(world, "r");
    release(world, "r");
    BOOST_TEST(world.comments().lists(survey::CampaignId{"c-r"}).size() == 2U);
}

BOOST_DATA_TEST_CASE(
    a_campaign_that_asks_nothing_has_no_review,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.open_round("r");
    world.close_round("r");
    release(world, "r");
    BOOST_TEST(!world.comments().review(survey::CampaignId{"c-r"}));
    BOOST_TEST(world.comments().lists(survey::CampaignId{"c-r"}).empty());
}

BOOST_DATA_TEST_CASE(
    reports_get_words_after_the_hand_over_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    survey::CampaignId const id{"c-r"};
    world.open_asking_round("r");
    world.close_round("r");
    release(world, "r");
    BOOST_TEST(shared(world, "r").empty());
    auto const first = world.comments().lists(id).at(0).comments.at(0);
    BOOST_REQUIRE(world.comments().hold_back(id, first.id, true));
    BOOST_REQUIRE(world.rounds().hand_over(id));
    auto expected = world.comments().lists(id).at(0).comments;
    expected.erase(expected.begin());
    std::vector<std::string> texts;
    for (auto const& comment : expected) {
        texts.push_back(comment.text);
    }
    BOOST_TEST(shared(world, "r") == texts, boost::test_tools::per_element());
    std::array const elsewhere{survey::GroupId{"group of s"}};
    BOOST_TEST(world.comments().handed_over(id, {elsewhere, true}).empty());
}

BOOST_DATA_TEST_CASE(what_was_handed_over_is_not_given_back, data::make(all_backends()), backend)
{
    World world{backend};
    survey::CampaignId const id{"c-r"};
    world.open_asking_round("r");
    world.close_round("r");
    release(world, "r");
    auto const comments = world.comments().lists(id).at(0).comments;
    BOOST_TEST(world.comments().hold_back(id, comments[0].id, true)->held_back);
    BOOST_TEST(!world.comments().hold_back(id, comments[0].id, false)->held_back);
    BOOST_REQUIRE(world.rounds().hand_over(id));
    BOOST_REQUIRE(world.rounds().hand_over(id));
    BOOST_TEST(world.comments().review(id)->handed_over);
    BOOST_TEST(world.comments().hold_back(id, comments[1].id, true)->held_back);
    auto const given_back = world.comments().hold_back(id, comments[1].id, false);
    BOOST_TEST((given_back.error() == store::errc::wrong_state));
    BOOST_TEST(shared(world, "r").size() == comments.size() - 1);
}

BOOST_DATA_TEST_CASE(comments_are_found_in_their_own_campaign, data::make(all_backends()), backend)
{
    World world{backend};
    for (auto const* id : {"r", "s"}) {
        world.open_asking_round(id);
        world.close_round(id);
        release(world, id);
    }
    auto const others = world.comments().lists(survey::CampaignId{"c-s"}).at(0).comments;
    survey::CampaignId const id{"c-r"};
    auto const held = world.comments().hold_back(id, others[0].id, true);
    BOOST_TEST((held.error() == store::errc::not_found));
    auto const handed = world.rounds().hand_over(survey::CampaignId{"none"});
    BOOST_TEST((handed.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(due_comments_are_deleted_and_no_others, data::make(all_backends()), backend)
{
    World world{backend};
    survey::CampaignId const id{"c-r"};
    for (auto const* each : {"r", "s"}) {
        world.open_asking_round(each);
        world.close_round(each);
    }
    release(world, "r");
    release(world, "s", deletion_day + std::chrono::days{1});
    auto const comments = world.comments().lists(id).at(0).comments;
    BOOST_REQUIRE(world.rounds().hand_over(id));
    world.comments().delete_due(deletion_day - std::chrono::days{1});
    BOOST_TEST(shared(world, "r").size() == std::size_t{writers});
    world.comments().delete_due(deletion_day);
    BOOST_TEST(shared(world, "r").empty());
    BOOST_TEST(world.comments().lists(id).empty());
    auto const held = world.comments().hold_back(id, comments[0].id, true);
    BOOST_TEST((held.error() == store::errc::not_found));
    BOOST_TEST(world.comments().review(id)->handed_over);
    BOOST_TEST(world.comments().lists(survey::CampaignId{"c-s"}).size() == 2U);
}

BOOST_DATA_TEST_CASE(reviews_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    survey::CampaignId const id{"c-r"};
    world.open_asking_round("r");
    world.close_round("r");
    release(world, "r");
    BOOST_REQUIRE(world.rounds().hand_over(id));
    auto const before = shared(world, "r");
    world.reopen();
    BOOST_TEST(before.size() == std::size_t{writers});
    BOOST_TEST(shared(world, "r") == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

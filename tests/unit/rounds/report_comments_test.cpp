#include "server/rounds/report_comments.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class Reported : public Commented {
public:
    // "OPN1 shown 12": each question with its state and the number of texts.
    std::vector<std::string> told(survey::CampaignId const& id)
    {
        auto const campaign = store->rounds().campaign(id).value();
        auto const units = store->rounds().units_of(id);
        std::array const scope{units.at(0).id};
        std::vector<std::string> all;
        for (auto const& about : comments_in_report(context, campaign, {scope, false})) {
            auto const* const state = about.state == CommentsState::waiting ? " waiting "
                                      : about.state == CommentsState::shown ? " shown "
                                                                            : " none ";
            all.push_back(about.question.text() + state + std::to_string(about.texts.size()));
            texts.insert(texts.end(), about.texts.begin(), about.texts.end());
        }
        return all;
    }

    void expect(survey::CampaignId const& campaign, std::vector<std::string> const& expected)
    {
        BOOST_TEST(told(campaign) == expected, boost::test_tools::per_element());
    }

    std::vector<std::string> texts;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_comments, Reported)

BOOST_AUTO_TEST_CASE(a_leader_waits_for_the_hand_over_whether_there_is_anything_or_not)
{
    expect(released(everyone, everyone), {"OPN1 waiting 0", "OPN2 waiting 0"});
    expect(released(0, 0), {"OPN1 waiting 0", "OPN2 waiting 0"});
}

BOOST_AUTO_TEST_CASE(a_leader_reads_what_was_handed_over_word_for_word_and_no_theme)
{
    auto const campaign = released(everyone, everyone);
    granted(hand_over(context, facilitator, campaign));
    expect(campaign, {"OPN1 shown 12", "OPN2 none 0"});
    for (auto const& text : texts) {
        BOOST_TEST(text.starts_with("word "));
    }
}

BOOST_AUTO_TEST_CASE(what_is_held_back_is_not_shown_before_or_after_the_hand_over)
{
    auto const campaign = released(everyone, 0);
    auto const comments = review(campaign).lists.at(0).list.comments;
    store->comments().hold_back(campaign, comments.at(0).id, true).value();
    granted(hand_over(context, facilitator, campaign));
    expect(campaign, {"OPN1 shown 11", "OPN2 none 0"});
    for (auto const& comment : comments) {
        store->comments().hold_back(campaign, comment.id, true).value();
    }
    expect(campaign, {"OPN1 none 0", "OPN2 none 0"});
}

BOOST_AUTO_TEST_CASE(too_few_comments_look_like_none)
{
    auto const campaign = released(9, 0);
    granted(hand_over(context, facilitator, campaign));
    expect(campaign, {"OPN1 none 0", "OPN2 none 0"});
}

BOOST_AUTO_TEST_CASE(deleted_comments_look_like_none)
{
    auto const campaign = released(everyone, 0);
    granted(hand_over(context, facilitator, campaign));
    store->comments().delete_due(clock.today() + comments_kept);
    expect(campaign, {"OPN1 none 0", "OPN2 none 0"});
}

BOOST_AUTO_TEST_CASE(comments_that_nobody_is_left_to_hand_over_look_like_none)
{
    auto const campaign = released(everyone, 0);
    store->accounts().remove_account(facilitator, administrator).value();
    expect(campaign, {"OPN1 none 0", "OPN2 none 0"});
}

BOOST_AUTO_TEST_CASE(comments_that_were_deleted_before_any_hand_over_look_like_none)
{
    auto const campaign = released(everyone, 0);
    clock.advance(comments_kept);
    expect(campaign, {"OPN1 none 0", "OPN2 none 0"});
}

BOOST_AUTO_TEST_SUITE_END()

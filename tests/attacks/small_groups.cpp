// Attacks on small groups: what can be read out of a report, or out of its absence.

#include "scoring/disclosure/frozen_release.hpp"
#include "scoring/footprint/footprint.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 4)});
Row const always{5, 5, 5, 5};
Row const never{1, 1, 1, 1};

std::vector<std::uint8_t> stored(std::vector<Row> const& rows)
{
    survey::CampaignId const campaign{"campaign"};
    return freeze(release(questions, rows, 12), campaign, TestSeal{1}).at(0).bytes;
}

GroupTree two_teams()
{
    survey::GroupId const root{"root"};
    return GroupTree::make({
                               {.id = root, .parent = std::nullopt},
                               {.id = survey::GroupId{"left"}, .parent = root, .people = 14},
                               {.id = survey::GroupId{"right"}, .parent = root, .people = 14},
                           })
        .value();
}

// The right team's decision when so many people answered in the left one.
Decision beside(std::size_t answers_on_the_left)
{
    std::vector<scoring::TeamScores> scores;
    scores.push_back(score(questions, std::vector<Row>(answers_on_the_left, never), "left"));
    scores.push_back(score(questions, std::vector<Row>(7, Row{4, 4, 3, 5}), "right"));
    Gate const gate{Policy::at_the_floor()};
    auto const release = gate.decide(std::move(scores), {}, two_teams(), questions);
    return *release.find(survey::GroupId{"right"});
}

} // namespace

BOOST_AUTO_TEST_CASE(four_answers_are_withheld_and_not_even_counted)
{
    std::vector<std::uint8_t> const none = stored({});
    for (std::size_t answers = 1; answers <= 4; ++answers) {
        BOOST_TEST(stored(std::vector<Row>(answers, never)) == none);
    }
}

BOOST_AUTO_TEST_CASE(a_unanimous_five_does_not_say_that_everybody_said_always)
{
    auto const shown =
        footprint::compose(report(questions, std::vector<Row>(5, always), 6), nullptr, questions);
    BOOST_TEST(shown.elements[0].score->figure == "9.0");
    BOOST_CHECK(shown.elements[0].score->coded == Coded::or_higher);
    BOOST_TEST(shown.overall->figure == "9.0");
}

BOOST_AUTO_TEST_CASE(one_low_voice_in_five_cannot_be_told_from_none)
{
    std::vector<Row> rows(5, always);
    auto const unanimous = report(questions, rows, 6);
    rows[3] = {3, 3, 3, 3};
    BOOST_CHECK((report(questions, rows, 6) == unanimous));
}

BOOST_AUTO_TEST_CASE(agreement_is_shown_like_disagreement)
{
    std::vector<Row> mixed(12, always);
    for (std::size_t person = 0; person < 6; ++person) {
        mixed[person] = never;
    }
    auto const agreed = report(questions, std::vector<Row>(12, always), 14);
    auto const disagreed = report(questions, mixed, 14);
    BOOST_TEST(agreed.detail() == disagreed.detail());
    BOOST_CHECK((agreed.answered() == disagreed.answered()));
    BOOST_TEST(agreed.elements()[0].score.has_value());
    BOOST_TEST(disagreed.elements()[0].score.has_value());
    for (std::size_t item = 0; item < 4; ++item) {
        BOOST_TEST(agreed.elements()[0].items[item].bands.has_value());
        BOOST_TEST(disagreed.elements()[0].items[item].bands.has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_siblings_answers_change_nothing_here)
{
    Decision const alone = beside(0);
    for (std::size_t answers : {1U, 4U, 5U, 9U, 10U, 14U}) {
        BOOST_TEST_CONTEXT(answers << " answers in the other team")
        BOOST_CHECK((beside(answers) == alone));
    }
}

BOOST_AUTO_TEST_CASE(the_leaders_own_spare_codes_do_not_fill_a_group)
{
    std::vector<Row> rows(3, always);
    rows.push_back(never);
    rows.push_back(never); // the leader's two
    BOOST_CHECK(std::holds_alternative<Withheld>(decide(questions, rows, 8, 2)));
}

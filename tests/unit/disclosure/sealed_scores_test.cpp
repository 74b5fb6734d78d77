// The gate's view of sealed scores, as far as it can be told from what the gate decides.

#include "scoring/disclosure/gate.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 2)});

// A department of two teams of which four answered each, and so many codes were spare in each.
RoundRelease department(int spare_codes)
{
    survey::GroupId const top{"top"};
    std::vector<Group> groups{{.id = top, .parent = std::nullopt}};
    std::vector<scoring::TeamScores> scores;
    for (std::string const id : {"left", "right"}) {
        groups.push_back(
            {.id = survey::GroupId{id}, .parent = top, .people = 6, .spare_codes = spare_codes}
        );
        scores.push_back(score(questions, std::vector<Row>(4, Row{4, 4}), id));
    }
    Gate const gate{Policy::at_the_floor()};
    return gate.decide(std::move(scores), {}, GroupTree::make(groups).value(), questions);
}

} // namespace

BOOST_AUTO_TEST_CASE(answers_of_two_teams_are_added_up)
{
    auto const release = department(0);
    auto const& sums = release.record()->elements[0].blocks;
    BOOST_REQUIRE(sums.size() == 1U);
    BOOST_TEST(sums[0].persons->answered == 8);
    BOOST_CHECK(sums[0].persons->sum == exact::Fraction(48)); // 60, coded for teams of four
}

BOOST_AUTO_TEST_CASE(spare_codes_are_taken_off_team_by_team)
{
    auto const one_each = department(1);
    BOOST_REQUIRE(one_each.record()->blocks.size() == 1U);
    BOOST_TEST(one_each.record()->blocks[0].counted == 6);
    BOOST_TEST(one_each.record()->elements[0].blocks[0].persons->answered == 8);
    BOOST_TEST(department(2).record()->blocks.empty());
}

BOOST_AUTO_TEST_CASE(scores_of_different_elements_are_refused)
{
    auto both = instrument({element("a", 2), element("b", 2)});
    both.elements[1].optional = true;
    std::vector<scoring::TeamScores> scores;
    scores.push_back(score(both, std::vector<Row>(6, Row{4, 4, 4, 4}), "left"));
    scores.push_back(
        score(both, std::vector<Row>(6, Row{4, 4, 4, 4}), "right", {survey::ElementId{"b"}})
    );
    survey::GroupId const left{"left"};
    auto const tree =
        GroupTree::make({{.id = left, .parent = std::nullopt, .people = 6},
                         {.id = survey::GroupId{"right"}, .parent = left, .people = 6}}
        ).value();
    Gate const gate{Policy::at_the_floor()};
    BOOST_CHECK_THROW(gate.decide(std::move(scores), {}, tree, both), std::invalid_argument);
}

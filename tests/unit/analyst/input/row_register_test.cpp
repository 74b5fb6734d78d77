#include "scoring/analyst/input/row_register.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using heed::statistics::Team;

namespace {

std::string refusal(RowRegister& entered, RowIds const& ids)
{
    auto const key = entered.enter(ids);
    return key ? "" : key.error().reason;
}

std::vector<Team> const two_teams{{"A", 2}, {"B", 1}};

} // namespace

BOOST_AUTO_TEST_SUITE(row_register)

BOOST_AUTO_TEST_CASE(numbers_people_teams_and_rounds_as_they_come)
{
    RowRegister entered{std::nullopt};
    BOOST_TEST(entered.enter({"p", "X", "2"}).has_value());
    auto const key = entered.enter({"q", "A", "1"});
    BOOST_REQUIRE(key.has_value());
    BOOST_TEST(key->person == 1U);
    BOOST_TEST(key->team == 1U);
    BOOST_TEST(key->round == 1U);
    BOOST_TEST(entered.teams()[0] == "X");
    BOOST_TEST(entered.rounds()[0] == "2");
    BOOST_TEST(entered.rows() == 2U);
}

BOOST_AUTO_TEST_CASE(a_person_keeps_the_number_in_every_round_and_team)
{
    RowRegister entered{std::nullopt};
    BOOST_TEST(entered.enter({"p", "A", "1"}).has_value());
    BOOST_TEST(entered.enter({"q", "A", "1"}).has_value());
    BOOST_TEST(entered.enter({"p", "B", "2"})->person == 0U);
}

BOOST_AUTO_TEST_CASE(teams_that_are_given_keep_their_order)
{
    RowRegister entered{two_teams};
    BOOST_TEST(entered.enter({"p", "B", "1"})->team == 1U);
    BOOST_TEST(entered.enter({"q", "A", "1"})->team == 0U);
}

BOOST_AUTO_TEST_CASE(refuses_a_person_twice_in_a_round_and_names_the_first_line)
{
    RowRegister entered{std::nullopt};
    BOOST_TEST(entered.enter({"q", "A", "1"}).has_value());
    BOOST_TEST(entered.enter({"p", "A", "1"}).has_value());
    BOOST_TEST(entered.enter({"p", "A", "2"}).has_value());
    BOOST_TEST(entered.enter({"p", "A", "3"}).has_value());
    BOOST_TEST(
        refusal(entered, {"p", "B", "1"}) ==
        "the respondent \"p\" is there twice in round \"1\", first on line 3"
    );
}

BOOST_AUTO_TEST_CASE(refuses_a_team_that_was_not_given)
{
    RowRegister entered{two_teams};
    auto const key = entered.enter({"p", "C", "1"});
    BOOST_REQUIRE(!key.has_value());
    BOOST_TEST((key.error().kind == IdKind::team));
    BOOST_TEST(key.error().reason == "the team \"C\" is not in the list of teams");
}

BOOST_AUTO_TEST_CASE(refuses_more_responses_than_members_in_any_one_round)
{
    RowRegister entered{two_teams};
    BOOST_TEST(refusal(entered, {"p", "A", "1"}) == "");
    BOOST_TEST(refusal(entered, {"q", "A", "1"}) == "");
    BOOST_TEST(refusal(entered, {"q", "A", "2"}) == "");
    BOOST_TEST(refusal(entered, {"r", "A", "2"}) == "");
    BOOST_TEST(refusal(entered, {"s", "B", "2"}) == "");
    BOOST_TEST(
        refusal(entered, {"s", "A", "1"}) ==
        "response 3 of the team \"A\" in round \"1\", but it has 2 members"
    );
}

BOOST_AUTO_TEST_CASE(every_id_is_needed)
{
    RowRegister entered{std::nullopt};
    BOOST_TEST(refusal(entered, {"", "A", "1"}) == "the respondent is empty");
    BOOST_TEST(refusal(entered, {"p", "", "1"}) == "the team is empty");
    BOOST_TEST(refusal(entered, {"q", "A", ""}) == "the round is empty");
}

BOOST_AUTO_TEST_CASE(there_are_rounds_to_the_limit)
{
    RowRegister entered{std::nullopt};
    for (std::size_t round = 0; round < rounds_max; ++round) {
        BOOST_TEST(refusal(entered, {"p", "A", std::to_string(round)}) == "");
    }
    BOOST_TEST(refusal(entered, {"p", "A", "x"}) == "there are more than 100 rounds");
}

BOOST_AUTO_TEST_SUITE_END()

#include "scoring/analyst/input/teams.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;
using reading::lines_of;
using reading::refusal;

namespace {

std::string refusal_of(std::string const& text)
{
    auto lines = lines_of(text);
    return refusal(read_teams(lines));
}

} // namespace

BOOST_AUTO_TEST_SUITE(teams)

BOOST_AUTO_TEST_CASE(reads_teams_in_the_order_of_the_file)
{
    auto lines = lines_of("size,team\r\n12,\"North, East\"\r\n0,A\r\n");
    auto const teams = read_teams(lines);
    BOOST_REQUIRE(teams.has_value());
    BOOST_REQUIRE(teams->size() == 2U);
    BOOST_TEST(teams->at(0).id == "North, East");
    BOOST_TEST(teams->at(0).size.value() == 12);
    BOOST_TEST(teams->at(1).id == "A");
    BOOST_TEST(teams->at(1).size.value() == 0);
}

BOOST_AUTO_TEST_CASE(a_team_is_there_once_and_has_a_name)
{
    BOOST_TEST(refusal_of("team,size\nA,1\nB,2\nA,1\n") == "f:4:1: the team \"A\" is there twice");
    BOOST_TEST(refusal_of("team,size\n,1\n") == "f:2:1: the team is empty");
    BOOST_TEST(refusal_of("team,size\na\tb,1\n") == "f:2:1: the team holds a control character");
}

BOOST_AUTO_TEST_CASE(a_size_is_a_whole_number_within_its_limits)
{
    std::string const refused = "f:2:3: the size is not a whole number from 0 to 16777216";
    BOOST_TEST(refusal_of("team,size\nA,16777216\n") == "");
    for (std::string const size : {"", "-1", "1.5", "many", "16777217", "99999999999999999999"}) {
        BOOST_TEST(refusal_of("team,size\nA," + size + "\n") == refused);
    }
}

BOOST_AUTO_TEST_CASE(a_file_without_teams_or_with_other_columns_is_refused)
{
    BOOST_TEST(refusal_of("team,size\n") == "f: there are no teams below the header");
    BOOST_TEST(refusal_of("team,n\nA,1\n") == "f:1:6: the column \"n\" is not expected");
    BOOST_TEST(refusal_of("team\nA\n") == "f:1:1: the column \"size\" is missing");
    BOOST_TEST(refusal_of("team,size\nA,1,2\n") == "f:2:5: expected 2 cells, found 3");
}

BOOST_AUTO_TEST_SUITE_END()

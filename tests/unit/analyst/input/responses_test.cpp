#include "scoring/analyst/input/responses.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace heed::analyst;
using heed::statistics::Team;
using reading::lines_of;
using reading::refusal;

namespace {

Definition two_items()
{
    Definition made;
    made.questionnaire.items = {{"q1", {1, 5}, false}, {"q2", {0, 10}, true}};
    made.questionnaire.scales = {{"s", {0, 1}}};
    made.offers_cannot_say = {false, true};
    return made;
}

Definition const definition = two_items();

using Teams = std::optional<std::vector<Team>>;

Read<Responses> read(std::string_view text, Teams teams = {}, std::size_t rows_limit = rows_max)
{
    auto lines = lines_of(text);
    return read_responses(lines, definition, std::move(teams), rows_limit);
}

// Each row as "person team round: option option", "-" for a blank, "?" for "I can't say".
std::vector<std::string> rows_of(Responses const& responses)
{
    using namespace heed::statistics;
    std::vector<std::string> rows;
    for (std::size_t row = 0; row < responses.table.rows(); ++row) {
        auto const key = responses.table.key(row);
        auto text = std::string{responses.people[key.person]} + " " + responses.teams[key.team].id +
                    " " + responses.rounds[key.round] + ":";
        for (auto const cell : responses.table.cells(row)) {
            text += " " + (cell == blank        ? "-"
                           : cell == cannot_say ? "?"
                                                : std::to_string(option_of(cell)));
        }
        rows.push_back(text);
    }
    return rows;
}

using Texts = std::vector<std::string>;

std::string refusal_of(std::string const& rows, Teams teams = {})
{
    return refusal(read("respondent,team,q1,q2\n" + rows, std::move(teams)));
}

} // namespace

BOOST_AUTO_TEST_SUITE(responses)

BOOST_AUTO_TEST_CASE(reads_answers_blanks_and_cannot_say)
{
    auto const found = read("respondent,team,q1,q2\np,A,5,10\nq,A,,cannot_say\n");
    BOOST_REQUIRE_MESSAGE(found.has_value(), refusal(found));
    BOOST_TEST(rows_of(*found) == (Texts{"p A 1: 4 10", "q A 1: - ?"}));
}

BOOST_AUTO_TEST_CASE(the_order_of_columns_and_the_way_of_writing_them_change_nothing)
{
    Texts const expected{"p A 2: 4 0", "r,\"r B 1: - 3"};
    for (auto const* const text :
         {"respondent,team,round,q1,q2\np,A,2,5,0\n\"r,\"\"r\",B,1,,3\n",
          "q2,round,q1,team,respondent\n0,2,5,A,p\n3,1,,B,\"r,\"\"r\"",
          "\xef\xbb\xbf\"respondent\",\"team\",\"round\",\"q1\",\"q2\"\r\n\"p\",\"A\",\"2\",\"5\","
          "0\r\n"
          "\"r,\"\"r\",\"B\",\"1\",\"\",3\r\n\r\n"}) {
        auto const found = read(text);
        BOOST_REQUIRE_MESSAGE(found.has_value(), refusal(found));
        BOOST_TEST(rows_of(*found) == expected);
        BOOST_TEST(found->rounds == (Texts{"1", "2"}));
    }
}

BOOST_AUTO_TEST_CASE(teams_of_the_rows_are_sorted_and_of_unknown_size)
{
    auto const found = read("respondent,team,q1,q2\np,B,1,1\nq,A,2,2\nr,B,3,3\n");
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->teams.size() == 2U);
    BOOST_TEST(found->teams[0].id == "A");
    BOOST_TEST(!found->teams[0].size.has_value());
    BOOST_TEST(rows_of(*found) == (Texts{"p B 1: 0 1", "q A 1: 1 2", "r B 1: 2 3"}));
}

BOOST_AUTO_TEST_CASE(teams_that_are_given_are_all_there_with_or_without_rows)
{
    auto const found = read("respondent,team,q1,q2\np,B,1,1\n", Teams{{{"C", 0}, {"B", 1}}});
    BOOST_REQUIRE(found.has_value());
    BOOST_REQUIRE(found->teams.size() == 2U);
    BOOST_TEST(found->teams[0].id == "C");
    BOOST_TEST(rows_of(*found) == Texts{"p B 1: 0 1"});
}

BOOST_AUTO_TEST_CASE(rounds_are_ordered_as_numbers)
{
    auto const found = read("respondent,team,round,q1,q2\np,A,10,1,1\np,A,9,2,2\n");
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST(found->rounds == (Texts{"9", "10"}));
    BOOST_TEST(rows_of(*found) == (Texts{"p A 10: 0 1", "p A 9: 1 2"}));
    BOOST_TEST(found->people.size() == 1U);
}

BOOST_AUTO_TEST_CASE(refuses_answers_that_are_none_at_their_place)
{
    BOOST_TEST(refusal_of("a,A,4,5\nü,A,6,3\n") == "f:3:5: 6 is above 5, the highest option of q1");
    BOOST_TEST(refusal_of("a,A,0,5\n") == "f:2:5: 0 is below 1, the lowest option of q1");
    BOOST_TEST(
        refusal_of("a,A,1,often\n") == "f:2:7: \"often\" is not a whole number in plain digits"
    );
    BOOST_TEST(
        refusal_of("a,A,NA,5\n") == "f:2:5: \"NA\" is not an answer to q1; leave the cell empty"
    );
    BOOST_TEST(refusal_of("a,A,cannot_say,5\n") == "f:2:5: \"cannot_say\" is not offered by q1");
}

BOOST_AUTO_TEST_CASE(refuses_rows_that_cannot_be_at_their_place)
{
    Teams const teams{{{"A", 1}}};
    BOOST_TEST(
        refusal_of("a,A,1,1\nb,A,1,1\na,A,1,1\n") ==
        "f:4:1: the respondent \"a\" is there twice in round \"1\", first on line 2"
    );
    BOOST_TEST(
        refusal_of("a,A,1,1\nb,A,1,1\n", teams) ==
        "f:3:3: response 2 of the team \"A\" in round \"1\", but it has 1 member"
    );
    BOOST_TEST(
        refusal_of("a,B,1,1\n", teams) == "f:2:3: the team \"B\" is not in the list of teams"
    );
    BOOST_TEST(refusal_of(",A,1,1\n") == "f:2:1: the respondent is empty");
    BOOST_TEST(
        refusal(read("respondent,team,round,q1,q2\na,A,,1,1\n")) == "f:2:5: the round is empty"
    );
}

BOOST_AUTO_TEST_CASE(refuses_a_header_that_does_not_fit_the_definition)
{
    BOOST_TEST(refusal(read("respondent,team,q1\n")) == "f:1:1: the column \"q2\" is missing");
    BOOST_TEST(
        refusal(read("respondent,team,q1,q2,q3\n")) == "f:1:23: the column \"q3\" is not expected"
    );
    BOOST_TEST(
        refusal(read("respondent,team,q1,q2,q1\n")) == "f:1:23: the column \"q1\" is there twice"
    );
    BOOST_TEST(refusal(read("team,q1,q2\n")) == "f:1:1: the column \"respondent\" is missing");
}

BOOST_AUTO_TEST_CASE(refuses_a_file_without_rows)
{
    BOOST_TEST(refusal(read("")) == "f: the file is empty");
    BOOST_TEST(refusal_of("") == "f: there are no rows below the header");
    BOOST_TEST(refusal_of("\n\n") == "f: there are no rows below the header");
}

BOOST_AUTO_TEST_CASE(reports_the_first_of_several_faulty_lines)
{
    BOOST_TEST(refusal_of("a,A,1,1\nb,A,9,1\nb,A,1\n\n\xff\n").starts_with("f:3:5: 9 is above"));
    BOOST_TEST(refusal_of("a,A,1,1\n\nb,A,9,1\n") == "f:3:1: the line is blank");
}

BOOST_AUTO_TEST_CASE(takes_rows_to_the_limit)
{
    std::string const text = "respondent,team,q1,q2\na,A,1,1\nb,A,1,1\nc,A,1,1\n";
    BOOST_TEST(refusal(read(text, {}, 3)) == "");
    BOOST_TEST(refusal(read(text, {}, 2)) == "f:4:1: more than 2 rows");
}

BOOST_AUTO_TEST_CASE(keeps_every_row_of_a_long_file)
{
    std::string text = "respondent,team,q1,q2\n";
    Texts expected;
    for (int i = 0; i < 5000; ++i) {
        auto const person = "r" + std::to_string(i * 7919 % 5000);
        auto const team = "t" + std::to_string(i % 10);
        text += person + "," + team + "," + std::to_string(1 + i % 5) + ",\n";
        expected.push_back(person + " " + team + " 1: " + std::to_string(i % 5) + " -");
    }
    auto const found = read(text);
    BOOST_REQUIRE_MESSAGE(found.has_value(), refusal(found));
    BOOST_TEST((rows_of(*found) == expected));
    BOOST_TEST(refusal(read(text + "r17,t1,1,1\n"))
                   .starts_with("f:5002:1: the respondent \"r17\" is there"));
}

BOOST_AUTO_TEST_SUITE_END()

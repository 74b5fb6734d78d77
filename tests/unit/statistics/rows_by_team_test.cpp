#include "scoring/statistics/rows_by_team.hpp"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace heed::statistics;

namespace {

std::vector<std::uint32_t> rows_of(RowsByTeam const& rows, std::size_t team)
{
    return {rows.of(team).begin(), rows.of(team).end()};
}

// Teams and rounds, by row.
ResponseTable table_of(std::vector<std::pair<std::uint32_t, std::uint32_t>> const& rows)
{
    ResponseTable table{0};
    for (auto const& [team, round] : rows) {
        table.add({0, team, round}, {});
    }
    return table;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_team_has_its_rows_of_the_round_in_order)
{
    ResponseTable const table = table_of({{2, 0}, {0, 0}, {2, 1}, {2, 0}, {0, 1}});
    RowsByTeam const first{table, 0, 3};
    BOOST_TEST(rows_of(first, 0) == (std::vector<std::uint32_t>{1}));
    BOOST_TEST(rows_of(first, 1).empty());
    BOOST_TEST(rows_of(first, 2) == (std::vector<std::uint32_t>{0, 3}));
    RowsByTeam const second{table, 1, 3};
    BOOST_TEST(rows_of(second, 0) == (std::vector<std::uint32_t>{4}));
    BOOST_TEST(rows_of(second, 2) == (std::vector<std::uint32_t>{2}));
}

BOOST_AUTO_TEST_CASE(a_round_without_rows_has_teams_without_rows)
{
    RowsByTeam const rows{table_of({}), 0, 2};
    BOOST_TEST(rows.of(0).empty());
    BOOST_TEST(rows.of(1).empty());
}

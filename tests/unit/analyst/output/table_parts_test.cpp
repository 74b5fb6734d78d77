#include "scoring/analyst/output/table_output.hpp"
#include "scoring/analyst/output/table_parts.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

namespace {

struct World {
    Inputs inputs = test::small_inputs();
    Notes notes;

    template <typename Part, typename Summary>
    std::string output(Part part, Summary const& summary)
    {
        return test::written([&](ByteWriter& out) { part(Page{inputs, out, notes}, summary); });
    }
};

bool has(std::string const& text, std::string const& words)
{
    return text.find(words) != text.npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(large_numbers_are_grouped)
{
    BOOST_TEST(grouped(0) == "0");
    BOOST_TEST(grouped(999) == "999");
    BOOST_TEST(grouped(1'000) == "1,000");
    BOOST_TEST(grouped(7'740'000) == "7,740,000");
}

BOOST_FIXTURE_TEST_CASE(a_line_for_each_score_and_no_alpha_for_a_composite, World)
{
    auto const text = output(write_everybody, test::small_round());
    BOOST_TEST(has(text, "95 % interval"));
    BOOST_TEST(has(text, "\n  trust      17   5.1  2.8–7.3        2.25       ·       –  63 %  ·\n")
    );
    BOOST_TEST(has(text, "\n  whole      17   5.1  2.8–7.3        2.25       –       –\n"));
}

BOOST_FIXTURE_TEST_CASE(reversed_items_are_marked, World)
{
    auto const text = output(write_items, test::small_round().all);
    BOOST_TEST(has(text, "\n  q1           17     2   6.3  2.50  50 %   0  1  2  3 11\n"));
    BOOST_TEST(has(text, "\n  q2 (r)       17     2   6.3  2.50  50 %  17  0  0  0  0\n"));
}

BOOST_FIXTURE_TEST_CASE(a_line_for_each_team_and_a_column_for_each_score, World)
{
    auto const text = output(write_team_means, test::small_round());
    BOOST_TEST(has(text, "\n  A, \"north\"   8 of 12  6.3  4.8–7.8   6.3  4.8–7.8\n"));
    BOOST_TEST(has(text, "\n  =B           9 of 9   4.0  everyone  4.0  everyone\n") == false);
    BOOST_TEST(has(text, "4.0  everyone  4.0  everyone\n"));
}

BOOST_FIXTURE_TEST_CASE(agreement_has_a_column_for_each_scale_only, World)
{
    auto const text = output(write_team_agreement, test::small_round());
    BOOST_TEST(has(text, "8 of 12  0.50 agree\n"));
    BOOST_TEST(has(text, "9 of 9  1.00 apart\n"));
    BOOST_TEST(!has(text, "whole"));
}

BOOST_FIXTURE_TEST_CASE(a_long_list_says_how_many_it_leaves_out, World)
{
    auto round = test::small_round();
    round.teams.resize(teams_shown_max + 1'001, round.teams.front());
    inputs.study.teams.resize(round.teams.size(), {"more", 12});
    auto const text = output(write_team_means, round);
    BOOST_TEST(has(text, "\n  … and 1,001 more teams: --csv has them all\n"));
    BOOST_TEST(std::ranges::count(text, '\n') == 3 + static_cast<int>(teams_shown_max) + 1);
}

#include "scoring/analyst/output/table_parts.hpp"
#include "tests/unit/analyst/small_study.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

namespace {

std::string output(Change const& change)
{
    auto const inputs = test::small_inputs();
    Notes notes;
    return test::written([&](ByteWriter& out) { write_change(Page{inputs, out, notes}, change); });
}

bool has(std::string const& text, std::string const& words)
{
    return text.find(words) != text.npos;
}

} // namespace

BOOST_AUTO_TEST_CASE(everybody_comes_first_and_then_each_team)
{
    auto const text = output(test::small_results().changes.front());
    BOOST_TEST(text.starts_with("\nChange, round 1 to 2\n"));
    BOOST_TEST(has(text, "\n  trust  17, 17    +0.3  -0.8 to +1.3   < 0.001"));
    BOOST_TEST(has(text, "\n  A, \"north\"  -0.1  -1.1 to +1.0"));
}

BOOST_AUTO_TEST_CASE(an_effect_shares_a_column_with_its_interval)
{
    auto change = test::small_results().changes.front();
    auto& score = change.change.all.scores.front();
    score.hedges_g = 0.7;
    score.g_ci_low = 0.2;
    score.g_ci_high = 1.25;
    BOOST_TEST(has(output(change), "  0.70 (0.20 to 1.25)\n"));
}

BOOST_AUTO_TEST_CASE(a_team_with_few_people_in_one_round_shows_no_change)
{
    BOOST_TEST(has(output(test::small_results().changes.front()), "\n  =B          ·"));
}

BOOST_AUTO_TEST_CASE(linked_people_have_a_table_of_their_own)
{
    auto change = test::small_results().changes.front();
    BOOST_TEST(!has(output(change), "linked"));
    change.change.all.paired.resize(2);
    for (auto& team : change.change.teams) {
        team.paired.resize(2);
    }
    change.change.all.paired.front().n = 7;
    change.change.all.paired.front().diff = 1.5;
    auto const text = output(change);
    BOOST_TEST(has(text, "\nChange of linked people, round 1 to 2\n"));
    BOOST_TEST(has(text, "\n  trust       7    +1.5"));
}

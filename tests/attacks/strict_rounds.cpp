// The attack that strict rounds are for: everybody answers as in the last round, and one person has
// joined or left. It succeeds where two exact sums are published, and where two reports of nearly
// the same people are; it fails where no two blocks are nearly the same.

#include "scoring/disclosure/release_record.hpp"
#include "tests/support/organisation.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 2)});
Row const never{1, 1};
Row const sometimes{3, 3};
Row const always{5, 5};

// A team and, beside it, others who are the same in both rounds.
Organisation round_of(std::vector<Row> const& team)
{
    Organisation made = alike({nowhere, 0, 0}, {0, 0, 30}, {sometimes, sometimes, sometimes});
    made.rows[1] = team;
    made.asked[1] = static_cast<int>(team.size());
    return made;
}

std::vector<Row> joined_by(Row const& newcomer)
{
    std::vector<Row> team(11, sometimes);
    team.push_back(newcomer);
    return team;
}

// Whose people the blocks of a release were made of.
std::vector<Roster> rosters(RoundRelease const& release, Organisation const& made)
{
    std::vector<Roster> found;
    for (RecordedBlock const& block : release.record()->blocks) {
        Roster roster;
        for (std::size_t const unit : block.units) {
            auto const& id = release.record()->units[unit].id;
            roster.push_back({.group = id, .people = made.tree().find(id)->people});
        }
        found.push_back(std::move(roster));
    }
    return found;
}

RoundRelease strict_release(Organisation const& made, std::vector<Roster> earlier)
{
    std::vector<scoring::TeamScores> scores;
    for (std::size_t node = 0; node < made.rows.size(); ++node) {
        scores.push_back(score(questions, made.rows[node], Organisation::id(node).text()));
    }
    return Gate{Policy::at_the_floor(), std::move(earlier)}
        .decide(std::move(scores), {}, made.tree(), questions);
}

int sum_of(std::vector<Row> const& team)
{
    int sum = 0;
    for (Row const& row : team) {
        sum += row[0] + row[1];
    }
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(round_to_round_one_joins_and_all_others_answer_as_before)
{
    std::vector<Row> const before(11, sometimes);
    // Two exact sums: the difference is what the newcomer said.
    BOOST_TEST(sum_of(joined_by(never)) - sum_of(before) == 2);
    BOOST_TEST(sum_of(joined_by(always)) - sum_of(before) == 10);
    // Two reports of ours: coarser, but the direction shows.
    BOOST_CHECK(
        round_of(joined_by(never)).release(questions) !=
        round_of(joined_by(always)).release(questions)
    );

    auto const first = round_of(before);
    auto const earlier = rosters(first.release(questions), first);
    BOOST_CHECK(
        strict_release(round_of(joined_by(never)), earlier) ==
        strict_release(round_of(joined_by(always)), earlier)
    );
}

BOOST_AUTO_TEST_CASE(round_to_round_one_leaves_and_all_others_answer_as_before)
{
    std::vector<Row> const after(11, sometimes);
    auto const earlier_with = [&](Row const& leaver) {
        auto const first = round_of(joined_by(leaver));
        return strict_release(round_of(after), rosters(first.release(questions), first));
    };
    // The second release shows nothing of the team, so there is nothing to subtract from the first.
    BOOST_CHECK(std::holds_alternative<Withheld>(*earlier_with(always).find(Organisation::id(1))));
    BOOST_CHECK(earlier_with(always) == earlier_with(never));
}

BOOST_AUTO_TEST_CASE(strict_rounds_show_a_team_again_that_nobody_joined_or_left)
{
    auto const first = round_of(std::vector<Row>(11, sometimes));
    auto const again = round_of(std::vector<Row>(11, always));
    auto const release = strict_release(again, rosters(first.release(questions), first));
    BOOST_CHECK(std::holds_alternative<ReleasedReport>(*release.find(Organisation::id(1))));
}

// What is not claimed: one person replaced by another does not show in how many are asked.
BOOST_AUTO_TEST_CASE(strict_rounds_do_not_see_one_person_in_the_place_of_another)
{
    auto const first = round_of(joined_by(never));
    auto const earlier = rosters(first.release(questions), first);
    auto const replaced = strict_release(round_of(joined_by(always)), earlier);
    BOOST_CHECK(std::holds_alternative<ReleasedReport>(*replaced.find(Organisation::id(1))));
}

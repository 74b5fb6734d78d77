// Attacks on the reports of whole units. Each first succeeds against a gate that looks at nothing
// but the size of each unit and publishes exact means, then fails against ours.

#include "scoring/disclosure/head_counts.hpp"
#include "scoring/exact/rounding.hpp"
#include "tests/support/organisation.hpp"
#include "tests/support/rank_auditor.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <numeric>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using exact::Fraction;

namespace {

constexpr int items = 4;
survey::Instrument const questions = instrument({element("a", 2), element("b", 2)});
Row const always{5, 5, 5, 5};
Row const sometimes{3, 3, 3, 3};
Row const never{1, 1, 1, 1};

// What a threshold alone publishes of these nodes together: the exact sum of the answers, each on 0
// to 10, and the number of people.
struct PlainSum {
    int people = 0;
    Fraction sum;

    Fraction mean() const { return sum / people; }
};

PlainSum plain(Organisation const& made, std::vector<std::size_t> const& nodes)
{
    PlainSum total;
    for (std::size_t const node : nodes) {
        for (Row const& row : made.rows[node]) {
            total.people += 1;
            total.sum += Fraction{10 * (row[0] - 1), 4};
        }
    }
    BOOST_REQUIRE(total.people >= Policy::minimum_group_floor);
    return total;
}

// The mean of the first element, which everybody answered, on 0 to 10.
Fraction element_mean(Organisation const& made, std::vector<std::size_t> const& nodes)
{
    Fraction sum = 0;
    int people = 0;
    for (std::size_t const node : nodes) {
        for (Row const& row : made.rows[node]) {
            sum += Fraction{10 * (row[0] + row[1] - 2), 8};
            ++people;
        }
    }
    return sum / people;
}

PlainSum minus(PlainSum const& left, PlainSum const& right)
{
    return {.people = left.people - right.people, .sum = left.sum - right.sum};
}

Decision whole(RoundRelease const& release, std::size_t node)
{
    return *release.find_whole(Organisation::id(node));
}

// A department, node 0, with these teams below it.
Organisation department(std::vector<int> people, std::vector<Row> answers)
{
    people.insert(people.begin(), 0);
    answers.insert(answers.begin(), always);
    std::vector<std::size_t> parents(people.size(), 0);
    parents[0] = nowhere;
    return alike(std::move(parents), people, answers);
}

bool has_score(Row const& row, std::size_t first)
{
    return row[first] > 0 || row[first + 1] > 0;
}

// Everything that was published of an element, or of one of its items, for the exact auditor.
Publication published(
    Organisation const& made,
    RoundRelease const& release,
    std::size_t element,
    std::optional<std::size_t> item
)
{
    ReleaseRecord const& record = *release.record();
    auto const tree = made.tree();
    std::size_t const first = 2 * element;
    Publication all;
    std::vector<std::size_t> cell_of_unit(record.units.size());
    for (std::size_t node = 0; node < made.rows.size(); ++node) {
        cell_of_unit[tree.unit_of(Organisation::id(node))] = node;
        all.people.push_back(static_cast<int>(std::ranges::count_if(
            made.rows[node],
            [&](Row const& row) { return item ? row[first + *item] > 0 : has_score(row, first); }
        )));
    }
    for (ElementBlock const& block : record.elements[element].blocks) {
        bool const is_shown =
            item ? block.items.size() > *item && block.items[*item] : block.mean.has_value();
        std::set<std::size_t> cells;
        for (std::size_t const at : block.blocks) {
            for (std::size_t const unit : record.blocks[at].units) {
                cells.insert(cell_of_unit[unit]);
            }
        }
        if (is_shown) {
            all.groups.push_back(std::move(cells));
        }
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_CASE(complement_the_department_less_its_large_team)
{
    auto made = department({20, 4}, {sometimes, never});
    BOOST_CHECK(minus(plain(made, {1, 2}), plain(made, {1})).mean() == 0);

    auto const before = made.release(questions);
    auto const all = std::get<ReleasedReport>(whole(before, 0));
    auto const large = std::get<ReleasedReport>(*before.find(Organisation::id(1)));
    BOOST_CHECK(all.elements()[0].score == large.elements()[0].score);
    BOOST_TEST(!large.elements()[0].items.empty());
    BOOST_TEST(all.elements()[0].items.empty()); // the large team's are for its own readers
    made.rows[2].assign(4, always);
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(siblings_all_but_one_are_shown)
{
    auto made = department({8, 9, 12, 3}, {sometimes, always, sometimes, never});
    auto const rest = minus(
        minus(minus(plain(made, {1, 2, 3, 4}), plain(made, {1})), plain(made, {2})),
        plain(made, {3})
    );
    BOOST_TEST(rest.people == 3);
    BOOST_CHECK(rest.mean() == 0);

    auto const before = made.release(questions);
    made.rows[4].assign(3, always);
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(nested_units_each_add_a_few_people)
{
    // 0 (2 people) above 1 (1) above 2 (3) above 3 (9).
    auto made = alike({nowhere, 0, 1, 2}, {2, 1, 3, 9}, {never, always, never, sometimes});
    BOOST_TEST(minus(plain(made, {1, 2, 3}), plain(made, {2, 3})).people == 1);
    BOOST_CHECK(minus(plain(made, {1, 2, 3}), plain(made, {2, 3})).mean() == 10);

    auto const before = made.release(questions);
    BOOST_CHECK(whole(before, 1) == whole(before, 3));
    BOOST_CHECK(whole(before, 2) == whole(before, 3));
    // The six are shown together at the top; which of them said what cannot be seen.
    made.rows[0] = {always, never};
    made.rows[1] = {never};
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(a_team_of_one_beside_large_ones)
{
    auto made = department({30, 1, 12}, {sometimes, never, always});
    BOOST_TEST(
        minus(minus(plain(made, {1, 2, 3}), plain(made, {1})), plain(made, {3})).people == 1
    );

    auto const before = made.release(questions);
    made.rows[2] = {always};
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(everybody_alike_in_what_is_left_of_the_department)
{
    // The two teams of four are left, and all eight said "Always".
    auto made = department({6, 4, 4}, {sometimes, always, always});
    BOOST_CHECK(minus(plain(made, {1, 2, 3}), plain(made, {1})).mean() == 10);

    auto const before = made.release(questions);
    made.rows[2].assign(4, sometimes);
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(an_extreme_mean_of_a_pool_does_not_tell_of_a_whole_team_in_it)
{
    // With the ends coded as for a single team, nobody of the four could have said "Sometimes".
    auto made = department({4, 4}, {always, always});
    auto const before = made.release(questions);
    BOOST_CHECK(plain(made, {1, 2}).mean() == 10);
    BOOST_TEST(std::get<ReleasedReport>(whole(before, 0)).elements()[0].score->tenths == 60);
    made.rows[1].assign(4, Row{3, 3, 3, 3});
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(a_pool_that_failed_does_not_come_back_through_an_element)
{
    // Four and three are no block; three and three who answered one element would have been.
    auto made = department({20, 4, 3}, {sometimes, always, always});
    made.rows[2][0] = {5, 5, skipped, skipped};
    auto const before = made.release(questions);
    made.rows[2].assign(4, never);
    made.rows[3].assign(3, never);
    made.rows[2][0] = {1, 1, skipped, skipped};
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(four_who_answered_an_element_are_not_what_the_department_has_more)
{
    auto made = department({12, 8}, {sometimes, always});
    for (std::size_t person = 0; person < 4; ++person) {
        made.rows[2][person] = {5, 5, skipped, skipped};
    }
    auto const before = made.release(questions);
    for (std::size_t person = 4; person < 8; ++person) {
        made.rows[2][person] = {5, 5, 1, 1};
    }
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(counts_put_together_do_not_tell_that_everybody_answered)
{
    // Nine of nine and six of six: "15 to 19" of fifteen people would be all of them.
    auto made = department({9, 6}, {sometimes, sometimes});
    BOOST_TEST(answered_as_shown(15, 15).low.value() == 15);

    auto const all = whole(made.release(questions), 0);
    made.rows[1].pop_back();
    made.rows[2].pop_back();
    BOOST_CHECK(whole(made.release(questions), 0) == all);
}

BOOST_AUTO_TEST_CASE(a_common_mean_does_not_tell_how_many_answered)
{
    // One team at either coded end: weighted by exact counts, the mean tells nine from eight.
    auto made = department({9, 5}, {always, never});
    auto const nine = exact::Fraction{9 * 9 + 5 * 1, 14};
    auto const eight = exact::Fraction{8 * 9 + 5 * 1, 13};
    BOOST_TEST(static_cast<double>(nine - eight) > 0.2);

    auto const all = made.release(questions);
    made.rows[1].pop_back();
    BOOST_CHECK(made.release(questions) == all);
}

BOOST_AUTO_TEST_CASE(a_decimal_of_the_department_beside_the_halves_of_its_teams)
{
    // One answer of one person, which the team's half step hides and the common decimal tells.
    auto made = department({9, 9}, {sometimes, sometimes});
    auto const before = made.release(questions);
    auto const decimal = [&made] { return exact::round_to_tenth(element_mean(made, {1, 2})); };
    BOOST_TEST(decimal() == 50);

    made.rows[1][0] = {4, 3, 3, 3};
    BOOST_TEST(decimal() == 51);
    BOOST_CHECK(made.release(questions) == before);
}

BOOST_AUTO_TEST_CASE(items_of_the_department_beside_those_of_its_large_teams)
{
    // With all items added up, what the large teams show leaves the nine: all of them "Never".
    auto made = department({40, 30, 9}, {sometimes, always, never});
    BOOST_CHECK(
        minus(minus(plain(made, {1, 2, 3}), plain(made, {1})), plain(made, {2})).mean() == 0
    );

    auto const items = [&made] {
        return std::get<ReleasedReport>(whole(made.release(questions), 0)).elements()[0].items;
    };
    auto const before = items();
    BOOST_REQUIRE(before.size() == 2U);
    BOOST_TEST(before[0].bands.value().of == 100);
    made.rows[3].assign(9, always);
    BOOST_CHECK(items() == before);
}

RC_BOOST_PROP(no_sum_over_fewer_than_five_can_be_worked_out_from_any_element_or_item, ())
{
    auto const made = *any_organisation(items, 9);
    auto const release = made.release(questions);
    for (std::size_t element = 0; element < 2; ++element) {
        RC_ASSERT(!find_disclosure(published(made, release, element, std::nullopt), 5));
        for (std::size_t item = 0; item < 2; ++item) {
            RC_ASSERT(!find_disclosure(published(made, release, element, item), 5));
        }
    }
}

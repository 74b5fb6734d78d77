#include "scoring/disclosure/report_figures.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using exact::Fraction;

namespace {

// A block of a team with this many answers, of which all were asked for.
RecordedBlock team(std::size_t unit, int people)
{
    return {
        .unit = unit,
        .answered = people,
        .counted = people,
        .asked = people + 3,
        .least = people / 5 * 5,
        .units = {unit}};
}

ElementBlock block(std::size_t at, int people, CodedMean const& mean)
{
    ElementBlock made;
    made.unit = at;
    made.counted = people;
    made.least = people / 5 * 5;
    made.blocks = {at};
    made.mean = mean;
    return made;
}

// Two teams, of 9 and 12 people, and one element.
ReleaseRecord two_teams(CodedMean const& left, CodedMean const& right)
{
    ReleaseRecord record;
    record.blocks = {team(0, 9), team(1, 12)};
    RecordedElement element;
    element.id = survey::ElementId{"a"};
    element.items = {survey::ItemId{"a1"}};
    element.in_overall = true;
    element.blocks = {block(0, 9, left), block(1, 12, right)};
    element.blocks[1].items = {CodedItem{
        .answers = {.answered = 12, .least = 10, .sum = right.value * 12},
        .bands = ItemBands{.of = 10, .favourable = 6, .neutral = 2, .unfavourable = 2}}};
    record.elements = {element};
    return record;
}

RecordedReport report(ReleaseRecord const& record, BlockRange range)
{
    RecordedReport place;
    place.blocks = range;
    place.elements = {{.blocks = range, .shown = std::nullopt}};
    return fill_in(record, place);
}

CodedMean const seven{.value = 7, .coded = Coded::none};
CodedMean const top{.value = 9, .coded = Coded::or_higher};
CodedMean const less{.value = Fraction(19, 2), .coded = Coded::or_higher};

} // namespace

BOOST_AUTO_TEST_CASE(blocks_weigh_as_much_as_their_shown_counts)
{
    auto const both = report(two_teams(seven, {.value = 4, .coded = Coded::none}), {0, 2});
    // (5 · 7 + 10 · 4) / 15; the exact counts 9 and 12 would give 5.3.
    BOOST_TEST(both.elements[0].shown->tenths == 50);
    BOOST_TEST(both.elements[0].shown->least_answers == 15);
}

BOOST_AUTO_TEST_CASE(a_figure_of_several_blocks_is_coded_only_when_all_are)
{
    BOOST_CHECK(report(two_teams(top, less), {0, 2}).elements[0].shown->coded == Coded::or_higher);
    BOOST_CHECK(report(two_teams(top, seven), {0, 2}).elements[0].shown->coded == Coded::none);
}

BOOST_AUTO_TEST_CASE(a_figure_of_one_block_is_as_fine_as_its_number_of_people)
{
    CodedMean const mean{.value = Fraction(62, 10), .coded = Coded::none};
    ReleaseRecord const record = two_teams(mean, mean);
    BOOST_TEST(report(record, {0, 1}).elements[0].shown->tenths == 60);
    BOOST_CHECK(report(record, {0, 1}).elements[0].shown->step == Step::half);
    BOOST_TEST(report(record, {1, 2}).elements[0].shown->tenths == 62);
    BOOST_CHECK(report(record, {1, 2}).elements[0].shown->step == Step::tenth);
}

BOOST_AUTO_TEST_CASE(a_block_that_shows_halves_keeps_them_where_it_weighs_more_than_a_fifth)
{
    auto const tier = [](std::vector<int> const& people) {
        std::vector<ElementBlock> blocks;
        for (int const each : people) {
            blocks.push_back(block(blocks.size(), each, seven));
        }
        return figure_tier(blocks, Policy::at_the_floor());
    };
    BOOST_CHECK(tier({9, 12}) == Tier::scores); // 5 of 15
    BOOST_CHECK(tier({9, 19}) == Tier::scores); // 5 of 20
    BOOST_CHECK(tier({9, 20}) == Tier::detail); // 5 of 25
    BOOST_CHECK(tier({9, 9, 9, 9}) == Tier::scores);
    BOOST_CHECK(tier({5, 5, 5, 5, 5}) == Tier::detail);
    BOOST_CHECK(tier({10, 12}) == Tier::detail); // no block shows halves
}

BOOST_AUTO_TEST_CASE(a_block_without_a_score_makes_a_figure_neither_finer_nor_coarser)
{
    std::vector blocks{block(0, 9, seven), block(1, 30, seven)};
    blocks[1].mean.reset();
    BOOST_CHECK(figure_tier(blocks, Policy::at_the_floor()) == Tier::scores);
    blocks = {block(0, 9, seven), block(1, 12, seven)};
    blocks[0].mean.reset();
    BOOST_CHECK(figure_tier(blocks, Policy::at_the_floor()) == Tier::detail);
}

BOOST_AUTO_TEST_CASE(counts_of_several_blocks_are_put_together_from_what_each_shows)
{
    ReleaseRecord const record = two_teams(seven, seven);
    BOOST_CHECK((report(record, {0, 1}).answered == Answered{5, 9, std::nullopt}));
    BOOST_CHECK((report(record, {0, 2}).answered == Answered{15, 23, std::nullopt}));
}

BOOST_AUTO_TEST_CASE(a_block_without_a_score_takes_no_part)
{
    ReleaseRecord record = two_teams(seven, top);
    record.elements[0].blocks[0].mean.reset();
    BOOST_TEST(report(record, {0, 2}).elements[0].shown->tenths == 90);
    auto const alone = report(record, {0, 1});
    BOOST_CHECK(!alone.elements[0].shown);
    BOOST_CHECK(!alone.overall);
}

BOOST_AUTO_TEST_CASE(items_are_shown_for_one_team_alone)
{
    ReleaseRecord record = two_teams(seven, top);
    auto const items = [&record](BlockRange range) {
        return shown_parts(record, report(record, range)).elements[0].items;
    };
    BOOST_TEST(items({0, 1}).empty());
    BOOST_REQUIRE(items({1, 2}).size() == 1U);
    BOOST_TEST(items({1, 2})[0].bands->favourable == 6);
    BOOST_TEST(items({0, 2}).empty());
    record.blocks[1].pooled = true;
    BOOST_TEST(items({1, 2}).empty());
}

BOOST_AUTO_TEST_CASE(a_unit_of_several_teams_shows_shares_of_those_that_show_items)
{
    ReleaseRecord record = two_teams(seven, seven);
    CodedItem item = *record.elements[0].blocks[1].items[0];
    item.bands = ItemBands{.of = 30, .favourable = 24, .neutral = 3, .unfavourable = 3};
    for (ElementBlock& block : record.elements[0].blocks) {
        block.items = {item};
    }
    RecordedReport unit = report(record, {0, 2});
    BOOST_CHECK(shown_parts(record, unit).elements[0].items.empty());
    unit.scope = Scope::whole;
    ElementReport const shown = shown_parts(record, unit).elements[0];
    BOOST_REQUIRE(shown.items.size() == 1U);
    BOOST_TEST(shown.items[0].bands->favourable == 80);
    BOOST_CHECK(shown.items_from == ItemsFrom::larger_teams);
}

BOOST_AUTO_TEST_CASE(a_unit_in_which_one_team_counts_does_not_show_that_team_s_items)
{
    ReleaseRecord const record = two_teams(seven, top);
    RecordedReport unit = report(record, {1, 2});
    unit.scope = Scope::whole;
    BOOST_CHECK(shown_parts(record, unit).elements[0].items.empty());
}

BOOST_AUTO_TEST_CASE(an_overall_figure_needs_all_elements_that_count_in_it)
{
    ReleaseRecord record = two_teams(seven, top);
    record.elements.push_back(record.elements[0]);
    RecordedReport place = report(record, {0, 1});
    place.elements.push_back({.blocks = {1, 2}, .shown = std::nullopt});
    // 7 and 9, as coarse as the coarser of the two.
    BOOST_TEST(fill_in(record, place).overall->tenths == 80);
    BOOST_TEST(fill_in(record, place).overall->least_answers == 5);
    place.elements[1].blocks = {};
    BOOST_CHECK(!fill_in(record, place).overall);
    record.elements[1].in_overall = false;
    BOOST_TEST(fill_in(record, place).overall->tenths == 70);
}

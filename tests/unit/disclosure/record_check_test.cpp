#include "scoring/disclosure/record_check.hpp"
#include "tests/support/commented.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

survey::Instrument const questions = instrument({element("a", 2), element("b", 2)});

// Teams of 12 and 8, and two of four, which are counted together. Blocks: the pool, 12, 8.
RoundRelease some_release()
{
    return alike(
               {nowhere, 0, 0, 0, 0},
               {0, 12, 8, 4, 4},
               {{}, {4, 4, 3, 5}, {2, 3, 4, 4}, {5, 5, 5, 5}, {4, 4, 4, 4}}
    ).release(questions);
}

// Teams of 20, of whom twelve wrote word for word in one, and ten for the theme only in the other.
RoundRelease some_comments()
{
    auto made = department({20, 20});
    write(made, 1, 12);
    write(made, 2, 10, survey::Sharing::theme_only);
    return made.release(with_open_questions);
}

using Change = std::function<void(ReleaseRecord&)>;

std::optional<RecordFlaw> flaw_after(Change const& change)
{
    ReleaseRecord record = *some_release().record();
    change(record);
    return find_flaw(record);
}

} // namespace

BOOST_AUTO_TEST_CASE(the_unchanged_record_has_no_flaw)
{
    RoundRelease const release = some_release();
    BOOST_REQUIRE(release.record()->blocks.size() == 3U);
    BOOST_TEST(release.record()->reports.size() == 3U);
    BOOST_CHECK(!find_flaw(*release.record(), release));
}

BOOST_AUTO_TEST_CASE(units_must_be_a_tree_in_preorder)
{
    BOOST_CHECK(flaw_after([](auto& record) {
                    record.units[0].parent = 1;
                }) == RecordFlaw::bad_tree);
    BOOST_CHECK(flaw_after([](auto& record) {
                    record.units[2].parent = 7;
                }) == RecordFlaw::bad_tree);
}

BOOST_AUTO_TEST_CASE(blocks_that_break_a_rule_are_found)
{
    Change const changes[]{
        [](auto& record) { record.blocks[2].counted = 4; },
        [](auto& record) { record.blocks[0].largest = 5; },
        [](auto& record) { record.blocks[0].largest = 0; },
        [](auto& record) { record.blocks[1].least = 5; },
        [](auto& record) { record.blocks[0].units.push_back(1); },
        [](auto& record) { record.blocks[0].units.push_back(9); },
        [](auto& record) { record.blocks[1].units = {2}; },
        [](auto& record) { std::swap(record.blocks[0], record.blocks[2]); },
        [](auto& record) { record.policy = Policy::with_minimum_group(9).value(); }};
    for (Change const& change : changes) {
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(flaw_after(change) == RecordFlaw::bad_block);
    }
}

BOOST_AUTO_TEST_CASE(blocks_of_an_element_that_break_a_rule_are_found)
{
    Change const changes[]{
        [](auto& record) { record.elements[0].blocks[2].counted = 4; },
        [](auto& record) { record.elements[0].blocks[2].counted = 9; },
        [](auto& record) { record.elements[0].blocks[0].largest = 5; },
        [](auto& record) {
            record.elements[0].blocks[0].blocks = {0, 1};
        },
        [](auto& record) { record.elements[0].blocks[1].blocks = {7}; },
        [](auto& record) { record.elements[0].blocks[1].unit = 2; }};
    for (Change const& change : changes) {
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(flaw_after(change) == RecordFlaw::bad_block);
    }
}

BOOST_AUTO_TEST_CASE(lists_of_comments_that_break_a_rule_are_found)
{
    ReleaseRecord const sound = *some_comments().record();
    BOOST_REQUIRE(sound.comments.size() == 2U);
    BOOST_CHECK(!find_flaw(sound));
    Change const changes[]{
        [](auto& record) { record.comments[0].blocks[0].counted = 9; },
        [](auto& record) { record.comments[0].blocks[0].written = 21; },
        [](auto& record) { record.comments[0].blocks[0].written = 11; },
        [](auto& record) { record.comments[0].blocks[0].largest = 7; },
        [](auto& record) { record.comments[0].blocks[0].largest = 0; },
        [](auto& record) { record.comments[0].blocks[0].blocks = {1}; },
        [](auto& record) { record.comments[0].blocks[0].unit = 2; },
        [](auto& record) { record.comments[0].blocks.push_back(record.comments[0].blocks[0]); },
        [](auto& record) { record.comments[1] = record.comments[0]; },
        [](auto& record) { record.comments[1].sharing = survey::Sharing::word_for_word; }};
    for (Change const& change : changes) {
        ReleaseRecord record = sound;
        change(record);
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(find_flaw(record) == RecordFlaw::bad_block);
    }
}

BOOST_AUTO_TEST_CASE(lists_that_are_not_those_of_the_record_are_found)
{
    RoundRelease const release = some_comments();
    BOOST_CHECK(are_recorded(release.comments(), *release.record()));
    BOOST_CHECK(!are_recorded({}, *release.record()));
    Change const changes[]{
        [](auto& record) { record.comments[0].blocks[0].written = 13; },
        [](auto& record) { record.comments[0].blocks[0].unit = 2; },
        [](auto& record) { record.comments[0].question = keep; },
        [](auto& record) { record.comments[0].sharing = survey::Sharing::theme_only; },
        [](auto& record) { record.comments[0].blocks[0].pooled = true; },
        [](auto& record) { record.comments.pop_back(); }};
    for (Change const& change : changes) {
        ReleaseRecord record = *release.record();
        change(record);
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(!are_recorded(release.comments(), record));
    }
}

BOOST_AUTO_TEST_CASE(sums_that_were_not_coded_are_found)
{
    Change const changes[]{
        [](auto& record) { record.elements[0].blocks[0].persons->sum = 70; },
        [](auto& record) { record.elements[0].blocks[0].persons->coded = Coded::none; },
        [](auto& record) { record.elements[0].blocks[0].persons->least = 10; },
        [](auto& record) { record.elements[0].blocks[0].persons->largest = 1; },
        [](auto& record) { record.elements[0].blocks[0].persons.reset(); },
        [](auto& record) { record.elements[0].blocks[0].mean->value = 5; },
        [](auto& record) { record.elements[0].blocks[1].items[0]->answers.answered = 4; },
        [](auto& record) { record.elements[0].blocks[1].items[0]->bands->favourable = 10; },
        [](auto& record) { record.elements[0].blocks[1].items[0]->bands->of = 12; },
        [](auto& record) { record.elements[0].blocks[1].items.pop_back(); }};
    for (Change const& change : changes) {
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(flaw_after(change) == RecordFlaw::bad_sum);
    }
}

BOOST_AUTO_TEST_CASE(reports_of_other_blocks_are_found)
{
    Change const changes[]{
        [](auto& record) { record.reports[0].blocks.last = 2; },
        [](auto& record) { record.reports[0].elements[1].blocks.first = 1; },
        [](auto& record) {
            record.reports[1].blocks = {2, 3};
        },
        [](auto& record) {
            record.reports[1].elements[0].blocks = {0, 1};
        },
        [](auto& record) {
            record.reports[1].elements[0].blocks = {9, 10};
        },
        [](auto& record) { record.reports[1].elements.pop_back(); },
        [](auto& record) { record.reports[1].unit = 9; }};
    for (Change const& change : changes) {
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(flaw_after(change) == RecordFlaw::not_a_union);
    }
}

BOOST_AUTO_TEST_CASE(figures_that_do_not_come_out_are_found)
{
    Change const changes[]{
        [](auto& record) { record.reports[0].elements[0].shown->tenths += 1; },
        [](auto& record) { record.reports[0].elements[0].shown.reset(); },
        [](auto& record) { record.reports[1].overall->coded = Coded::or_higher; },
        [](auto& record) { record.reports[2].answered.low = 8; }};
    for (Change const& change : changes) {
        BOOST_TEST_CONTEXT("change " << &change - changes)
        BOOST_CHECK(flaw_after(change) == RecordFlaw::wrong_figure);
    }
}

BOOST_AUTO_TEST_CASE(a_release_that_shows_more_or_less_than_its_record_is_found)
{
    RoundRelease const release = some_release();
    ReleaseRecord record = *release.record();
    record.reports.pop_back();
    BOOST_CHECK(find_flaw(record, release) == RecordFlaw::wrong_release);
    auto const other = test_support::release(questions, std::vector<Row>(8, Row{4, 4, 4, 4}), 8);
    BOOST_CHECK(find_flaw(*release.record(), other) == RecordFlaw::wrong_release);
}

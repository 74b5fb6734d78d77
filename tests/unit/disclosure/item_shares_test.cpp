#include "scoring/disclosure/coding.hpp"
#include "scoring/disclosure/item_shares.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

using namespace heed;
using namespace heed::disclosure;

namespace {

// One element with one item, in the blocks of a round: one block of the round for each.
struct Unit {
    std::vector<RecordedBlock> round;
    RecordedElement element{
        .id = survey::ElementId{"a"},
        .items = {survey::ItemId{"a1"}},
        .blocks = {}};

    // A team that shows these bands of the item.
    Unit& add(ItemBands const& bands)
    {
        ElementBlock& block = add_block(bands.of);
        CodedItem item;
        item.bands = bands;
        block.items = {item};
        return *this;
    }

    // A block without bands.
    Unit& add(int people)
    {
        add_block(people);
        return *this;
    }

    ElementBlock& add_block(int people)
    {
        std::size_t const at = round.size();
        RecordedBlock block;
        block.unit = at;
        block.units = {at};
        round.push_back(block);
        ElementBlock made;
        made.unit = at;
        made.least = people;
        made.blocks = {at};
        made.mean = CodedMean{.value = 5, .coded = Coded::none};
        element.blocks.push_back(made);
        return element.blocks.back();
    }

    std::vector<ItemReport> items() const { return item_shares(element, element.blocks, round); }

    std::optional<ItemBands> shares() const
    {
        auto const all = items();
        return all.empty() ? std::nullopt : all.front().bands;
    }
};

ItemBands bands(int favourable, int neutral, int unfavourable)
{
    return {
        .of = favourable + neutral + unfavourable,
        .favourable = favourable,
        .neutral = neutral,
        .unfavourable = unfavourable};
}

} // namespace

BOOST_AUTO_TEST_CASE(shares_are_those_of_all_people_in_the_teams_that_show_bands)
{
    // 28 of 50 and 9 of 50, to the nearest twentieth: 55 and 20.
    auto const shown = Unit{}.add(bands(20, 8, 2)).add(bands(8, 5, 7)).shares();
    BOOST_CHECK((shown == ItemBands{.of = 100, .favourable = 55, .neutral = 25, .unfavourable = 20})
    );
}

BOOST_AUTO_TEST_CASE(shares_need_fifty_people)
{
    BOOST_CHECK(Unit{}.add(bands(20, 8, 2)).add(bands(8, 5, 7)).shares());
    BOOST_CHECK(!Unit{}.add(bands(20, 8, 2)).add(bands(8, 5, 2)).shares());
}

BOOST_AUTO_TEST_CASE(shares_need_half_of_the_people_behind_the_figure)
{
    Unit unit = Unit{}.add(bands(20, 8, 2)).add(bands(8, 5, 7)).add(25).add(25);
    BOOST_CHECK(unit.shares());
    unit.add(5);
    BOOST_CHECK(!unit.shares());
    // Who has no score is not behind the figure.
    unit.element.blocks.back().mean.reset();
    BOOST_CHECK(unit.shares());
}

BOOST_AUTO_TEST_CASE(shares_need_two_teams)
{
    BOOST_CHECK(!Unit{}.add(bands(50, 8, 2)).add(10).shares());
}

BOOST_AUTO_TEST_CASE(bands_that_no_report_shows_are_not_added_up)
{
    Unit unit = Unit{}.add(bands(20, 8, 2)).add(bands(18, 5, 2)).add(bands(2, 3, 5));
    auto const all = unit.shares();
    unit.element.blocks[2].mean.reset();
    auto const without_score = unit.shares();
    BOOST_CHECK(without_score.has_value() && without_score != all);
    unit.element.blocks[2].mean = unit.element.blocks[1].mean;
    unit.element.blocks[2].pooled = true;
    BOOST_CHECK(unit.shares() == without_score);
}

BOOST_AUTO_TEST_CASE(an_item_without_shares_is_named_where_others_have_them)
{
    Unit unit = Unit{}.add(bands(20, 8, 2)).add(bands(8, 5, 7));
    unit.element.items.emplace_back("a2");
    for (ElementBlock& block : unit.element.blocks) {
        block.items.emplace_back(std::nullopt);
    }
    auto const items = unit.items();
    BOOST_REQUIRE(items.size() == 2U);
    BOOST_TEST(items[0].bands.has_value());
    BOOST_TEST(!items[1].bands.has_value());
}

BOOST_AUTO_TEST_CASE(an_element_without_any_shares_has_no_items)
{
    BOOST_TEST(Unit{}.add(60).add(60).items().empty());
    BOOST_TEST(Unit{}.items().empty());
}

RC_BOOST_PROP(shares_go_in_steps_of_five_and_keep_away_from_both_ends, ())
{
    Unit unit;
    for (int team = *rc::gen::inRange(2, 6); team > 0; --team) {
        int const people = *rc::gen::inRange(25, 60);
        int const favourable = *rc::gen::inRange(0, people + 1);
        int const unfavourable = *rc::gen::inRange(0, people - favourable + 1);
        unit.add(code_bands(favourable, unfavourable, people, people));
    }
    ItemBands const shown = unit.shares().value();
    for (int const end : {shown.favourable, shown.unfavourable}) {
        RC_ASSERT(end % 5 == 0 && 5 <= end && end <= 95);
    }
    RC_ASSERT(shown.neutral >= 0);
    RC_ASSERT(shown.favourable + shown.neutral + shown.unfavourable == 100);
}

#include "server/store/sqlite/ordered_slots.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <stdexcept>
#include <vector>

namespace heed::store::sqlite {

namespace {

constexpr std::size_t slot_bytes = 34;

// Slots in memory.
class Row final : public SlotRow {
public:
    explicit Row(std::size_t count) : slots_(count, base::Bytes(slot_bytes)) {}

    std::size_t count() const noexcept override { return slots_.size(); }
    base::Bytes read(std::size_t place) override { return slots_.at(place); }
    void write(std::size_t place, base::ByteView content) override
    {
        slots_.at(place).assign(content.begin(), content.end());
    }

    std::vector<base::Bytes> const& slots() const noexcept { return slots_; }

private:
    std::vector<base::Bytes> slots_;
};

// A key that wants slot `home` of up to 256, told apart and ordered by its last byte.
base::Bytes32 key(std::uint8_t home, std::uint8_t last)
{
    base::Bytes32 made{};
    made[home_bits / 8 - 1] = home;
    made[31] = last;
    return made;
}

// The first bits of a key, as somebody knows it who was told no more.
base::Bytes32 beginning(base::Bytes32 key, std::uint8_t told)
{
    key[home_bits / 8] &= told;
    std::fill(key.begin() + home_bits / 8 + 1, key.end(), std::uint8_t{0});
    return key;
}

base::Bytes content(base::Bytes32 const& key, std::uint8_t revision = 1)
{
    base::Bytes made{key.begin(), key.end()};
    made.insert(made.end(), {revision, 0});
    return made;
}

// What has been done to one content, in its order: revisions, or taken out.
struct Step {
    base::Bytes32 key{};
    std::uint8_t revision = 0; // 0: taken out
};

void take(OrderedSlots& table, Step const& step)
{
    if (step.revision == 0) {
        table.take_out(step.key);
    } else {
        table.put(content(step.key, step.revision));
    }
}

// The steps of many contents, mixed at random, those of one content staying in order.
std::vector<Step> mixed(std::vector<std::vector<Step>> const& histories, unsigned seed)
{
    std::vector<std::size_t> turns;
    for (std::size_t i = 0; i < histories.size(); ++i) {
        turns.insert(turns.end(), histories[i].size(), i);
    }
    std::ranges::shuffle(turns, std::mt19937{seed});
    std::vector<std::size_t> next(histories.size(), 0);
    std::vector<Step> steps;
    for (std::size_t const turn : turns) {
        steps.push_back(histories[turn][next[turn]++]);
    }
    return steps;
}

// Keys that mostly want the same few slots, so that there is much to make way for.
rc::Gen<std::vector<std::vector<Step>>> any_histories()
{
    return rc::gen::exec([] {
        auto const keys =
            *rc::gen::unique<std::vector<std::pair<std::uint8_t, std::uint8_t>>>(rc::gen::pair(
                rc::gen::inRange<std::uint8_t>(0, 40),
                rc::gen::inRange<std::uint8_t>(1, 255)
            ));
        std::vector<std::vector<Step>> histories;
        for (auto const& [home, last] : keys) {
            auto& steps = histories.emplace_back();
            for (std::uint8_t const revision :
                 *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::inRange<std::uint8_t>(0, 4)
                 )) {
                steps.push_back({key(home, last), revision});
            }
        }
        return histories;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(ordered_slots)

BOOST_AUTO_TEST_CASE(of_two_that_want_one_slot_the_smaller_key_has_it)
{
    for (bool const smaller_first : {true, false}) {
        Row row{4};
        OrderedSlots table{row};
        table.put(content(key(1, smaller_first ? 5 : 9)));
        table.put(content(key(1, smaller_first ? 9 : 5)));
        BOOST_TEST((row.slots()[1] == content(key(1, 5))));
        BOOST_TEST((row.slots()[2] == content(key(1, 9))));
    }
}

BOOST_AUTO_TEST_CASE(who_has_to_move_on_goes_round_the_end)
{
    Row row{4};
    OrderedSlots table{row};
    table.put(content(key(3, 9)));
    table.put(content(key(3, 5)));
    BOOST_TEST((row.slots()[3] == content(key(3, 5))));
    BOOST_TEST((row.slots()[0] == content(key(3, 9))));
    BOOST_TEST((table.find(key(3, 9)) == content(key(3, 9))));
    table.take_out(key(3, 5));
    BOOST_TEST((row.slots()[3] == content(key(3, 9))));
    BOOST_TEST((row.slots()[0] == base::Bytes(slot_bytes)));
}

BOOST_AUTO_TEST_CASE(taking_out_leaves_those_where_they_are_who_are_at_home)
{
    Row row{8};
    OrderedSlots table{row};
    for (auto const& each : {key(1, 1), key(2, 1), key(1, 2)}) {
        table.put(content(each));
    }
    table.take_out(key(1, 1));
    BOOST_TEST((row.slots()[1] == content(key(1, 2))));
    BOOST_TEST((row.slots()[2] == content(key(2, 1))));
    BOOST_TEST((row.slots()[3] == base::Bytes(slot_bytes)));
}

BOOST_AUTO_TEST_CASE(what_was_never_put_is_neither_found_nor_taken_out)
{
    Row row{4};
    OrderedSlots table{row};
    BOOST_TEST(!table.find(key(1, 1)));
    table.put(content(key(1, 5)));
    auto const before = row.slots();
    for (auto const& missing : {key(1, 1), key(1, 9), key(2, 1)}) {
        BOOST_TEST(!table.find(missing));
        table.take_out(missing);
    }
    BOOST_TEST((row.slots() == before));
}

BOOST_AUTO_TEST_CASE(the_first_bits_of_a_key_find_what_begins_with_them_and_nothing_else)
{
    constexpr std::size_t told = home_bits + 2;
    constexpr std::uint8_t two_bits = 0xc0;
    Row row{4};
    OrderedSlots table{row};
    auto sought = key(1, 7);
    sought[home_bits / 8] = 0x7f;
    auto above = sought;
    above[home_bits / 8] = 0x80;
    BOOST_TEST(!table.find(beginning(sought, two_bits), told));
    table.put(content(key(1, 3)));
    table.put(content(above));
    BOOST_TEST(!table.find(beginning(sought, two_bits), told));
    table.put(content(sought));
    BOOST_TEST((table.find(beginning(sought, two_bits), told) == content(sought)));
    BOOST_TEST((table.find(beginning(above, two_bits), told) == content(above)));
    BOOST_TEST(!table.find(key(2, 7), told));
}

BOOST_AUTO_TEST_CASE(a_full_row_takes_no_more_and_can_still_be_read_and_emptied)
{
    Row row{3};
    OrderedSlots table{row};
    for (std::uint8_t last = 1; last <= 3; ++last) {
        table.put(content(key(0, last)));
    }
    BOOST_CHECK_THROW(table.put(content(key(0, 4))), std::runtime_error);
    BOOST_TEST(!table.find(key(0, 4)));
    table.put(content(key(0, 2), 7));
    BOOST_TEST((table.find(key(0, 2)) == content(key(0, 2), 7)));
    for (std::uint8_t last = 1; last <= 3; ++last) {
        table.take_out(key(0, last));
    }
    BOOST_TEST((row.slots() == Row{3}.slots()));
}

BOOST_AUTO_TEST_CASE(a_content_without_a_whole_key_is_a_defect)
{
    Row row{3};
    BOOST_CHECK_THROW(OrderedSlots{row}.put(base::Bytes(31, 1)), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(there_are_half_as_many_slots_more_and_one_that_is_blank)
{
    BOOST_TEST(slots_for(0) == 1U);
    BOOST_TEST(slots_for(1) == 3U);
    BOOST_TEST(slots_for(7) == 12U);
    BOOST_TEST(slots_for(500) == 751U);
}

// The same contents lie in the same slots, whatever came before and in whatever order.
BOOST_AUTO_TEST_CASE(the_bytes_follow_from_the_contents_and_not_from_their_history)
{
    auto const holds = rc::check([](unsigned one, unsigned other) {
        auto const histories = *any_histories();
        auto const count = slots_for(histories.size());
        Row one_row{count};
        Row other_row{count};
        Row fresh_row{count};
        OrderedSlots one_table{one_row};
        OrderedSlots other_table{other_row};
        OrderedSlots fresh_table{fresh_row};
        for (auto const& step : mixed(histories, one)) {
            take(one_table, step);
        }
        for (auto const& step : mixed(histories, other)) {
            take(other_table, step);
        }
        for (auto const& history : histories) {
            if (!history.empty() && history.back().revision != 0) {
                take(fresh_table, history.back());
            }
        }
        RC_ASSERT(one_row.slots() == other_row.slots());
        RC_ASSERT(one_row.slots() == fresh_row.slots());
    });
    BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(a_table_holds_what_a_map_would_hold)
{
    auto const holds = rc::check([](unsigned seed) {
        auto const histories = *any_histories();
        Row row{slots_for(histories.size())};
        OrderedSlots table{row};
        std::map<base::Bytes32, std::uint8_t> expected;
        for (auto const& step : mixed(histories, seed)) {
            take(table, step);
            step.revision == 0 ? void(expected.erase(step.key))
                               : void(expected[step.key] = step.revision);
        }
        for (auto const& history : histories) {
            for (auto const& step : history) {
                auto const found = expected.find(step.key);
                auto const wanted = found == expected.end()
                                        ? std::nullopt
                                        : std::optional{content(step.key, found->second)};
                RC_ASSERT(table.find(step.key) == wanted);
                RC_ASSERT(
                    table.find(step.key, home_bits).has_value() ==
                    std::ranges::any_of(
                        expected,
                        [&](auto const& kept) {
                            return std::equal(
                                kept.first.begin(),
                                kept.first.begin() + home_bits / 8,
                                step.key.begin()
                            );
                        }
                    )
                );
            }
        }
    });
    BOOST_TEST(holds);
}

// With random keys and every content that may come, a probe looks at few slots: Knuth's estimate
// for a table that is two thirds full is two for a search that succeeds.
BOOST_AUTO_TEST_CASE(a_full_round_is_probed_in_few_steps)
{
    class Counting final : public SlotRow {
    public:
        explicit Counting(Row& row) : row_{row} {}
        std::size_t count() const noexcept override { return row_.count(); }
        base::Bytes read(std::size_t place) override
        {
            ++reads;
            return row_.read(place);
        }
        void write(std::size_t place, base::ByteView content) override
        {
            row_.write(place, content);
        }
        std::size_t reads = 0;

    private:
        Row& row_;
    };
    constexpr std::size_t contents = 500;
    testing::ReplayRandom random{4};
    Row row{slots_for(contents)};
    Counting counting{row};
    OrderedSlots table{counting};
    for (std::size_t i = 0; i < contents; ++i) {
        table.put(content(random.bytes32()));
    }
    BOOST_TEST(counting.reads < 4 * contents);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store::sqlite

#include "server/base/random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <deque>
#include <limits>

using namespace heed::base;

namespace {

// Randomness that is written out beforehand, as big-endian words of 32 bits.
class ScriptedRandom final : public Random {
public:
    explicit ScriptedRandom(std::initializer_list<std::uint32_t> words)
    {
        for (std::uint32_t const word : words) {
            for (unsigned const shift : {24U, 16U, 8U, 0U}) {
                script_.push_back(static_cast<std::uint8_t>(word >> shift & 0xffU));
            }
        }
    }

    void fill(std::span<std::uint8_t> out) override
    {
        for (std::uint8_t& byte : out) {
            BOOST_REQUIRE_MESSAGE(!script_.empty(), "more randomness was drawn than expected");
            byte = script_.front();
            script_.pop_front();
        }
    }

    std::size_t left() const noexcept { return script_.size(); }

private:
    std::deque<std::uint8_t> script_;
};

constexpr auto largest = std::numeric_limits<std::uint32_t>::max();

} // namespace

BOOST_AUTO_TEST_SUITE(random_)

BOOST_AUTO_TEST_CASE(below_throws_away_draws_from_the_incomplete_last_stretch)
{
    // 2^32 is 6 more than a multiple of 10: the last six draws would make 0 to 5 likelier.
    ScriptedRandom random{largest, largest - 4, largest - 5, 17};
    BOOST_TEST(random.below(10) == 7U);
    BOOST_TEST(random.left() == 0U);
}

BOOST_AUTO_TEST_CASE(below_keeps_the_last_fair_draw)
{
    // The draw before the incomplete stretch ends a full one.
    ScriptedRandom random{largest - 6};
    BOOST_TEST(random.below(10) == 9U);
}

BOOST_AUTO_TEST_CASE(below_gives_every_remainder_equally_often_over_whole_stretches)
{
    constexpr std::uint32_t bound = 7;
    std::array<int, bound> seen{};
    for (std::uint32_t number = 0; number < 10 * bound; ++number) {
        ScriptedRandom random{number};
        ++seen.at(random.below(bound));
    }
    BOOST_TEST(std::ranges::all_of(seen, [](int times) { return times == 10; }));
}

BOOST_AUTO_TEST_CASE(below_reaches_both_ends_of_any_bound)
{
    for (std::uint32_t const bound : {1U, 2U, 32U, 1U << 31U, largest}) {
        ScriptedRandom first{0};
        ScriptedRandom last{bound - 1};
        BOOST_TEST(first.below(bound) == 0U);
        BOOST_TEST(last.below(bound) == bound - 1);
    }
}

BOOST_AUTO_TEST_CASE(bytes16_and_bytes32_are_filled_to_the_end)
{
    ScriptedRandom random{1, 2, 3, 0xff, 5, 6, 7, 8, 9, 10, 11, 0xfe};
    BOOST_TEST(random.bytes16().back() == 0xff);
    BOOST_TEST(random.bytes32().back() == 0xfe);
}

BOOST_AUTO_TEST_CASE(the_systems_generator_does_not_repeat_itself)
{
    SystemRandom random;
    auto const first = random.bytes32();
    BOOST_TEST(first != random.bytes32());
    BOOST_TEST(first != Bytes32{});
}

BOOST_AUTO_TEST_SUITE_END()

// The guarantee for mean and bands of one five-point item (docs/disclosure.md, "Bands beside a
// mean"), checked over every way in which n people can answer, for n = 10 to 30: whatever is shown,
// each person may still have given two answers that lie at least half the scale apart. More is
// assumed known here than is shown: n itself, the exact coded sum, and the bands before they are
// redrawn.

#include "scoring/disclosure/coding.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

using namespace heed::disclosure;
using heed::exact::Fraction;

namespace {

constexpr int half_of_scale = 2; // answers 0 to 4

// How many people gave each of the five answers.
using Histogram = std::array<int, 5>;

// What is known: sum where it is not coded (and beyond the ends where it is), and both end bands.
using Shown = std::tuple<int, int, int>;

// The lowest and highest answer that somebody may have given.
struct Reach {
    int lowest = 4;
    int highest = 0;
};

Shown shown_of(Histogram const& people, int n)
{
    int const sum = people[1] + 2 * people[2] + 3 * people[3] + 4 * people[4];
    Coded const coded = code_mean(Fraction(10 * sum, 4 * n), n / 5 * 5).coded;
    int const seen = coded == Coded::none ? sum : coded == Coded::or_higher ? 4 * n : 0;
    ItemBands const bands = code_bands(people[3] + people[4], people[0] + people[1], n, n);
    return {seen, bands.favourable, bands.unfavourable};
}

void widen(Reach& reach, Histogram const& people)
{
    for (int answer = 0; answer < 5; ++answer) {
        if (people[static_cast<std::size_t>(answer)] > 0) {
            reach.lowest = std::min(reach.lowest, answer);
            reach.highest = std::max(reach.highest, answer);
        }
    }
}

// What may be shown of n people, each with what it leaves open.
std::map<Shown, Reach> all_reaches(int n)
{
    std::map<Shown, Reach> reaches;
    for (int a = 0; a <= n; ++a) {
        for (int b = 0; a + b <= n; ++b) {
            for (int c = 0; a + b + c <= n; ++c) {
                for (int d = 0; a + b + c + d <= n; ++d) {
                    Histogram const people{a, b, c, d, n - a - b - c - d};
                    widen(reaches[shown_of(people, n)], people);
                }
            }
        }
    }
    return reaches;
}

} // namespace

BOOST_DATA_TEST_CASE(
    every_answer_stays_uncertain_by_half_the_scale,
    boost::unit_test::data::xrange(10, 31)
)
{
    for (auto const& [shown, reach] : all_reaches(sample)) {
        BOOST_TEST_REQUIRE(reach.highest - reach.lowest >= half_of_scale);
    }
}

// The guarantee for mean and bands of one item on three or five points (docs/disclosure.md, "Bands
// beside a mean"), checked over every way in which n people can answer, for n = 10 to 30: whatever
// is shown, each person may still have given two answers that lie at least half the scale apart.
// More is assumed known here than is shown: n itself, the exact coded sum, and the bands before
// they are redrawn.

#include "scoring/disclosure/coding.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

using namespace heed::disclosure;
using heed::exact::Fraction;

namespace {

// How many people gave each answer, from the lowest; answers are 0 and up.
using Histogram = std::vector<int>;

int top_of(Histogram const& people)
{
    return static_cast<int>(people.size()) - 1;
}

// What is known: sum where it is not coded (and beyond the ends where it is), and both end bands.
using Shown = std::tuple<int, int, int>;

// The lowest and highest answer that somebody may have given.
struct Reach {
    int lowest = 0;
    int highest = 0;
};

Shown shown_of(Histogram const& people, int n)
{
    int const top = top_of(people);
    int sum = 0;
    int favourable = 0;
    int unfavourable = 0;
    for (int answer = 0; answer <= top; ++answer) {
        int const count = people[static_cast<std::size_t>(answer)];
        sum += answer * count;
        favourable += 2 * answer > top ? count : 0;
        unfavourable += 2 * answer < top ? count : 0;
    }
    Coded const coded = code_mean(Fraction(10 * sum, top * n), n / 5 * 5).coded;
    int const seen = coded == Coded::none ? sum : coded == Coded::or_higher ? top * n : 0;
    ItemBands const bands = code_bands(favourable, unfavourable, n, n);
    return {seen, bands.favourable, bands.unfavourable};
}

void widen(Reach& reach, Histogram const& people)
{
    for (int answer = 0; answer <= top_of(people); ++answer) {
        if (people[static_cast<std::size_t>(answer)] > 0) {
            reach.lowest = std::min(reach.lowest, answer);
            reach.highest = std::max(reach.highest, answer);
        }
    }
}

// Every way in which `left` people can give the answers from `at` on.
template <typename Visit>
void each_way(Histogram& people, std::size_t at, int left, Visit const& visit)
{
    if (at + 1 == people.size()) {
        people[at] = left;
        visit(people);
        return;
    }
    for (int count = 0; count <= left; ++count) {
        people[at] = count;
        each_way(people, at + 1, left - count, visit);
    }
}

// What may be shown of n people, each with what it leaves open.
std::map<Shown, Reach> all_reaches(int n, std::size_t options)
{
    std::map<Shown, Reach> reaches;
    Histogram people(options);
    Reach const none{.lowest = top_of(people), .highest = 0};
    each_way(people, 0, n, [&](Histogram const& way) {
        widen(reaches.try_emplace(shown_of(way, n), none).first->second, way);
    });
    return reaches;
}

} // namespace

BOOST_DATA_TEST_CASE(
    every_answer_stays_uncertain_by_half_the_scale,
    boost::unit_test::data::xrange(10, 31) * boost::unit_test::data::make({3, 5}),
    people,
    options
)
{
    int const half_of_scale = (options - 1) / 2;
    for (auto const& [shown, reach] : all_reaches(people, static_cast<std::size_t>(options))) {
        BOOST_TEST_REQUIRE(reach.highest - reach.lowest >= half_of_scale);
    }
}

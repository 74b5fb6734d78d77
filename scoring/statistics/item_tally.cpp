#include "scoring/statistics/item_tally.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace heed::statistics {

ItemTally::ItemTally(Item const& item)
    : range_{item.range},
      reverse_{item.reverse},
      counts_(static_cast<std::size_t>(item.range.span()) + 3)
{
}

void ItemTally::merge(ItemTally const& other) noexcept
{
    std::ranges::transform(counts_, other.counts_, counts_.begin(), std::plus{});
}

void ItemTally::clear() noexcept
{
    std::ranges::fill(counts_, 0);
}

int ItemTally::answered() const noexcept
{
    auto const given = counts();
    return std::accumulate(given.begin(), given.end(), 0);
}

int ItemTally::step_of(std::size_t option) const noexcept
{
    return keyed(range_.min + static_cast<int>(option), range_, reverse_);
}

int ItemTally::count_of(Side side) const noexcept
{
    int people = 0;
    for (std::size_t option = 0; option < counts().size(); ++option) {
        int const above_middle = 2 * step_of(option) - range_.span();
        Side const here = above_middle > 0   ? Side::above
                          : above_middle < 0 ? Side::below
                                             : Side::middle;
        people += here == side ? counts()[option] : 0;
    }
    return people;
}

ScoreMoments ItemTally::moments() const noexcept
{
    ScoreMoments moments;
    for (std::size_t option = 0; option < counts().size(); ++option) {
        moments.add(step_of(option), counts()[option]);
    }
    return moments;
}

exact::Fraction ItemTally::sum() const
{
    std::int64_t steps = 0;
    for (std::size_t option = 0; option < counts().size(); ++option) {
        steps += std::int64_t{step_of(option)} * counts()[option];
    }
    return exact::Fraction{score_max * steps, range_.span()};
}

} // namespace heed::statistics

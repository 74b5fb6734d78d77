#include "scoring/statistics/items.hpp"

namespace heed::statistics {

void ItemCounts::add(int keyed_answer) noexcept
{
    steps_ += keyed_answer;
    int const twice_above_middle = 2 * keyed_answer - range_.span();
    favourable_ += twice_above_middle > 0 ? 1 : 0;
    neutral_ += twice_above_middle == 0 ? 1 : 0;
    unfavourable_ += twice_above_middle < 0 ? 1 : 0;
}

exact::Fraction ItemCounts::sum() const
{
    return exact::Fraction{score_max * steps_, range_.span()};
}

std::optional<exact::Fraction> ItemCounts::mean() const
{
    return answered() == 0 ? std::nullopt : std::optional{exact::Fraction{sum() / answered()}};
}

} // namespace heed::statistics

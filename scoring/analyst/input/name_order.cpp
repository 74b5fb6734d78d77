#include "scoring/analyst/input/name_order.hpp"

#include "scoring/analyst/input/whole_number.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace heed::analyst {

namespace {

std::vector<std::uint32_t> positions_of(Names const& names)
{
    std::vector<std::uint32_t> positions(names.size());
    std::iota(positions.begin(), positions.end(), std::uint32_t{0});
    return positions;
}

} // namespace

std::vector<std::uint32_t> order_by_bytes(Names const& names)
{
    auto order = positions_of(names);
    auto const name = [&names](std::uint32_t position) { return names[position]; };
    // Files mostly come sorted.
    if (!std::ranges::is_sorted(order, {}, name)) {
        std::ranges::sort(order, {}, name);
    }
    return order;
}

std::vector<std::uint32_t> order_of_rounds(Names const& names)
{
    auto order = order_by_bytes(names);
    auto const number = [&names](std::uint32_t position) { return whole_number(names[position]); };
    auto const is_number = [&number](std::uint32_t position) {
        return number(position).has_value();
    };
    if (std::ranges::all_of(order, is_number)) {
        std::ranges::stable_sort(order, {}, number);
    }
    return order;
}

std::vector<std::uint32_t> ranks_in(std::vector<std::uint32_t> const& order)
{
    std::vector<std::uint32_t> ranks(order.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
    return ranks;
}

} // namespace heed::analyst

#include "scoring/statistics/scale_key.hpp"

namespace heed::statistics {

namespace {

std::vector<KeyedItem> keyed_items(Questionnaire const& questionnaire, Scale const& scale)
{
    std::vector<KeyedItem> items;
    for (std::size_t const position : scale.items) {
        Item const& item = questionnaire.items[position];
        items.push_back({position, item.range.span(), item.reverse});
    }
    return items;
}

MeanGrid grid_of(std::span<KeyedItem const> items, Share needed)
{
    std::vector<std::uint64_t> tops;
    for (KeyedItem const& item : items) {
        tops.push_back(static_cast<std::uint64_t>(item.top));
    }
    return MeanGrid{tops, answers_needed(static_cast<int>(tops.size()), needed)};
}

} // namespace

ScaleKey::ScaleKey(Questionnaire const& questionnaire, Scale const& scale)
    : items_{keyed_items(questionnaire, scale)}, grid_{grid_of(items_, questionnaire.needed)}
{
}

ScaleAnswers ScaleKey::read(std::span<Cell const> cells) const noexcept
{
    ScaleAnswers found;
    for (std::size_t part = 0; part < items_.size(); ++part) {
        KeyedItem const& item = items_[part];
        Cell const cell = cells[item.position];
        if (is_answer(cell)) {
            int const step = item.step(cell);
            ++found.answered;
            found.favourable += 2 * step > item.top ? 1 : 0;
            found.units += grid_.share(part, static_cast<std::uint64_t>(step));
        }
    }
    if (found.answered >= grid_.needed()) {
        found.score = grid_.mean(found.units, found.answered);
    }
    return found;
}

} // namespace heed::statistics

#include "server/app/audit_units.hpp"

#include <numeric>

namespace heed::app {

namespace {

constexpr std::int64_t points = 10;

std::int64_t units_per_point(std::int64_t needed, std::int64_t items, std::int64_t span)
{
    std::int64_t units = std::lcm(std::int64_t{2}, span / std::gcd(points, span));
    std::int64_t answered = 1;
    for (std::int64_t count = needed; count <= items; ++count) {
        answered = std::lcm(answered, count);
    }
    return units * answered;
}

} // namespace

ElementUnits::ElementUnits(survey::Instrument const& instrument, survey::Element const& element)
    : element_{&element},
      scale_{&instrument.scale_of(element)},
      first_item_{instrument.first_item(element)},
      needed_{static_cast<std::int64_t>((element.items.size() + 1) / 2)},
      per_point_{units_per_point(
          needed_,
          static_cast<std::int64_t>(element.items.size()),
          scale_->max - scale_->min
      )}
{
}

std::int64_t ElementUnits::top() const noexcept
{
    return points * per_point_;
}

std::optional<int> ElementUnits::keyed(survey::AnswerSheet const& sheet, std::size_t item) const
{
    auto const chosen = sheet.answers()[first_item_ + item].chosen();
    if (chosen && element_->items[item].reverse) {
        return scale_->min + scale_->max - *chosen;
    }
    return chosen;
}

std::optional<std::int64_t> ElementUnits::score(survey::AnswerSheet const& sheet) const
{
    std::int64_t steps = 0;
    std::int64_t answered = 0;
    for (std::size_t item = 0; item < element_->items.size(); ++item) {
        if (auto const answer = keyed(sheet, item)) {
            steps += *answer - scale_->min;
            ++answered;
        }
    }
    if (answered < needed_) {
        return std::nullopt;
    }
    return top() / answered * steps / (scale_->max - scale_->min);
}

} // namespace heed::app

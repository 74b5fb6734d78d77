#include "scoring/statistics/scale_tally.hpp"

#include <algorithm>
#include <functional>

namespace heed::statistics {

namespace {

template <class Number>
void add_to(std::vector<Number>& sums, std::vector<Number> const& more) noexcept
{
    std::ranges::transform(sums, more, sums.begin(), std::plus{});
}

} // namespace

ScaleTally::ScaleTally(ScaleKey const& key)
    : key_{&key},
      by_answered_(key.items().size() + 1),
      first_count_{0},
      products_(key.items().size() * (key.items().size() - 1) / 2),
      steps_(key.items().size())
{
    for (KeyedItem const& item : key.items()) {
        first_count_.push_back(first_count_.back() + static_cast<std::size_t>(item.top) + 1);
    }
    complete_counts_.resize(first_count_.back());
}

void ScaleTally::add(ScaleAnswers const& answers, std::span<Cell const> cells) noexcept
{
    Answered& alike = by_answered_[static_cast<std::size_t>(answers.answered)];
    ++alike.people;
    alike.favourable += answers.favourable;
    alike.units += answers.units;
    if (answers.score) {
        scores_.add(static_cast<std::int64_t>(*answers.score));
    }
    if (static_cast<std::size_t>(answers.answered) == steps_.size()) {
        add_complete(cells);
    }
}

void ScaleTally::add_complete(std::span<Cell const> cells) noexcept
{
    auto const items = key_->items();
    auto product = products_.begin();
    for (std::size_t item = 0; item < items.size(); ++item) {
        int const step = items[item].step(cells[items[item].position]);
        steps_[item] = step;
        ++complete_counts_[first_count_[item] + static_cast<std::size_t>(step)];
        for (std::size_t earlier = 0; earlier < item; ++earlier) {
            *product++ += std::int64_t{step} * steps_[earlier];
        }
    }
}

void ScaleTally::merge(ScaleTally const& other) noexcept
{
    scores_.merge(other.scores_);
    for (std::size_t answered = 0; answered < by_answered_.size(); ++answered) {
        Answered const& more = other.by_answered_[answered];
        by_answered_[answered].people += more.people;
        by_answered_[answered].favourable += more.favourable;
        by_answered_[answered].units += more.units;
    }
    add_to(complete_counts_, other.complete_counts_);
    add_to(products_, other.products_);
}

void ScaleTally::clear() noexcept
{
    scores_ = {};
    std::ranges::fill(by_answered_, Answered{});
    std::ranges::fill(complete_counts_, 0);
    std::ranges::fill(products_, 0);
}

exact::Fraction ScaleTally::sum_of_scores() const
{
    exact::Fraction units = 0;
    auto const needed = static_cast<std::size_t>(key_->grid().needed());
    for (std::size_t answered = needed; answered < by_answered_.size(); ++answered) {
        units += exact::Fraction{by_answered_[answered].units, answered};
    }
    return units * score_max / key_->grid().unit();
}

ScaleTally::Pooled ScaleTally::pooled() const noexcept
{
    Pooled all;
    for (std::size_t answered = 0; answered < by_answered_.size(); ++answered) {
        Answered const& alike = by_answered_[answered];
        all.answers += alike.people * static_cast<std::int64_t>(answered);
        all.favourable += alike.favourable;
        all.units += alike.units;
    }
    return all;
}

double ScaleTally::sum_of_favourable_shares() const noexcept
{
    double sum = 0;
    auto const needed = static_cast<std::size_t>(key_->grid().needed());
    for (std::size_t answered = needed; answered < by_answered_.size(); ++answered) {
        sum +=
            static_cast<double>(by_answered_[answered].favourable) / static_cast<double>(answered);
    }
    return sum;
}

std::span<int const> ScaleTally::complete_counts(std::size_t item) const noexcept
{
    auto const first = first_count_[item];
    return std::span{complete_counts_}.subspan(first, first_count_[item + 1] - first);
}

std::int64_t ScaleTally::product(std::size_t item, std::size_t other) const noexcept
{
    if (item != other) {
        auto const [earlier, later] = std::minmax(item, other);
        return products_[later * (later - 1) / 2 + earlier];
    }
    std::int64_t squares = 0;
    std::int64_t step = 0;
    for (int const people : complete_counts(item)) {
        squares += people * step * step;
        ++step;
    }
    return squares;
}

std::vector<double> ScaleTally::covariances() const
{
    auto const people = std::int64_t{complete()};
    if (people < 2) {
        return {};
    }
    std::size_t const items = steps_.size();
    std::vector<std::int64_t> sums(items);
    for (std::size_t item = 0; item < items; ++item) {
        std::int64_t step = 0;
        for (int const chose : complete_counts(item)) {
            sums[item] += chose * step++;
        }
    }
    std::vector<double> values(items * items);
    double const divisor = static_cast<double>(people) * static_cast<double>(people - 1);
    for (std::size_t row = 0; row < items; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            Signed128 const numerator =
                Signed128{people} * product(row, column) - Signed128{sums[row]} * sums[column];
            double const steps = double{score_max} * score_max /
                                 (double(key_->items()[row].top) * key_->items()[column].top);
            values[row * items + column] = static_cast<double>(numerator) / divisor * steps;
            values[column * items + row] = values[row * items + column];
        }
    }
    return values;
}

} // namespace heed::statistics

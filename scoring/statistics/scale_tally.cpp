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

// The sum over people of what `of_step` makes of their keyed answer; `counts` are by that answer.
template <class OfStep>
std::int64_t sum_over_people(std::span<int const> counts, OfStep of_step) noexcept
{
    std::int64_t sum = 0;
    std::int64_t step = 0;
    for (int const people : counts) {
        sum += people * of_step(step++);
    }
    return sum;
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
    return sum_over_people(complete_counts(item), [](std::int64_t step) { return step * step; });
}

std::vector<std::int64_t> ScaleTally::sums() const
{
    std::vector<std::int64_t> sums;
    sums.reserve(steps_.size());
    for (std::size_t item = 0; item < steps_.size(); ++item) {
        auto const counts = complete_counts(item);
        sums.push_back(sum_over_people(counts, [](std::int64_t step) { return step; }));
    }
    return sums;
}

double
ScaleTally::covariance(std::size_t item, std::size_t other, std::span<std::int64_t const> sums)
    const noexcept
{
    Signed128 const people = complete();
    Signed128 const numerator = people * product(item, other) - Signed128{sums[item]} * sums[other];
    Signed128 const tops = Signed128{key_->items()[item].top} * key_->items()[other].top;
    return score_max * score_max * static_cast<double>(numerator) /
           static_cast<double>(people * (people - 1) * tops);
}

std::vector<double> ScaleTally::covariances() const
{
    if (complete() < 2) {
        return {};
    }
    std::size_t const items = steps_.size();
    auto const item_sums = sums();
    std::vector<double> values(items * items);
    for (std::size_t item = 0; item < items; ++item) {
        for (std::size_t other = 0; other <= item; ++other) {
            values[item * items + other] = covariance(item, other, item_sums);
            values[other * items + item] = values[item * items + other];
        }
    }
    return values;
}

} // namespace heed::statistics

#pragma once
// What a group's answers to one scale add up to: people's scores, and for the statistics of how
// items go together, the complete rows. Whole numbers throughout, so that neither order nor the way
// of merging matters. A value; one thread at a time.

#include "scoring/exact/fraction.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/scale_key.hpp"
#include "scoring/statistics/score_moments.hpp"
#include "scoring/statistics/wide.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace heed::statistics {

class ScaleTally {
public:
    // `key` must outlive the tally.
    explicit ScaleTally(ScaleKey const& key);

    // One person: `answers` is what key.read(cells) gave.
    void add(ScaleAnswers const& answers, std::span<Cell const> cells) noexcept;
    // `other` is of the same scale.
    void merge(ScaleTally const& other) noexcept;
    // Back to nobody.
    void clear() noexcept;

    ScaleKey const& key() const noexcept { return *key_; }
    // Of the scores on 0 to key().grid().top().
    ScoreMoments const& scores() const noexcept { return scores_; }
    // The sum of all scores on 0 to 10, without the rounding that a fine grid needs.
    exact::Fraction sum_of_scores() const;

    // All answers of all people, with a score or without.
    struct Pooled {
        std::int64_t answers = 0;
        std::int64_t favourable = 0;
        Unsigned128 units = 0; // shares on the grid
    };
    Pooled pooled() const noexcept;
    // The sum over people with a score of each one's favourable share, 0 to 1.
    double sum_of_favourable_shares() const noexcept;

    // Complete rows: people who answered every item.
    int complete() const noexcept { return static_cast<int>(by_answered_.back().people); }
    // How many of them chose each keyed answer, 0 first, to one item of the scale.
    std::span<int const> complete_counts(std::size_t item) const noexcept;
    // Items × items, on 0 to 10, divisor n − 1; empty for fewer than two complete rows.
    std::vector<double> covariances() const;

private:
    // People with one number of answers: their sums have a common denominator.
    struct Answered {
        std::int64_t people = 0;
        std::int64_t favourable = 0;
        Unsigned128 units = 0;
    };
    void add_complete(std::span<Cell const> cells) noexcept;
    // The sum over complete rows of the product of two keyed answers.
    std::int64_t product(std::size_t item, std::size_t other) const noexcept;
    // Of each item's keyed answers, over complete rows.
    std::vector<std::int64_t> sums() const;
    // `sums` are those above.
    double covariance(std::size_t item, std::size_t other, std::span<std::int64_t const> sums)
        const noexcept;

    ScaleKey const* key_;
    ScoreMoments scores_;
    std::vector<Answered> by_answered_;
    std::vector<std::size_t> first_count_; // per item and one more, in complete_counts_
    std::vector<int> complete_counts_;
    std::vector<std::int64_t> products_; // sums of products of keyed answers, each pair once
    std::vector<int> steps_;             // the row at hand
};

} // namespace heed::statistics

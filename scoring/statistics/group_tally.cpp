#include "scoring/statistics/group_tally.hpp"

#include <algorithm>
#include <cstddef>

namespace heed::statistics {

GroupTally::GroupTally(Questionnaire const& questionnaire, ScoringKey const& key)
    : key_{&key},
      items_(questionnaire.items.begin(), questionnaire.items.end()),
      scales_(key.scales().begin(), key.scales().end()),
      composites_(key.composites().size()),
      scale_scores_(key.scales().size())
{
}

void GroupTally::add(std::span<Cell const> cells) noexcept
{
    ++people_;
    for (std::size_t item = 0; item < items_.size(); ++item) {
        items_[item].add(cells[item]);
    }
    for (std::size_t scale = 0; scale < scales_.size(); ++scale) {
        ScaleAnswers const answers = key_->scales()[scale].read(cells);
        scales_[scale].add(answers, cells);
        scale_scores_[scale] = answers.score;
    }
    for (std::size_t composite = 0; composite < composites_.size(); ++composite) {
        if (Score const score = key_->composites()[composite].score(scale_scores_)) {
            composites_[composite].add(static_cast<std::int64_t>(*score));
        }
    }
}

void GroupTally::merge(GroupTally const& other) noexcept
{
    people_ += other.people_;
    for (std::size_t item = 0; item < items_.size(); ++item) {
        items_[item].merge(other.items_[item]);
    }
    for (std::size_t scale = 0; scale < scales_.size(); ++scale) {
        scales_[scale].merge(other.scales_[scale]);
    }
    for (std::size_t composite = 0; composite < composites_.size(); ++composite) {
        composites_[composite].merge(other.composites_[composite]);
    }
}

void GroupTally::clear() noexcept
{
    people_ = 0;
    std::ranges::for_each(items_, &ItemTally::clear);
    std::ranges::for_each(scales_, &ScaleTally::clear);
    std::ranges::fill(composites_, ScoreMoments{});
}

} // namespace heed::statistics

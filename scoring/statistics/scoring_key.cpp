#include "scoring/statistics/scoring_key.hpp"

namespace heed::statistics {

namespace {

MeanGrid grid_of(Composite const& composite, Share needed, std::span<ScaleKey const> scales)
{
    std::vector<std::uint64_t> tops;
    for (std::size_t const scale : composite.scales) {
        tops.push_back(scales[scale].grid().top());
    }
    return MeanGrid{tops, answers_needed(static_cast<int>(tops.size()), needed)};
}

} // namespace

CompositeKey::CompositeKey(
    Composite const& composite,
    Share needed,
    std::span<ScaleKey const> scales
)
    : scales_{composite.scales}, grid_{grid_of(composite, needed, scales)}
{
}

Score CompositeKey::score(std::span<Score const> scale_scores) const noexcept
{
    int present = 0;
    std::uint64_t units = 0;
    for (std::size_t part = 0; part < scales_.size(); ++part) {
        if (Score const score = scale_scores[scales_[part]]) {
            ++present;
            units += grid_.share(part, *score);
        }
    }
    return present >= grid_.needed() ? Score{grid_.mean(units, present)} : std::nullopt;
}

ScoringKey::ScoringKey(Questionnaire const& questionnaire)
{
    for (Scale const& scale : questionnaire.scales) {
        scales_.emplace_back(questionnaire, scale);
    }
    for (Composite const& composite : questionnaire.composites) {
        composites_.emplace_back(composite, questionnaire.needed, scales_);
    }
}

double ScoringKey::top(std::size_t score) const noexcept
{
    bool const is_scale = score < scales_.size();
    MeanGrid const& grid =
        is_scale ? scales_[score].grid() : composites_[score - scales_.size()].grid();
    return static_cast<double>(grid.top());
}

void ScoringKey::score(std::span<Cell const> cells, std::span<Score> scores) const noexcept
{
    for (std::size_t scale = 0; scale < scales_.size(); ++scale) {
        scores[scale] = scales_[scale].read(cells).score;
    }
    for (std::size_t composite = 0; composite < composites_.size(); ++composite) {
        scores[scales_.size() + composite] = composites_[composite].score(scores);
    }
}

} // namespace heed::statistics

#include "scoring/statistics/teams.hpp"

#include <cstddef>

namespace heed::statistics {

ScoreSum::ScoreSum(Range range, int items)
    : range_{range}, steps_by_answered_(static_cast<std::size_t>(items) + 1)
{
}

void ScoreSum::add(PersonScore const& score)
{
    steps_by_answered_.at(static_cast<std::size_t>(score.answered)) += score.steps;
    ++people_;
}

exact::Fraction ScoreSum::sum() const
{
    exact::Fraction total = 0;
    for (std::size_t answered = 1; answered < steps_by_answered_.size(); ++answered) {
        total += exact::Fraction{steps_by_answered_[answered], answered};
    }
    return total * score_max / range_.span();
}

std::optional<exact::Fraction> ScoreSum::mean() const
{
    return people_ == 0 ? std::nullopt : std::optional{exact::Fraction{sum() / people_}};
}

} // namespace heed::statistics

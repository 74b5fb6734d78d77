#include "scoring/statistics/persons.hpp"

#include <algorithm>

namespace heed::statistics {

int answers_needed(int items, Share share) noexcept
{
    int const rounded_up = (items * share.numerator + share.denominator - 1) / share.denominator;
    return std::max(1, rounded_up);
}

exact::Fraction PersonScore::on_ten(Range range) const
{
    return exact::Fraction{score_max * steps, range.span() * answered};
}

std::optional<PersonScore>
person_score(std::span<std::optional<int> const> keyed_answers, Share needed) noexcept
{
    PersonScore score;
    for (std::optional<int> const& answer : keyed_answers) {
        if (answer) {
            score.steps += *answer;
            ++score.answered;
        }
    }
    int const items = static_cast<int>(keyed_answers.size());
    return score.answered >= answers_needed(items, needed) ? std::optional{score} : std::nullopt;
}

} // namespace heed::statistics

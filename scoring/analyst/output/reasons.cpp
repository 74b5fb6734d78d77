#include "scoring/analyst/output/reasons.hpp"

#include <algorithm>
#include <array>

namespace heed::analyst {

namespace {

using statistics::Reason;

constexpr std::array words{
    ReasonWords{Reason::no_answers, "no_answers", "nobody answered, or nobody has a score"},
    ReasonWords{
        Reason::too_few_people,
        "too_few_people",
        "needs two people or more, or complete rows; item_rest_r and alpha_if_dropped need three"},
    ReasonWords{
        Reason::item_unanswered,
        "item_unanswered",
        "an item that nobody answered leaves no complete row"},
    ReasonWords{
        Reason::one_item,
        "one_item",
        "needs two items or more; item_rest_r and alpha_if_dropped need three"},
    ReasonWords{
        Reason::options_differ,
        "options_differ",
        "items with different numbers of options"},
    ReasonWords{Reason::no_variance, "no_variance", "no spread where the formula divides by it"},
    ReasonWords{
        Reason::too_few_teams,
        "too_few_teams",
        "needs two teams, one of them with two people"},
    ReasonWords{Reason::no_team_difference, "no_team_difference", "teams do not differ"},
    ReasonWords{
        Reason::negative_alpha,
        "negative_alpha",
        "alpha is below 0: the items contradict each other"},
    ReasonWords{
        Reason::population_unknown,
        "population_unknown",
        "the number of people invited is not known"},
    ReasonWords{Reason::absent, "absent", "no score in one of the two rounds"},
};

} // namespace

std::span<ReasonWords const> all_reasons() noexcept
{
    return words;
}

std::string_view word_of(Reason reason) noexcept
{
    auto const* const found = std::ranges::find(words, reason, &ReasonWords::reason);
    return found == words.end() ? std::string_view{} : found->word;
}

} // namespace heed::analyst

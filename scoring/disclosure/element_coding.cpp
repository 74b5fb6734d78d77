#include "scoring/disclosure/element_coding.hpp"

#include "scoring/disclosure/head_counts.hpp"
#include "scoring/exact/rounding.hpp"

#include <cstddef>

namespace heed::disclosure {

namespace {

// Head counts of one block under one policy.
struct Heads {
    Block const& block;
    Policy const& policy;

    Tier tier(int answers) const noexcept
    {
        return tier_of(counted_answers(answers, block.spare_codes), policy);
    }
    int least(int answers) const noexcept
    {
        return least_shown(counted_answers(answers, block.spare_codes), block.people);
    }
};

std::optional<CodedMean> mean_over_items(std::vector<ItemTally> const& items, Heads const& heads)
{
    std::vector<CodedMean> means;
    for (ItemTally const& item : items) {
        if (heads.tier(item.answered) != Tier::withheld) {
            exact::Fraction const mean = item.sum / item.answered;
            means.push_back(code_mean(mean, heads.least(item.answered), heads.block.largest_unit));
        }
    }
    bool const enough = !means.empty() && 2 * means.size() >= items.size();
    return enough ? std::optional{mean_of(means)} : std::nullopt;
}

std::optional<ItemBands> bands_of(ItemTally const& item, int options, Heads const& heads)
{
    if (options != options_with_proved_bands || heads.tier(item.answered) != Tier::detail) {
        return std::nullopt;
    }
    int const of = heads.least(item.answered);
    return code_bands(item.favourable, item.unfavourable, item.answered, of);
}

std::optional<CodedElement> from_persons(ElementTally const& element, Heads const& heads)
{
    int const least = heads.least(element.people);
    exact::Fraction const mean = element.sum / element.people;
    return CodedElement{
        .tier = Tier::scores,
        .mean = code_mean(mean, least, heads.block.largest_unit),
        .least_answers = least,
        .items = {}};
}

std::optional<CodedElement> from_items(ElementTally const& element, Heads const& heads)
{
    std::optional<CodedMean> const mean = mean_over_items(element.items, heads);
    if (!mean) {
        return std::nullopt;
    }
    CodedElement coded{
        .tier = Tier::detail,
        .mean = *mean,
        .least_answers = heads.least(element.people),
        .items = {}};
    for (ItemTally const& item : element.items) {
        coded.items.push_back(bands_of(item, element.options, heads));
    }
    return coded;
}

} // namespace

std::optional<CodedElement>
code_element(ElementTally const& element, Block const& block, Policy const& policy)
{
    Heads const heads{.block = block, .policy = policy};
    switch (heads.tier(element.people)) {
    case Tier::withheld:
        return std::nullopt;
    case Tier::scores:
        return from_persons(element, heads);
    case Tier::detail:
        return from_items(element, heads);
    }
    return std::nullopt;
}

Figure figure_of(CodedMean const& mean, Tier tier, int least_answers)
{
    auto const tenths =
        tier == Tier::detail ? exact::round_to_tenth(mean.value) : exact::round_to_half(mean.value);
    return {
        .tenths = static_cast<int>(tenths),
        .coded = mean.coded,
        .least_answers = least_answers};
}

} // namespace heed::disclosure

#include "scoring/disclosure/element_coding.hpp"

#include "scoring/disclosure/head_counts.hpp"
#include "scoring/disclosure/tier.hpp"

#include <algorithm>

namespace heed::disclosure {

namespace {

CodedSum code_sum(Heads const& heads, exact::Fraction const& sum, int asked)
{
    int const least = least_shown(heads.counted, asked);
    CodedMean const mean = code_mean(sum / heads.answered, least, heads.largest);
    return {
        .answered = heads.answered,
        .least = least,
        .largest = heads.largest,
        .sum = mean.value * heads.answered,
        .coded = mean.coded};
}

CodedMean mean_of_sum(CodedSum const& sum)
{
    return {.value = sum.mean(), .coded = sum.coded};
}

bool has_bands(ElementTally const& element, ItemTally const& item, Policy const& policy)
{
    return element.is_one_team && has_proved_bands(element.options) &&
           tier_of(item.heads.counted, policy) == Tier::detail;
}

// Empty when the item is left out.
std::optional<CodedItem>
code_item(ElementTally const& element, ItemTally const& item, Policy const& policy)
{
    int const needed = std::max(policy.minimum_group(), 2 * item.heads.largest);
    if (item.heads.counted < needed) {
        return std::nullopt;
    }
    CodedItem coded{
        .answers = code_sum(item.heads, item.sum, element.asked),
        .bands = std::nullopt};
    if (has_bands(element, item, policy)) {
        coded.bands = code_bands(
            item.favourable,
            item.unfavourable,
            item.heads.answered,
            coded.answers.least
        );
    }
    return coded;
}

void code_items(ElementTally const& element, Policy const& policy, ElementBlock& block)
{
    for (ItemTally const& item : element.items) {
        block.items.push_back(code_item(element, item, policy));
    }
}

} // namespace

std::optional<CodedMean> mean_of_sums(ElementBlock const& block)
{
    if (block.persons) {
        return mean_of_sum(*block.persons);
    }
    std::vector<WeightedMean> means;
    for (std::optional<CodedItem> const& item : block.items) {
        if (item) {
            means.push_back({.mean = mean_of_sum(item->answers)});
        }
    }
    bool const enough = !means.empty() && 2 * means.size() >= block.items.size();
    return enough ? std::optional{mean_of(means)} : std::nullopt;
}

void code_element(ElementTally const& element, Policy const& policy, ElementBlock& block)
{
    block.counted = element.heads.counted;
    block.largest = element.heads.largest;
    block.least = least_shown(element.heads.counted, element.asked);
    if (tier_of(element.heads.counted, policy) == Tier::detail) {
        code_items(element, policy, block);
    } else {
        block.persons = code_sum(element.heads, element.sum, element.asked);
    }
    block.mean = mean_of_sums(block);
}

} // namespace heed::disclosure

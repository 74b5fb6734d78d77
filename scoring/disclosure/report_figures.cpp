#include "scoring/disclosure/report_figures.hpp"

#include "scoring/disclosure/coding.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/head_counts.hpp"
#include "scoring/disclosure/item_shares.hpp"
#include "scoring/disclosure/tier.hpp"
#include "scoring/exact/rounding.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace heed::disclosure {

namespace {

// A half step is as long as five of the steps of one decimal.
constexpr int decimals_in_half = 5;

// A figure before it is rounded for display.
struct Unrounded {
    CodedMean mean;
    Tier tier = Tier::scores;
    int least = 0;
};

Figure rounded(Unrounded const& figure)
{
    Step const step = figure.tier == Tier::detail ? Step::tenth : Step::half;
    auto const tenths = step == Step::tenth ? exact::round_to_tenth(figure.mean.value)
                                            : exact::round_to_half(figure.mean.value);
    return {
        .tenths = static_cast<int>(tenths),
        .coded = figure.mean.coded,
        .least_answers = figure.least,
        .step = step};
}

template <typename Block>
std::span<Block const> in_range(std::vector<Block> const& blocks, BlockRange range)
{
    return std::span{blocks}.subspan(range.first, range.last - range.first);
}

std::optional<Unrounded> figure_of(std::span<ElementBlock const> blocks, Policy const& policy)
{
    std::vector<WeightedMean> means;
    Unrounded figure;
    for (ElementBlock const& block : blocks) {
        if (block.mean) {
            means.push_back({.mean = *block.mean, .weight = block.least});
            figure.least += block.least;
        }
    }
    if (means.empty()) {
        return std::nullopt;
    }
    figure.mean = mean_of(means);
    figure.tier = figure_tier(blocks, policy);
    return figure;
}

// As coarse as the coarsest of its elements; empty unless all of them are there.
std::optional<Figure>
overall_of(ReleaseRecord const& record, std::span<std::optional<Unrounded> const> elements)
{
    std::vector<WeightedMean> means;
    Unrounded figure{.mean = {}, .tier = Tier::detail, .least = people_max};
    for (std::size_t at = 0; at < elements.size(); ++at) {
        if (!record.elements[at].in_overall) {
            continue;
        }
        if (!elements[at]) {
            return std::nullopt;
        }
        means.push_back({.mean = elements[at]->mean});
        figure.tier = std::min(figure.tier, elements[at]->tier);
        figure.least = std::min(figure.least, elements[at]->least);
    }
    if (means.empty()) {
        return std::nullopt;
    }
    figure.mean = mean_of(means);
    return rounded(figure);
}

Answered answered_in(std::span<RecordedBlock const> blocks)
{
    if (blocks.size() == 1) {
        return answered_as_shown(blocks.front().counted, blocks.front().asked);
    }
    int low = 0;
    int high = 0;
    for (RecordedBlock const& block : blocks) {
        low += least_shown(block.counted, block.asked);
        high += most_shown(block.counted, block.asked);
    }
    return {.low = low, .high = high, .rate_low = std::nullopt};
}

bool is_detailed(std::span<RecordedBlock const> blocks, Policy const& policy)
{
    int counted = 0;
    for (RecordedBlock const& block : blocks) {
        counted += block.counted;
    }
    return tier_of(counted, policy) == Tier::detail;
}

// A team's own items.
std::vector<ItemReport> team_items(
    RecordedElement const& element,
    std::span<ElementBlock const> blocks,
    std::span<RecordedBlock const> round
)
{
    auto const has_mean = [](ElementBlock const& block) { return block.mean.has_value(); };
    auto const only = std::ranges::find_if(blocks, has_mean);
    std::vector<ItemReport> items;
    if (std::ranges::count_if(blocks, has_mean) != 1 || !is_one_team(*only, round)) {
        return items;
    }
    for (std::size_t item = 0; item < only->items.size(); ++item) {
        auto const& coded = only->items[item];
        items.push_back({.id = element.items[item], .bands = coded ? coded->bands : std::nullopt});
    }
    return items;
}

ElementReport
element_report(ReleaseRecord const& record, RecordedReport const& report, std::size_t at)
{
    RecordedElement const& element = record.elements[at];
    auto const blocks = in_range(element.blocks, report.elements[at].blocks);
    bool const is_whole = report.scope == Scope::whole;
    auto items = is_whole ? item_shares(element, blocks, record.blocks)
                          : team_items(element, blocks, record.blocks);
    bool const has_shares = is_whole && !items.empty();
    return {
        .id = element.id,
        .score = report.elements[at].shown,
        .items = std::move(items),
        .items_from = has_shares ? ItemsFrom::larger_teams : ItemsFrom::team};
}

} // namespace

Tier figure_tier(std::span<ElementBlock const> blocks, Policy const& policy) noexcept
{
    int all = 0;
    int coarse = 0; // the heaviest that shows halves
    for (ElementBlock const& block : blocks) {
        if (block.mean) {
            all += block.least;
            bool const shows_halves = tier_of(block.counted, policy) != Tier::detail;
            coarse = std::max(coarse, shows_halves ? block.least : 0);
        }
    }
    return all >= decimals_in_half * coarse ? Tier::detail : Tier::scores;
}

RecordedReport fill_in(ReleaseRecord const& record, RecordedReport report)
{
    std::vector<std::optional<Unrounded>> figures;
    for (std::size_t at = 0; at < report.elements.size(); ++at) {
        RecordedFigure& element = report.elements[at];
        auto const blocks = in_range(record.elements[at].blocks, element.blocks);
        figures.push_back(figure_of(blocks, record.policy));
        element.shown = figures.back() ? std::optional{rounded(*figures.back())} : std::nullopt;
    }
    report.answered = answered_in(in_range(record.blocks, report.blocks));
    report.overall = overall_of(record, figures);
    return report;
}

ReportParts shown_parts(ReleaseRecord const& record, RecordedReport const& report)
{
    ReportParts parts{
        .detail = is_detailed(in_range(record.blocks, report.blocks), record.policy),
        .answered = report.answered,
        .overall = report.overall,
        .elements = {}};
    for (std::size_t at = 0; at < report.elements.size(); ++at) {
        parts.elements.push_back(element_report(record, report, at));
    }
    return parts;
}

} // namespace heed::disclosure

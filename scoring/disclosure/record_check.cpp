#include "scoring/disclosure/record_check.hpp"

#include "scoring/disclosure/element_coding.hpp"
#include "scoring/disclosure/head_counts.hpp"
#include "scoring/disclosure/recorded_blocks.hpp"
#include "scoring/disclosure/report_figures.hpp"
#include "scoring/disclosure/tier.hpp"
#include "scoring/disclosure/tree_shape.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace heed::disclosure {

namespace {

// Of either band at an end; the coding of bands keeps as many people away from both.
constexpr int band_end_min = 2;

std::optional<TreeShape> shape_of(std::vector<RecordedUnit> const& units)
{
    std::vector<std::size_t> parents;
    parents.reserve(units.size());
    for (RecordedUnit const& unit : units) {
        parents.push_back(unit.parent);
    }
    auto shape = TreeShape::make(parents);
    if (!shape) {
        return std::nullopt;
    }
    for (std::size_t unit = 0; unit < shape->size(); ++unit) {
        if (shape->node(unit) != unit) {
            return std::nullopt;
        }
    }
    return *std::move(shape);
}

// One record beside its tree.
class Check {
public:
    Check(ReleaseRecord const& record, TreeShape const& tree) : record_{record}, tree_{tree} {}

    std::optional<RecordFlaw> run() const
    {
        if (!are_blocks_right()) {
            return RecordFlaw::bad_block;
        }
        for (RecordedElement const& element : record_.elements) {
            if (!are_places_right(element)) {
                return RecordFlaw::bad_block;
            }
            if (!are_sums_right(element)) {
                return RecordFlaw::bad_sum;
            }
        }
        if (!are_comments_right()) {
            return RecordFlaw::bad_block;
        }
        for (RecordedReport const& report : record_.reports) {
            if (!is_union(report)) {
                return RecordFlaw::not_a_union;
            }
            if (fill_in(record_, report) != report) {
                return RecordFlaw::wrong_figure;
            }
        }
        return std::nullopt;
    }

private:
    bool is_below(std::size_t unit, std::size_t top) const
    {
        return top <= unit && unit < tree_.size() && unit < tree_.end(top);
    }

    bool is_large_enough(int people, int largest) const
    {
        return is_large_enough(people, largest, record_.policy.minimum_group());
    }

    static bool is_large_enough(int people, int largest, int minimum)
    {
        return largest >= 1 && people >= minimum && people / 2 >= largest;
    }

    bool is_block_right(RecordedBlock const& block, std::vector<bool>& taken) const
    {
        if (block.unit >= tree_.size() || !is_large_enough(block.counted, block.largest) ||
            block.counted > block.answered || block.counted > block.asked ||
            block.least != least_shown(block.counted, block.asked)) {
            return false;
        }
        for (std::size_t const unit : block.units) {
            if (!is_below(unit, block.unit) || taken[unit]) {
                return false;
            }
            taken[unit] = true;
        }
        return block.pooled || block.units == std::vector<std::size_t>{block.unit};
    }

    bool are_blocks_right() const
    {
        std::vector<bool> taken(tree_.size(), false);
        return std::ranges::is_sorted(record_.blocks, {}, &RecordedBlock::unit) &&
               std::ranges::all_of(record_.blocks, [this, &taken](RecordedBlock const& block) {
                   return is_block_right(block, taken);
               });
    }

    // Marks the block's blocks of the round as taken.
    bool is_place_right(PartBlock const& block, int minimum, std::vector<bool>& taken) const
    {
        int counted = 0;
        for (std::size_t const at : block.blocks) {
            if (at >= record_.blocks.size() || taken[at] || block.unit >= tree_.size() ||
                !is_below(record_.blocks[at].unit, block.unit)) {
                return false;
            }
            taken[at] = true;
            counted += record_.blocks[at].counted;
        }
        return is_large_enough(block.counted, block.largest, minimum) && block.counted <= counted &&
               (block.pooled || block.blocks.size() == 1);
    }

    bool are_places_right(RecordedElement const& element) const
    {
        std::vector<bool> taken(record_.blocks.size(), false);
        return std::ranges::is_sorted(element.blocks, {}, &ElementBlock::unit) &&
               std::ranges::all_of(element.blocks, [this, &taken](ElementBlock const& block) {
                   return is_place_right(block, record_.policy.minimum_group(), taken) &&
                          block.least ==
                              least_shown(block.counted, asked_in(block.blocks, record_.blocks));
               });
    }

    bool is_list_right(CommentBlock const& block, std::vector<bool>& taken) const
    {
        if (!is_place_right(block, record_.policy.detail_minimum(), taken)) {
            return false;
        }
        int answered = 0;
        for (std::size_t const at : block.blocks) {
            answered += record_.blocks[at].answered;
        }
        return block.counted <= block.written && block.written <= answered;
    }

    bool are_comments_right() const
    {
        std::set<std::pair<survey::ItemId, survey::Sharing>> kinds;
        return std::ranges::all_of(record_.comments, [&](RecordedComments const& comments) {
            std::vector<bool> taken(record_.blocks.size(), false);
            return kinds.emplace(comments.question, comments.sharing).second &&
                   std::ranges::is_sorted(comments.blocks, {}, &CommentBlock::unit) &&
                   std::ranges::all_of(comments.blocks, [this, &taken](CommentBlock const& block) {
                       return is_list_right(block, taken);
                   });
        });
    }

    bool is_sum_right(CodedSum const& sum) const
    {
        if (!is_large_enough(sum.answered, sum.largest) || sum.least > sum.answered ||
            sum.least < Policy::minimum_group_floor) {
            return false;
        }
        CodedMean const again = code_mean(sum.mean(), sum.least, sum.largest);
        return again == CodedMean{.value = sum.mean(), .coded = sum.coded};
    }

    bool is_item_right(std::optional<CodedItem> const& item, ElementBlock const& block) const
    {
        if (!item) {
            return true;
        }
        if (!item->bands) {
            return is_sum_right(item->answers);
        }
        ItemBands const& bands = *item->bands;
        auto const is_coded = [&bands](int end) {
            return band_end_min <= end && end <= bands.of - band_end_min;
        };
        return is_sum_right(item->answers) && is_one_team(block, record_.blocks) &&
               bands.of == item->answers.least && is_coded(bands.favourable) &&
               is_coded(bands.unfavourable) && bands.neutral >= 0 &&
               bands.favourable + bands.neutral + bands.unfavourable == bands.of;
    }

    bool are_sums_right(RecordedElement const& element) const
    {
        return std::ranges::all_of(element.blocks, [&](ElementBlock const& block) {
            return has_right_sums(block, element.items.size());
        });
    }

    bool has_right_sums(ElementBlock const& block, std::size_t items) const
    {
        if (block.mean != mean_of_sums(block)) {
            return false;
        }
        if (tier_of(block.counted, record_.policy) == Tier::scores) {
            return block.items.empty() && block.persons && is_sum_right(*block.persons) &&
                   block.persons->least == block.least && block.persons->largest == block.largest;
        }
        auto const is_right = [&](auto const& item) { return is_item_right(item, block); };
        return !block.persons && block.items.size() == items &&
               std::ranges::all_of(block.items, is_right);
    }

    // All blocks, which are sorted by unit, that stand at the unit or below it.
    template <typename Block>
    BlockRange blocks_below(std::vector<Block> const& blocks, std::size_t unit) const
    {
        auto const at = [&blocks](std::size_t first_unit) {
            auto const found = std::ranges::lower_bound(blocks, first_unit, {}, &Block::unit);
            return static_cast<std::size_t>(found - blocks.begin());
        };
        return {.first = at(unit), .last = at(tree_.end(unit))};
    }

    bool is_union(RecordedReport const& report) const
    {
        if (report.unit >= tree_.size() || report.elements.size() != record_.elements.size() ||
            report.blocks.empty()) {
            return false;
        }
        return report.scope == Scope::own ? is_own(report) : is_whole(report);
    }

    bool is_whole(RecordedReport const& report) const
    {
        for (std::size_t at = 0; at < report.elements.size(); ++at) {
            BlockRange const all = blocks_below(record_.elements[at].blocks, report.unit);
            if (report.elements[at].blocks != all) {
                return false;
            }
        }
        return report.blocks == blocks_below(record_.blocks, report.unit);
    }

    bool is_own(RecordedReport const& report) const
    {
        std::size_t const own = report.blocks.first;
        if (report.blocks.last != own + 1 || own >= record_.blocks.size() ||
            record_.blocks[own].pooled || record_.blocks[own].unit != report.unit) {
            return false;
        }
        for (std::size_t at = 0; at < report.elements.size(); ++at) {
            BlockRange const range = report.elements[at].blocks;
            auto const& blocks = record_.elements[at].blocks;
            bool const is_alone = range.last == range.first + 1 && range.first < blocks.size() &&
                                  is_one_team(blocks[range.first], record_.blocks) &&
                                  blocks[range.first].blocks.front() == own;
            if (range != BlockRange{} && !is_alone) {
                return false;
            }
        }
        return true;
    }

    ReleaseRecord const& record_;
    TreeShape const& tree_;
};

bool shows(ReleasedReport const& report, ReportParts const& parts)
{
    return report.detail() == parts.detail && report.answered() == parts.answered &&
           report.overall() == parts.overall &&
           std::ranges::equal(report.elements(), parts.elements);
}

std::ptrdiff_t released_in(std::span<GroupDecision const> decisions)
{
    return std::ranges::count_if(decisions, [](GroupDecision const& decided) {
        return std::holds_alternative<ReleasedReport>(decided.decision);
    });
}

// The report was released as the record has it.
bool is_released(ReleaseRecord const& record, RoundRelease const& release, std::size_t at)
{
    RecordedReport const& report = record.reports[at];
    survey::GroupId const& id = record.units[report.unit].id;
    auto const* const decision =
        report.scope == Scope::own ? release.find(id) : release.find_whole(id);
    auto const* const released = decision ? std::get_if<ReleasedReport>(decision) : nullptr;
    return released != nullptr && shows(*released, shown_parts(record, report));
}

} // namespace

std::optional<RecordFlaw> find_flaw(ReleaseRecord const& record)
{
    auto const tree = shape_of(record.units);
    return tree ? Check{record, *tree}.run() : RecordFlaw::bad_tree;
}

std::optional<RecordFlaw> find_flaw(ReleaseRecord const& record, RoundRelease const& release)
{
    if (auto const flaw = find_flaw(record)) {
        return flaw;
    }
    for (std::size_t at = 0; at < record.reports.size(); ++at) {
        if (!is_released(record, release, at)) {
            return RecordFlaw::wrong_release;
        }
    }
    auto const recorded = static_cast<std::ptrdiff_t>(record.reports.size());
    bool const is_all = released_in(release.groups()) + released_in(release.wholes()) == recorded;
    return is_all ? std::nullopt : std::optional{RecordFlaw::wrong_release};
}

bool are_recorded(ReleasedComments const& comments, ReleaseRecord const& record)
{
    auto list = comments.lists().begin();
    for (RecordedComments const& kind : record.comments) {
        for (CommentBlock const& block : kind.blocks) {
            if (list == comments.lists().end() || list->question != kind.question ||
                list->sharing != kind.sharing || list->unit != record.units[block.unit].id ||
                list->pooled == is_one_team(block, record.blocks) ||
                list->texts.size() != static_cast<std::size_t>(block.written)) {
                return false;
            }
            ++list;
        }
    }
    return list == comments.lists().end();
}

} // namespace heed::disclosure

#include "scoring/disclosure/gate.hpp"

#include "scoring/disclosure/certificate.hpp"
#include "scoring/disclosure/recorded_blocks.hpp"
#include "scoring/disclosure/report_figures.hpp"
#include "scoring/disclosure/sealed_scores.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>

namespace heed::disclosure {

namespace {

// s of a sum over these units.
int largest_among(std::span<std::size_t const> units, std::span<int const> small)
{
    int largest = 1;
    for (std::size_t const unit : units) {
        largest = std::max(largest, small[unit]);
    }
    return largest;
}

// The plan of a part of the round, in which `people` took part.
CarryUp
plan_part(TreeShape const& tree, Plan const& round, std::vector<int> const& people, int minimum)
{
    CarryUp plan = make_part_plan(tree, round, people, minimum);
    if (find_part_flaw(plan, round, tree, people, minimum)) {
        throw std::logic_error{"Gate: a part's plan that does not keep its own rules"};
    }
    return plan;
}

} // namespace

RoundRelease Gate::decide(
    std::vector<scoring::TeamScores>&& scores,
    std::vector<survey::CommentSet>&& comments,
    GroupTree const& tree,
    survey::Instrument const& instrument
) const
{
    SealedScores const sealed{std::exchange(scores, {}), tree, instrument};
    WrittenComments written{std::exchange(comments, {}), tree, instrument, sealed.respondents()};
    TreeShape const& shape = tree.shape();
    Plans const plans = plan(sealed, written, tree);
    auto const filled = std::make_shared<ReleaseRecord>(record(sealed, plans, tree, instrument));
    ReleasedComments lists = list(written, plans.comments, *filled);
    std::vector<GroupDecision> own;
    std::vector<GroupDecision> whole;
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        survey::GroupId const& id = tree.group_of(unit).id;
        if (sealed.has(unit)) {
            own.push_back({id, judge(*filled, own_place(plans.round, plans.elements, unit))});
        }
        if (!shape.is_leaf(unit)) {
            whole.push_back(
                {id, judge(*filled, whole_place(plans.round, plans.elements, shape, unit))}
            );
        }
    }
    return RoundRelease{std::move(own), std::move(whole), filled, std::move(lists)};
}

Plan Gate::plan_round(std::vector<int> const& counted, GroupTree const& tree) const
{
    Plan plan = make_strict_plan(tree, counted, policy_, earlier_);
    if (find_flaw(plan, tree.shape(), counted, policy_) ||
        !nearly_same_blocks(tree, plan.scores, policy_, earlier_).empty()) {
        throw std::logic_error{"Gate: a plan that does not keep its own rules"};
    }
    return plan;
}

Gate::Plans
Gate::plan(SealedScores const& scores, WrittenComments const& written, GroupTree const& groups)
    const
{
    TreeShape const& tree = groups.shape();
    Plans plans{.round = plan_round(scores.counted(), groups), .elements = {}, .comments = {}};
    for (std::size_t element = 0; element < scores.elements().size(); ++element) {
        plans.elements.push_back(
            plan_part(tree, plans.round, scores.scored(element), policy_.minimum_group())
        );
    }
    for (std::size_t kind = 0; kind < written.kinds().size(); ++kind) {
        plans.comments.push_back(
            plan_part(tree, plans.round, written.writers(kind), policy_.detail_minimum())
        );
    }
    return plans;
}

ReleaseRecord Gate::record(
    SealedScores const& scores,
    Plans const& plans,
    GroupTree const& tree,
    survey::Instrument const& instrument
) const
{
    ReleaseRecord record;
    record.policy = policy_;
    record.units = recorded_units(tree);
    record.blocks = recorded_blocks(tree, plans.round.scores, scores.respondents());
    for (std::size_t at = 0; at < plans.elements.size(); ++at) {
        survey::Element const& element = *scores.elements()[at];
        RecordedElement recorded{
            .id = element.id,
            .items = {},
            .in_overall = std::ranges::count(instrument.overall, element.id) > 0,
            .blocks = code(scores, at, plans.elements[at], record.blocks, tree.shape())};
        for (survey::Item const& item : element.items) {
            recorded.items.push_back(item.id);
        }
        record.elements.push_back(std::move(recorded));
    }
    return record;
}

std::vector<ElementBlock> Gate::code(
    SealedScores const& scores,
    std::size_t element,
    CarryUp const& plan,
    std::vector<RecordedBlock> const& round,
    TreeShape const& tree
) const
{
    int const minimum = policy_.minimum_group();
    std::vector<std::vector<int>> small;
    for (std::size_t item = 0; item < scores.elements()[element]->items.size(); ++item) {
        small.push_back(small_units(tree, scores.answered(element, item), minimum));
    }
    auto coded = part_blocks<ElementBlock>(plan, round);
    for (ElementBlock& block : coded) {
        std::vector<std::size_t> const units = units_in(block.blocks, round);
        ElementTally tally = scores.add_up(element, units);
        tally.is_one_team = is_one_team(block, round);
        tally.asked = asked_in(block.blocks, round);
        tally.heads.largest = block.largest;
        for (std::size_t item = 0; item < small.size(); ++item) {
            tally.items[item].heads.largest = largest_among(units, small[item]);
        }
        code_element(tally, policy_, block);
    }
    return coded;
}

ReleasedComments
Gate::list(WrittenComments& written, std::span<CarryUp const> plans, ReleaseRecord& record)
{
    std::vector<CommentList> lists;
    for (std::size_t kind = 0; kind < plans.size(); ++kind) {
        auto const& [question, sharing] = written.kinds()[kind];
        auto blocks = part_blocks<CommentBlock>(plans[kind], record.blocks);
        for (CommentBlock& block : blocks) {
            auto texts = written.take(kind, units_in(block.blocks, record.blocks));
            block.written = static_cast<int>(texts.size());
            lists.push_back(
                {.unit = record.units[block.unit].id,
                 .pooled = !is_one_team(block, record.blocks),
                 .question = question,
                 .sharing = sharing,
                 .texts = std::move(texts)}
            );
        }
        // A question without a list is not named: nobody may have written to it, or nine.
        if (!blocks.empty()) {
            record.comments.push_back({question, sharing, std::move(blocks)});
        }
    }
    return ReleasedComments{std::move(lists)};
}

Decision Gate::judge(ReleaseRecord& record, RecordedReport place)
{
    if (place.blocks.empty()) {
        return Withheld{};
    }
    record.reports.push_back(fill_in(record, std::move(place)));
    return ReleasedReport{shown_parts(record, record.reports.back())};
}

} // namespace heed::disclosure

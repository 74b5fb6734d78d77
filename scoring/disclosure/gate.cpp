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

} // namespace

RoundRelease Gate::decide(
    std::vector<scoring::TeamScores>&& scores,
    GroupTree const& tree,
    survey::Instrument const& instrument
) const
{
    SealedScores const sealed{std::exchange(scores, {}), tree, instrument};
    TreeShape const& shape = tree.shape();
    Plans const plans = plan(sealed, shape);
    auto const filled = std::make_shared<ReleaseRecord>(record(sealed, plans, tree, instrument));
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
    return RoundRelease{std::move(own), std::move(whole), filled};
}

Gate::Plans Gate::plan(SealedScores const& scores, TreeShape const& tree) const
{
    std::vector<int> const counted = scores.counted();
    Plans plans{.round = make_plan(tree, counted, policy_), .elements = {}};
    if (find_flaw(plans.round, tree, counted, policy_)) {
        throw std::logic_error{"Gate: a plan that does not keep its own rules"};
    }
    for (std::size_t element = 0; element < scores.elements().size(); ++element) {
        std::vector<int> const scored = scores.scored(element);
        plans.elements.push_back(make_element_plan(tree, plans.round, scored, policy_));
        if (find_element_flaw(plans.elements.back(), plans.round, tree, scored, policy_)) {
            throw std::logic_error{"Gate: an element's plan that does not keep its own rules"};
        }
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
    std::vector<ElementBlock> coded = recorded_blocks(plan, round);
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

Decision Gate::judge(ReleaseRecord& record, RecordedReport place)
{
    if (place.blocks.empty()) {
        return Withheld{};
    }
    record.reports.push_back(fill_in(record, std::move(place)));
    return ReleasedReport{shown_parts(record, record.reports.back())};
}

} // namespace heed::disclosure

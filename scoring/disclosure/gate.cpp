#include "scoring/disclosure/gate.hpp"

#include "scoring/disclosure/certificate.hpp"
#include "scoring/disclosure/head_counts.hpp"
#include "scoring/disclosure/tier.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace heed::disclosure {

RoundRelease Gate::decide(
    std::vector<scoring::TeamScores>&& scores,
    GroupTree const& tree,
    survey::Instrument const& instrument
) const
{
    std::vector<scoring::TeamScores> consumed = std::move(scores);
    std::ranges::sort(consumed, {}, &scoring::TeamScores::group);
    auto const twice = std::ranges::adjacent_find(consumed, {}, &scoring::TeamScores::group);
    if (twice != consumed.end()) {
        throw std::invalid_argument{"Gate: two scores of one group"};
    }
    Plan const planned = plan(consumed, tree);
    std::vector<GroupDecision> decisions;
    for (scoring::TeamScores const& team : consumed) {
        std::size_t const unit = tree.unit_of(team.group());
        Group const& group = tree.group_of(unit);
        decisions.push_back(
            {.group = group.id, .decision = judge(team, group, own_tier(planned, unit), instrument)}
        );
    }
    return RoundRelease{std::move(decisions)};
}

int Gate::count(scoring::TeamScores const& scores, Group const& group)
{
    int const counted = counted_answers(scores.respondents_, group.spare_codes);
    if (counted > group.people) {
        throw std::invalid_argument{"Gate: more answers than people"};
    }
    return counted;
}

Plan Gate::plan(std::vector<scoring::TeamScores> const& scores, GroupTree const& tree) const
{
    std::vector<int> counted(tree.shape().size(), 0);
    for (scoring::TeamScores const& team : scores) {
        std::size_t const unit = tree.unit_of(team.group());
        if (unit == nowhere) {
            throw std::invalid_argument{"Gate: scores of a group that is not in the tree"};
        }
        counted[unit] = count(team, tree.group_of(unit));
    }
    Plan planned = make_plan(tree.shape(), counted, policy_);
    if (find_flaw(planned, tree.shape(), counted, policy_)) {
        throw std::logic_error{"Gate: a plan that does not keep its own rules"};
    }
    return planned;
}

Decision Gate::judge(
    scoring::TeamScores const& scores,
    Group const& group,
    Tier tier,
    survey::Instrument const& instrument
) const
{
    if (tier == Tier::withheld) {
        return Withheld{};
    }
    Block const block{.people = group.people, .spare_codes = group.spare_codes};
    std::vector<JudgedElement> const elements = judge_elements(scores, block, instrument);
    ReportParts parts{
        .detail = tier == Tier::detail,
        .answered = answered_as_shown(count(scores, group), group.people),
        .overall = overall(elements, instrument),
        .elements = {}};
    for (JudgedElement const& judged : elements) {
        parts.elements.push_back(report(judged));
    }
    return ReleasedReport{std::move(parts)};
}

std::vector<Gate::JudgedElement> Gate::judge_elements(
    scoring::TeamScores const& scores,
    Block const& block,
    survey::Instrument const& instrument
) const
{
    std::vector<JudgedElement> judged;
    for (scoring::TeamScores::ElementCell const& cell : scores.elements_) {
        survey::Element const* const element = instrument.find(cell.element);
        if (element == nullptr || element->items.size() != cell.items.size()) {
            throw std::invalid_argument{"Gate: scores of another instrument"};
        }
        int const options = instrument.scale_of(*element).points();
        judged.push_back(
            {.element = *element, .coded = code_element(tally(cell, options), block, policy_)}
        );
    }
    return judged;
}

ElementTally Gate::tally(scoring::TeamScores::ElementCell const& cell, int options)
{
    ElementTally tally{.options = options, .people = cell.people, .sum = cell.sum, .items = {}};
    for (auto const& item : cell.items) {
        tally.items.push_back(
            {.answered = item.answered,
             .favourable = item.favourable,
             .unfavourable = item.unfavourable,
             .sum = item.sum}
        );
    }
    return tally;
}

ElementReport Gate::report(JudgedElement const& judged)
{
    ElementReport report{.id = judged.element.id, .score = std::nullopt, .items = {}};
    if (!judged.coded) {
        return report;
    }
    CodedElement const& coded = *judged.coded;
    report.score = figure_of(coded.mean, coded.tier, coded.least_answers);
    for (std::size_t item = 0; item < coded.items.size(); ++item) {
        report.items.push_back({.id = judged.element.items[item].id, .bands = coded.items[item]});
    }
    return report;
}

std::optional<Figure>
Gate::overall(std::vector<JudgedElement> const& elements, survey::Instrument const& instrument)
{
    std::vector<CodedMean> means;
    Tier tier = Tier::detail;
    int least_answers = people_max;
    for (JudgedElement const& judged : elements) {
        bool const counts = std::ranges::count(instrument.overall, judged.element.id) > 0;
        if (counts && judged.coded) {
            means.push_back(judged.coded->mean);
            tier = std::min(tier, judged.coded->tier);
            least_answers = std::min(least_answers, judged.coded->least_answers);
        }
    }
    if (means.empty() || means.size() != instrument.overall.size()) {
        return std::nullopt;
    }
    return figure_of(mean_of(means), tier, least_answers);
}

} // namespace heed::disclosure

#include "scoring/core/scorer.hpp"

#include "scoring/statistics/group_tally.hpp"
#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"
#include "scoring/statistics/scoring_key.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::scoring {

namespace {

static_assert(survey::scale_points_max <= statistics::options_max);

statistics::Range range_of(survey::Scale const& scale)
{
    return {.min = scale.min, .max = scale.max};
}

// The instrument as the statistics know it: its items in order, and each element as a scale.
statistics::Questionnaire questionnaire_of(survey::Instrument const& instrument)
{
    statistics::Questionnaire questions;
    for (survey::Element const& element : instrument.elements) {
        statistics::Scale scale{.id = element.id.text(), .items = {}};
        for (survey::Item const& item : element.items) {
            scale.items.push_back(questions.items.size());
            questions.items.push_back(
                {.id = item.id.text(),
                 .range = range_of(instrument.scale_of(element)),
                 .reverse = item.reverse}
            );
        }
        questions.scales.push_back(std::move(scale));
    }
    return questions;
}

statistics::Cell cell_of(survey::Answer const& answer, statistics::Range range)
{
    if (auto const value = answer.chosen()) {
        return statistics::cell_of(*value, range.min);
    }
    return answer.is_cannot_say() ? statistics::cannot_say : statistics::blank;
}

statistics::GroupTally tally_of(
    statistics::Questionnaire const& questions,
    statistics::ScoringKey const& key,
    std::span<survey::AnswerSheet const> sheets
)
{
    statistics::GroupTally tally{questions, key};
    std::vector<statistics::Cell> cells(questions.items.size());
    for (survey::AnswerSheet const& sheet : sheets) {
        for (std::size_t item = 0; item < cells.size(); ++item) {
            cells[item] = cell_of(sheet.answers()[item], questions.items[item].range);
        }
        tally.add(cells);
    }
    return tally;
}

bool is_asked(survey::Element const& element, std::span<survey::ElementId const> blocks)
{
    return !element.optional || std::ranges::find(blocks, element.id) != blocks.end();
}

void check_fit(survey::Instrument const& instrument, std::span<survey::AnswerSheet const> sheets)
{
    std::size_t const items = instrument.item_count();
    auto const fits = [items](auto const& sheet) { return sheet.answers().size() == items; };
    if (!std::ranges::all_of(sheets, fits)) {
        throw std::invalid_argument{"Scorer: an answer sheet of another instrument"};
    }
}

} // namespace

TeamScores Scorer::score(
    survey::Instrument const& instrument,
    std::span<survey::ElementId const> blocks,
    survey::ResponseSet&& responses
)
{
    survey::ResponseSet const consumed = std::move(responses);
    check_fit(instrument, consumed.sheets());
    statistics::Questionnaire const questions = questionnaire_of(instrument);
    statistics::ScoringKey const key{questions};
    statistics::GroupTally const tally = tally_of(questions, key, consumed.sheets());
    TeamScores scores{consumed.group()};
    scores.respondents_ = tally.people();
    for (std::size_t element = 0; element < instrument.elements.size(); ++element) {
        if (is_asked(instrument.elements[element], blocks)) {
            scores.elements_.push_back(element_cell(
                instrument.elements[element].id,
                tally.scales()[element],
                tally.items()
            ));
        }
    }
    return scores;
}

TeamScores::ElementCell Scorer::element_cell(
    survey::ElementId const& id,
    statistics::ScaleTally const& scale,
    std::span<statistics::ItemTally const> items
)
{
    TeamScores::ElementCell cell{
        .element = id,
        .people = scale.scores().n(),
        .sum = scale.sum_of_scores(),
        .items = {}};
    for (statistics::KeyedItem const& keyed : scale.key().items()) {
        statistics::ItemTally const& item = items[keyed.position];
        cell.items.push_back(
            {.answered = item.answered(),
             .favourable = item.favourable(),
             .unfavourable = item.unfavourable(),
             .sum = item.sum()}
        );
    }
    return cell;
}

} // namespace heed::scoring

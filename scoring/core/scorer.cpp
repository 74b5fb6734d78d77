#include "scoring/core/scorer.hpp"

#include "scoring/statistics/items.hpp"
#include "scoring/statistics/persons.hpp"
#include "scoring/statistics/teams.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::scoring {

namespace {

statistics::Range range_of(survey::Scale const& scale)
{
    return {.min = scale.min, .max = scale.max};
}

// One person's keyed answers to the items of an element: a skip and "I can't say" are both empty.
std::vector<std::optional<int>> keyed_answers(
    survey::Element const& element,
    statistics::Range range,
    std::span<survey::Answer const> answers
)
{
    std::vector<std::optional<int>> keyed(element.items.size());
    for (std::size_t item = 0; item < keyed.size(); ++item) {
        if (std::optional<int> const value = answers[item].chosen()) {
            keyed[item] = statistics::keyed(*value, range, element.items[item].reverse);
        }
    }
    return keyed;
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
    TeamScores scores{consumed.group()};
    scores.respondents_ = static_cast<int>(consumed.sheets().size());
    for (survey::Element const& element : instrument.elements) {
        if (is_asked(element, blocks)) {
            scores.elements_.push_back(score_element(instrument, element, consumed.sheets()));
        }
    }
    return scores;
}

TeamScores::ElementCell Scorer::score_element(
    survey::Instrument const& instrument,
    survey::Element const& element,
    std::span<survey::AnswerSheet const> sheets
)
{
    statistics::Range const range = range_of(instrument.scale_of(element));
    std::size_t const first = instrument.first_item(element);
    std::size_t const items = element.items.size();
    statistics::ScoreSum people{range, static_cast<int>(items)};
    std::vector<statistics::ItemCounts> counts(items, statistics::ItemCounts{range});
    for (survey::AnswerSheet const& sheet : sheets) {
        auto const keyed = keyed_answers(element, range, sheet.answers().subspan(first, items));
        if (auto const score = statistics::person_score(keyed, statistics::half)) {
            people.add(*score);
        }
        for (std::size_t item = 0; item < items; ++item) {
            if (keyed[item]) {
                counts[item].add(*keyed[item]);
            }
        }
    }
    TeamScores::ElementCell cell{
        .element = element.id,
        .people = people.people(),
        .sum = people.sum(),
        .items = {}};
    for (statistics::ItemCounts const& item : counts) {
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

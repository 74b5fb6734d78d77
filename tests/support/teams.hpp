#pragma once
// Small instruments and teams for tests of scoring and disclosure: from rows of answers to a
// decision of the gate, on the same path that the server takes.

#include "scoring/core/scorer.hpp"
#include "scoring/disclosure/gate.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/released_report.hpp"
#include "scoring/disclosure/seal.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/response_set.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace heed::test_support {

// One person's answers in the instrument's item order.
using Row = std::vector<int>;
inline constexpr int skipped = -1;
inline constexpr int cannot_say = -2;

inline survey::Element element(std::string const& id, int items, std::string const& scale = "freq5")
{
    survey::Element made{
        .id = survey::ElementId{id},
        .scale = survey::ScaleId{scale},
        .stem = "team",
        .optional = false,
        .items = {}};
    for (int item = 1; item <= items; ++item) {
        made.items.push_back({.id = survey::ItemId{id + std::to_string(item)}, .reverse = false});
    }
    return made;
}

// An instrument of these elements; all of them count in the overall footprint.
inline survey::Instrument instrument(std::vector<survey::Element> elements)
{
    survey::Instrument made;
    made.key = {.name = "test", .version = 1};
    made.scales = {
        {.id = survey::ScaleId{"freq5"}, .min = 1, .max = 5, .cannot_say = true},
        {.id = survey::ScaleId{"seven"}, .min = 1, .max = 7, .cannot_say = true}};
    for (survey::Element const& each : elements) {
        made.overall.push_back(each.id);
    }
    made.elements = std::move(elements);
    return made;
}

inline survey::AnswerSheet sheet(survey::Instrument const& instrument, Row const& row)
{
    std::vector<std::uint8_t> bytes;
    for (int const answer : row) {
        bytes.push_back(
            answer == skipped      ? std::uint8_t{0}
            : answer == cannot_say ? std::uint8_t{255}
                                   : static_cast<std::uint8_t>(answer + 1)
        );
    }
    return survey::AnswerSheet::decode(instrument, bytes).value();
}

inline scoring::TeamScores score(
    survey::Instrument const& instrument,
    std::vector<Row> const& rows,
    std::string const& group = "team",
    std::vector<survey::ElementId> const& blocks = {}
)
{
    std::vector<survey::AnswerSheet> sheets;
    for (Row const& row : rows) {
        sheets.push_back(sheet(instrument, row));
    }
    return scoring::Scorer::score(
        instrument,
        blocks,
        survey::ResponseSet{survey::GroupId{group}, std::move(sheets)}
    );
}

inline disclosure::GroupTree one_team(int people, int spare_codes = 0)
{
    return disclosure::GroupTree::make({{.id = survey::GroupId{"team"},
                                         .parent = std::nullopt,
                                         .people = people,
                                         .spare_codes = spare_codes}}
    ).value();
}

// The gate's release of a single team, at the floor.
inline disclosure::RoundRelease release(
    survey::Instrument const& instrument,
    std::vector<Row> const& rows,
    int people,
    int spare = 0
)
{
    std::vector<scoring::TeamScores> scores;
    scores.push_back(score(instrument, rows));
    disclosure::Gate const gate{disclosure::Policy::at_the_floor()};
    return gate.decide(std::move(scores), {}, one_team(people, spare), instrument);
}

inline disclosure::Decision decide(
    survey::Instrument const& instrument,
    std::vector<Row> const& rows,
    int people,
    int spare = 0
)
{
    return release(instrument, rows, people, spare).groups().front().decision;
}

// The report of a team that is known to get one; throws std::bad_variant_access otherwise.
inline disclosure::ReleasedReport
report(survey::Instrument const& instrument, std::vector<Row> const& rows, int people)
{
    return std::get<disclosure::ReleasedReport>(decide(instrument, rows, people));
}

// A seal that tests can compute: no cryptography, but every byte and the key matter.
class TestSeal : public disclosure::Seal {
public:
    explicit TestSeal(std::uint8_t key) noexcept : key_{key} {}

    disclosure::SealMark mac(std::span<std::uint8_t const> bytes) const override
    {
        disclosure::SealMark mark{};
        std::uint32_t state = 2'166'136'261U ^ key_;
        for (std::size_t index = 0; index < bytes.size() + mark.size(); ++index) {
            state ^= index < bytes.size() ? bytes[index] : 0U;
            state *= 16'777'619U;
            mark[index % mark.size()] ^= static_cast<std::uint8_t>(state >> 24U);
        }
        return mark;
    }

private:
    std::uint8_t key_;
};

} // namespace heed::test_support

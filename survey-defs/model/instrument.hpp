#pragma once
// An instrument: a versioned questionnaire, without its wording. It is a value that never changes
// after loading, and may be read from any thread. Use Catalogue to find one by name, and
// instrument_json to read one from a file.

#include "survey-defs/model/element.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/scale.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::survey {

inline constexpr std::size_t elements_max = 12;
inline constexpr std::size_t items_per_element_max = 40;
inline constexpr std::size_t items_max = 120;
inline constexpr std::size_t scales_max = 8;
inline constexpr std::size_t open_questions_max = 4;
inline constexpr int version_max = 9999;
inline constexpr int minutes_max = 120;
inline constexpr int days_between_rounds_max = 730;
// Answers on 0 to 10 cannot spread wider than half their range.
inline constexpr double typical_sd_min = 0.1;
inline constexpr double typical_sd_max = 5.0;

// Which questionnaire, exactly: a name alone never identifies what was asked.
struct InstrumentKey {
    std::string name;
    int version = 0;

    friend auto operator<=>(InstrumentKey const&, InstrumentKey const&) = default;
};

// How far the questionnaire has been tested. Everything that Heed ships is a draft.
enum class Evidence {
    draft,
    piloted,
    validated,
};

// Who is asked, and who reads the result.
enum class Use {
    team, // a team, in a round
    pair, // two teams about their work with each other; both are read, or neither
    self, // one person alone, on a page that sends nothing; never launched, and no report
};

struct Instrument {
    InstrumentKey key;
    Use use = Use::team;
    Evidence evidence = Evidence::draft;
    // Expected minutes to answer, for the launch and answer pages.
    int minutes = 5;
    // Shortest time between two rounds of one team, in days.
    int days_between_rounds_min = 30;
    // Standard deviation of people within a team, in points on 0 to 10, from which reports draw
    // their soft band. Never a figure of the team itself.
    double typical_sd = 2.0;
    std::vector<Scale> scales;
    // In the order in which they are asked.
    std::vector<Element> elements;
    // The elements whose mean is the overall footprint; empty when the instrument has none.
    std::vector<ElementId> overall;
    // Ids of open questions that the instrument defines.
    std::vector<ItemId> open_questions;

    // Number of items over all elements, the optional ones included.
    std::size_t item_count() const noexcept;
    // The element's scale. The element must be one of this instrument's.
    Scale const& scale_of(Element const& element) const;
    // Null when there is no such element.
    Element const* find(ElementId const& id) const noexcept;
    // Position of the element's first item in an answer sheet; its other items follow it.
    std::size_t first_item(Element const& element) const;

    friend bool operator==(Instrument const&, Instrument const&) = default;
};

} // namespace heed::survey

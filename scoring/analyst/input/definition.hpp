#pragma once
// What was asked, from a JSON file in one of two forms, told apart by the key "format":
//
// - One of Heed's own instruments (docs/survey-definitions.md): its elements become scales, its
//   `overall` the composite "overall".
// - A definition of any other study: "items" {id: {min, max, reverse, cannot_say}}, "scales"
//   [{id, items}] and, each of them optional, "composites" [{id, scales}], "linked",
//   "options" {min_answered: [a, b], confidence}, "case", and any text under another name.
//   docs/scoring.md describes it.
//
// Pure; any thread.

#include "scoring/analyst/fault.hpp"
#include "scoring/statistics/questionnaire.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::analyst {

inline constexpr std::size_t items_max = 2000;
inline constexpr std::size_t scales_max = 500;
inline constexpr std::size_t composites_max = 500;
// Options are whole numbers from -option_max to option_max.
inline constexpr int option_max = 1'000'000;
inline constexpr int share_denominator_max = 1000;
inline constexpr double confidence_min = 0.01;
inline constexpr double confidence_max = 0.9999;
// A scale of k items has k * k pairs; all scales together, since they take memory in each tally.
// Room for a scale of 500 items, or for 500 scales of 22.
inline constexpr std::size_t item_pairs_max = 250'000;

struct Definition {
    std::string title;
    statistics::Questionnaire questionnaire;
    // By item.
    std::vector<bool> offers_cannot_say;
};

// `file` is used in messages, and for a title when the definition has none.
[[nodiscard]] Read<Definition> read_definition(std::string_view json, std::string_view file);

} // namespace heed::analyst

#pragma once
// What an analyst's data answer: items, the scales they form, and composites of scales. Plainer
// than survey::Instrument, since published questionnaires come with other shapes than Heed's own:
// every item has its own range, and an item may belong to several scales or to none.
// A value; any thread.

#include "scoring/statistics/persons.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::statistics {

// An answer is kept in one byte.
inline constexpr int options_max = 250;
inline constexpr double confidence_default = 0.95;

struct Item {
    std::string id;
    Range range; // at most options_max options
    bool reverse = false;
};

struct Scale {
    std::string id;
    std::vector<std::size_t> items; // positions in Questionnaire::items, at least one, each once
};

// The mean of a person's scale scores, each scale counted alike.
struct Composite {
    std::string id;
    std::vector<std::size_t> scales; // positions in Questionnaire::scales, at least one, each once
};

struct Questionnaire {
    std::vector<Item> items;
    std::vector<Scale> scales;
    std::vector<Composite> composites;
    // The share of a scale's items, and of a composite's scales, that a person must have.
    Share needed = half;
    // Of every interval, above 0 and below 1.
    double confidence = confidence_default;
    // Whether a respondent's name means the same person in every round.
    bool linked = false;
};

} // namespace heed::statistics

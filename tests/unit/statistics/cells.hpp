#pragma once
// Short ways to write questionnaires and rows in tests of scoring/statistics.

#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::test_support {

// Stands for a missing answer in a row.
inline constexpr int none = -100;

// One scale of as many five-point items, the last of them reversed where asked.
inline statistics::Questionnaire one_scale(std::size_t items, bool last_reversed = false)
{
    statistics::Questionnaire made;
    made.scales.push_back({"s", {}});
    for (std::size_t item = 0; item < items; ++item) {
        made.scales.front().items.push_back(item);
        made.items.push_back(
            {"q" + std::to_string(item), {1, 5}, last_reversed && item + 1 == items}
        );
    }
    return made;
}

inline std::vector<statistics::Cell>
cells_of(statistics::Questionnaire const& questionnaire, std::vector<int> const& answers)
{
    std::vector<statistics::Cell> cells;
    for (std::size_t item = 0; item < answers.size(); ++item) {
        int const min = questionnaire.items[item].range.min;
        cells.push_back(
            answers[item] == none ? statistics::blank : statistics::cell_of(answers[item], min)
        );
    }
    return cells;
}

} // namespace heed::test_support

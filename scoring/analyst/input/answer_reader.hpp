#pragma once
// The answers of one item, from the text of cells. Any thread.

#include "scoring/statistics/questionnaire.hpp"
#include "scoring/statistics/response_table.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heed::analyst {

// The cell of a person who could not say. Only where the item offers it.
inline constexpr std::string_view cannot_say_cell = "cannot_say";
// What R writes for a missing value. It is refused, since it could also be somebody's word.
inline constexpr std::string_view missing_in_r = "NA";

class AnswerReader {
public:
    AnswerReader(statistics::Item item, bool offers_cannot_say);

    // What the text means: an option of the item in plain digits, "cannot_say" where it is offered,
    // nothing for a blank. Empty for anything else.
    std::optional<statistics::Cell> read(std::string_view text) const noexcept
    {
        if (text.empty()) {
            return statistics::blank;
        }
        // Nearly all cells end here.
        if (text.size() == 1 && '0' <= text[0] && text[0] <= '9') {
            return cell_of(text[0] - '0');
        }
        return read_longer(text);
    }

    // Why a text was not read.
    std::string reason(std::string_view text) const;

private:
    std::optional<statistics::Cell> cell_of(std::int64_t value) const noexcept
    {
        if (value < item_.range.min || value > item_.range.max) {
            return std::nullopt;
        }
        return statistics::cell_of(static_cast<int>(value), item_.range.min);
    }
    std::optional<statistics::Cell> read_longer(std::string_view text) const noexcept;

    statistics::Item item_;
    bool offers_cannot_say_;
};

} // namespace heed::analyst

#include "scoring/analyst/input/answer_reader.hpp"

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/whole_number.hpp"

#include <algorithm>
#include <utility>

namespace heed::analyst {

AnswerReader::AnswerReader(statistics::Item item, bool offers_cannot_say)
    : item_{std::move(item)}, offers_cannot_say_{offers_cannot_say}
{
}

std::optional<statistics::Cell> AnswerReader::read_longer(std::string_view text) const noexcept
{
    if (text == cannot_say_cell) {
        return offers_cannot_say_ ? std::optional{statistics::cannot_say} : std::nullopt;
    }
    auto const number = whole_number(text);
    return number ? cell_of(*number) : std::nullopt;
}

std::string AnswerReader::reason(std::string_view text) const
{
    auto const item = printable(item_.id);
    if (text == missing_in_r) {
        return quoted_text(text) + " is not an answer to " + item + "; leave the cell empty";
    }
    if (text == cannot_say_cell) {
        return quoted_text(text) + " is not offered by " + item;
    }
    auto const number = whole_number(text);
    if (!number) {
        return quoted_text(text) + " is not a whole number in plain digits";
    }
    bool const above = *number > item_.range.max;
    auto const limit = std::to_string(above ? item_.range.max : item_.range.min);
    return printable(text) + (above ? " is above " : " is below ") + limit +
           (above ? ", the highest option of " : ", the lowest option of ") + item;
}

} // namespace heed::analyst

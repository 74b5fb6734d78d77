#include "scoring/analyst/input/whole_number.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace heed::analyst {

namespace {

bool is_digit(char character) noexcept
{
    return '0' <= character && character <= '9';
}

} // namespace

std::optional<std::int64_t> whole_number(std::string_view text) noexcept
{
    bool const negative = text.starts_with('-');
    auto const digits = text.substr(negative ? 1 : 0);
    if (digits.empty() || !std::ranges::all_of(digits, is_digit)) {
        return std::nullopt;
    }
    if (digits.front() == '0' && text != "0") {
        return std::nullopt;
    }
    std::int64_t value = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    value = read.ec == std::errc{} ? value : whole_max;
    return negative ? -value : value;
}

} // namespace heed::analyst

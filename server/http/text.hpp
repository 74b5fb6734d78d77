#pragma once
// Text as HTTP compares and lists it: ASCII only, independent of the locale. Any thread.

#include <algorithm>
#include <string_view>

namespace heed::http {

constexpr char to_lower(char character) noexcept
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

// Case-insensitive equality of field names, hosts and tokens. Boost.Beast's iequals() reads past
// the end of its argument in 1.81 (issue 2962), so nothing here uses it.
constexpr bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept
{
    return std::equal(
        left.begin(),
        left.end(),
        right.begin(),
        right.end(),
        [](char one, char other) { return to_lower(one) == to_lower(other); }
    );
}

// Without blanks and tabs at both ends (OWS of RFC 9110, section 5.6.3).
constexpr std::string_view trimmed(std::string_view text) noexcept
{
    auto const first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes the text up to the next separator off the front of `rest` and returns it trimmed.
constexpr std::string_view take_until(std::string_view& rest, char separator) noexcept
{
    auto const end = rest.find(separator);
    auto const part = trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return part;
}

} // namespace heed::http

#pragma once
// The one number that a benchmark takes on its command line.

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace heed::bench {

// What main() was given: `standard` without an argument; empty unless it is one whole number above
// 0.
inline std::optional<int> number_given(int count, char** words, int standard)
{
    if (count == 1) {
        return standard;
    }
    std::string_view const word = words[1];
    int number = 0;
    auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    bool const is_whole = error == std::errc{} && end == word.data() + word.size();
    return count == 2 && is_whole && number > 0 ? std::optional{number} : std::nullopt;
}

} // namespace heed::bench

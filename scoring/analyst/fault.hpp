#pragma once
// What is wrong with a file that was given to heed-score, and where. A file is read whole or
// refused: the first thing wrong ends the reading, and no score is computed from the rest. Values;
// any thread.

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace heed::analyst {

struct Fault {
    // As the caller named it.
    std::string file;
    // Both from 1; 0 when the fault is not about a place. A column is a character (a code point) of
    // the line, not a byte and not a cell; a byte order mark is none.
    std::size_t line = 0;
    std::size_t column = 0;
    // Part of a sentence, without a full stop.
    std::string reason;

    // "responses.csv:5:7: 6 is above 5, the highest option of q1", safe to print on a terminal.
    std::string text() const;
};

// What reading comes to.
template <typename T>
using Read = boost::system::result<T, Fault>;

// Names and cells of a refused file may hold anything: characters that command a terminal (C0, DEL,
// C1) become "?", and what is longer than quoted_bytes_max is cut.
inline constexpr std::size_t quoted_bytes_max = 60;
std::string printable(std::string_view text);
// The same between double quotes.
std::string quoted_text(std::string_view text);

} // namespace heed::analyst

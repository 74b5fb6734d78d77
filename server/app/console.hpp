#pragma once
// What the program says to the person who started it, apart from the server's log.

#include <string_view>

namespace heed::app {

// One line to standard output, there at once even when the output is a file or a pipe.
void say(std::string_view line);
// One line to standard error, after the program's name.
void complain(std::string_view line);

} // namespace heed::app

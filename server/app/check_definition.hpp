#pragma once
// `heed check-definition FILE`: says whether an instrument file, with the wordings that belong to
// it, could be offered by the server.

#include <filesystem>

namespace heed::app {

// Returns the exit status: 0 for a valid definition, 1 otherwise, with file, JSON pointer and
// reason on standard error.
int check_definition(std::filesystem::path const& file);

} // namespace heed::app

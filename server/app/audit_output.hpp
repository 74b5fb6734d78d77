#pragma once
// The file that an audit writes. Any thread.

#include <filesystem>
#include <string_view>

namespace heed::app {

// Writes a new file of mode 0600, all of it or nothing: a file that could not be written to its end
// is removed again. Throws std::runtime_error with a sentence for the operator; also when there is
// anything at the path already, which then stays as it is.
void write_new_file(std::filesystem::path const& path, std::string_view text);

} // namespace heed::app

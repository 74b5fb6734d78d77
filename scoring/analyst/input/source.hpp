#pragma once
// Where the bytes of a file come from, so that reading can be tested, fuzzed, and fed from a pipe.
// One thread at a time.

#include "scoring/analyst/fault.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heed::analyst {

struct Source {
    // For faults.
    std::string name;
    // 0 when it is not known beforehand, as with a pipe.
    std::size_t size = 0;
    // Writes the next bytes to the span and returns how many: 0 at the end, empty when they cannot
    // be read. The span is not empty.
    std::function<std::optional<std::size_t>(std::span<char>)> read;
};

// Refused when the file cannot be opened or is a folder.
[[nodiscard]] Read<Source> open_file(std::filesystem::path const& path);

// The text must outlive the source.
Source text_source(std::string_view name, std::string_view text);

// All bytes of a small file; refused when there are more than `bytes_max`.
[[nodiscard]] Read<std::string> read_all(Source const& source, std::size_t bytes_max);

// For a source that fails while it is read.
inline constexpr std::string_view unreadable = "the file cannot be read";

} // namespace heed::analyst

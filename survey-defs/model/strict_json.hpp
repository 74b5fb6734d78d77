#pragma once
// A JSON text of limited size and depth: valid UTF-8, nothing but standard JSON, and no key twice
// in an object (Boost.JSON alone would silently keep the last one). Pure; any thread.

#include "survey-defs/model/error.hpp"

#include <cstddef>
#include <string_view>

namespace boost::json {
class value;
}

namespace heed::survey {

struct JsonLimits {
    std::size_t bytes;
    std::size_t depth;
    std::size_t key_bytes;
};

// `file` is used in error messages only. Text that is not JSON is reported with line and column,
// both counted from 1; a duplicate key with its pointer.
Checked<boost::json::value>
parse_strictly(std::string_view text, std::string_view file, JsonLimits const& limits);

} // namespace heed::survey

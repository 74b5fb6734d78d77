#pragma once
// Splits a request target ("/a/b?x=1") into decoded segments and query parameters, once and for
// all. Refuses what an honest client never sends: bytes outside 0x21 to 0x7e, %00, encoded
// slashes, dot segments, empty inner segments, a scheme or authority, broken escapes, invalid
// UTF-8.

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::http {

inline constexpr std::size_t target_bytes_max = 2048;
inline constexpr std::size_t target_segments_max = 16;
inline constexpr std::size_t query_parameters_max = 16;

struct Target {
    std::vector<std::string> segments;
    std::vector<std::pair<std::string, std::string>> query;
};

// Errors: std::errc::invalid_argument, or value_too_large over the limits above.
boost::system::result<Target> parse_target(std::string_view target);

} // namespace heed::http

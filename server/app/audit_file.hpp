#pragma once
// A JSON file that an operator gives to `heed audit`, and what can be wrong with it. Any thread.

#include <boost/system/result.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace boost::json {
class value;
}

namespace heed::app {

inline constexpr std::size_t audit_file_bytes_max = std::size_t{64} << 20U;
inline constexpr std::size_t audit_file_depth_max = 16;
// The exit status of a command that was given such a file.
inline constexpr int exit_bad_input = 2;

// What is wrong with a file, and where: a JSON pointer (RFC 6901), and "" for the whole of it.
struct InputFault {
    std::string pointer;
    std::string reason;

    // "at /trees/0/k: the smallest group is below the floor"
    std::string message() const;
};

boost::system::result<std::string, InputFault> read_audit_file(std::filesystem::path const& file);

// Nothing but standard JSON, and no key twice in an object.
boost::system::result<boost::json::value, InputFault> parse_audit_json(std::string_view text);

} // namespace heed::app

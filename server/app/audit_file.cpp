#include "server/app/audit_file.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <fstream>
#include <utility>

namespace heed::app {

namespace json = boost::json;

namespace {

constexpr std::size_t read_bytes = std::size_t{64} << 10U;

} // namespace

std::string InputFault::message() const
{
    return pointer.empty() ? reason : "at " + pointer + ": " + reason;
}

boost::system::result<std::string, InputFault> read_audit_file(std::filesystem::path const& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string text;
    std::array<char, read_bytes> part{};
    while (stream.read(part.data(), part.size()), stream.gcount() > 0) {
        text.append(part.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > audit_file_bytes_max) {
            return InputFault{
                .pointer = "",
                .reason = "larger than " + std::to_string(audit_file_bytes_max) + " bytes"};
        }
    }
    if (!stream.is_open() || stream.bad()) {
        return InputFault{.pointer = "", .reason = "cannot be read"};
    }
    return {boost::system::in_place_value, std::move(text)};
}

boost::system::result<json::value, InputFault> parse_audit_json(std::string_view text)
{
    json::parse_options options;
    options.max_depth = audit_file_depth_max;
    boost::system::error_code error;
    json::value document = json::parse(text, error, {}, options);
    if (error) {
        return InputFault{.pointer = "", .reason = "not valid JSON (" + error.message() + ")"};
    }
    return {boost::system::in_place_value, std::move(document)};
}

} // namespace heed::app

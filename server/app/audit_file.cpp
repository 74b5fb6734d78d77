#include "server/app/audit_file.hpp"

#include "survey-defs/model/strict_json.hpp"

#include <boost/json/value.hpp>

#include <array>
#include <fstream>
#include <utility>

namespace heed::app {

namespace json = boost::json;

namespace {

constexpr std::size_t read_bytes = std::size_t{64} << 10U;
constexpr survey::JsonLimits limits{
    .bytes = audit_file_bytes_max,
    .depth = audit_file_depth_max,
    .key_bytes = audit_file_bytes_max};

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
    auto document = survey::parse_strictly(text, "", limits);
    if (!document) {
        return InputFault{.pointer = document.error().pointer, .reason = document.error().reason};
    }
    return {boost::system::in_place_value, *std::move(document)};
}

} // namespace heed::app

#include "server/net/head_parser.hpp"

#include "server/http/text.hpp"
#include "server/net/limits.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
namespace beast_http = boost::beast::http;
using http::Status;

constexpr std::string_view end_of_line = "\r\n";
constexpr std::string_view end_of_head = "\r\n\r\n";

bool is_allowed_in_line(char character) noexcept
{
    auto const byte = static_cast<unsigned char>(character);
    return byte >= 0x20 ? byte != 0x7f : byte == '\t';
}

// Lines end in CRLF, hold no other control character, and none continues the one before.
bool has_honest_lines(std::string_view bytes) noexcept
{
    while (!bytes.empty()) {
        auto const end = bytes.find(end_of_line);
        auto const line = bytes.substr(0, end);
        auto const folded = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        if (end == std::string_view::npos || folded ||
            !std::all_of(line.begin(), line.end(), is_allowed_in_line)) {
            return false;
        }
        bytes.remove_prefix(end + end_of_line.size());
    }
    return true;
}

Status status_of(boost::system::error_code const& failure) noexcept
{
    if (failure == beast_http::error::bad_version) {
        return Status::version_not_supported;
    }
    if (failure == beast_http::error::bad_transfer_encoding) {
        return Status::length_required;
    }
    return Status::bad_request;
}

std::string lower_case(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), http::to_lower);
    return result;
}

Head copy_of(beast_http::request_header<> const& message)
{
    Head head;
    head.method = std::string{message.method_string()};
    head.target = std::string{message.target()};
    head.version = static_cast<int>(message.version());
    for (auto const& field : message) {
        head.fields.push_back({lower_case(field.name_string()), std::string{field.value()}});
    }
    return head;
}

} // namespace

std::size_t find_head_end(std::string_view received, std::size_t searched) noexcept
{
    // The end may straddle what was looked at before.
    auto const from = searched < end_of_head.size() ? 0 : searched - end_of_head.size() + 1;
    auto const found = received.find(end_of_head, from);
    return found == std::string_view::npos ? found : found + end_of_head.size();
}

std::variant<Head, Refusal> parse_head(std::string_view bytes)
{
    if (!has_honest_lines(bytes)) {
        return Refusal{Status::bad_request};
    }
    beast_http::request_parser<beast_http::empty_body> parser;
    // How long the head may be was decided before it was read, the body is decided by its route.
    parser.header_limit(std::numeric_limits<std::uint32_t>::max());
    parser.body_limit(boost::none);
    boost::system::error_code failure;
    auto const used = parser.put(asio::buffer(bytes), failure);
    if (failure) {
        return Refusal{status_of(failure)};
    }
    if (!parser.is_header_done() || used != bytes.size()) {
        return Refusal{Status::bad_request};
    }
    auto head = copy_of(parser.get().base());
    if (head.fields.size() > header_fields_max) {
        return Refusal{Status::headers_too_large};
    }
    return head;
}

} // namespace heed::net

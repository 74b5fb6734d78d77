// A head that is accepted can be read in one way only. The promises are checked against the raw
// bytes, by a reading of lines that shares nothing with the parser.

#include "server/net/head_check.hpp"
#include "server/net/head_parser.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace heed;
using fuzz::promise;

std::string lower_case(std::string_view text)
{
    std::string result{text};
    for (auto& character : result) {
        character =
            character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    }
    return result;
}

// How many lines are fields of this name, blanks around it forgiven as some servers do.
std::size_t lines_named(std::string_view bytes, std::string_view name)
{
    std::size_t count = 0;
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        auto line = bytes.substr(at + 1);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.starts_with(name)) {
            line.remove_prefix(name.size());
            auto const next = line.find_first_not_of(" \t");
            count += next != std::string_view::npos && line[next] == ':' ? 1 : 0;
        }
    }
    return count;
}

bool has_bare_line_ending(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto const lone_feed = bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r');
        auto const lone_return =
            bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
        if (lone_feed || lone_return) {
            return true;
        }
    }
    return false;
}

void check(std::string const& bytes, net::CheckedHead const& head)
{
    promise(lines_named(bytes, "transfer-encoding") == 0);
    promise(lines_named(bytes, "host") == 1);
    promise(lines_named(bytes, "content-length") <= 1);
    promise(head.content_length == 0 || lines_named(bytes, "content-length") == 1);
    promise(!has_bare_line_ending(bytes));
    promise(bytes.find("\n ") == std::string::npos && bytes.find("\n\t") == std::string::npos);
    promise(bytes.find('\0') == std::string::npos);
    promise(!head.request.headers.contains("user-agent"));
    promise(head.request.body.empty() && head.request.caller.user_id.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const input{reinterpret_cast<char const*>(data), size};
    auto const end = net::find_head_end(input);
    auto const bytes = input.substr(0, end);
    auto const parsed = net::parse_head(bytes);
    if (auto const* const head = std::get_if<net::Head>(&parsed)) {
        promise(end != std::string_view::npos);
        std::vector<std::string> const hosts{"localhost"};
        auto const checked = net::check_head(*head, hosts, http::Channel::plain);
        if (auto const* const accepted = std::get_if<net::CheckedHead>(&checked)) {
            check(lower_case(bytes), *accepted);
        }
    }
    return 0;
}

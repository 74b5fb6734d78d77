// A request target that is accepted is within its limits, holds nothing that could walk a path, and
// means the same when it is written down again.

#include "server/base/encoding.hpp"
#include "server/http/target.hpp"
#include "tests/fuzz/promise.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using heed::fuzz::promise;
using heed::http::Target;

bool walks_a_path(std::string_view segment)
{
    return segment == "." || segment == ".." || segment.find('/') != std::string_view::npos ||
           segment.find('\\') != std::string_view::npos;
}

bool has_control(std::string_view text)
{
    for (auto const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7f) {
            return true;
        }
    }
    return false;
}

// Every byte as "%xx", so that nothing is left to the grammar.
std::string escaped(std::string_view text)
{
    std::string result;
    for (auto const character : text) {
        result += "%" + heed::base::to_hex(heed::base::as_bytes({&character, 1}));
    }
    return result;
}

std::string written_again(Target const& target)
{
    std::string path;
    for (auto const& segment : target.segments) {
        path += "/" + escaped(segment);
    }
    return path.empty() ? "/" : path;
}

void check(Target const& target)
{
    promise(target.segments.size() <= heed::http::target_segments_max);
    promise(target.query.size() <= heed::http::query_parameters_max);
    for (std::size_t i = 0; i < target.segments.size(); ++i) {
        auto const& segment = target.segments[i];
        promise(!walks_a_path(segment) && !has_control(segment));
        promise(!segment.empty() || i + 1 == target.segments.size());
    }
    auto const again = written_again(target);
    if (again.size() <= heed::http::target_bytes_max) {
        auto const parsed = heed::http::parse_target(again);
        promise(parsed.has_value() && parsed->segments == target.segments);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const target = heed::http::parse_target({reinterpret_cast<char const*>(data), size});
    if (target) {
        promise(size <= heed::http::target_bytes_max && data[0] == '/');
        check(*target);
    }
    return 0;
}

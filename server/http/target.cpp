#include "server/http/target.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <optional>

namespace heed::http {

namespace {

namespace errc = boost::system::errc;

// Length of the UTF-8 sequence that starts with this byte and the range of its second byte
// (Unicode 15, table 3-7), which rules out overlong forms, surrogates and anything past U+10FFFF.
struct Utf8Lead {
    std::size_t length;
    unsigned char second_min = 0x80;
    unsigned char second_max = 0xbf;
};

std::optional<Utf8Lead> utf8_lead(unsigned char lead) noexcept
{
    if (lead < 0x80) {
        return Utf8Lead{1};
    }
    if (lead < 0xc2 || lead > 0xf4) {
        return std::nullopt;
    }
    if (lead < 0xe0) {
        return Utf8Lead{2};
    }
    Utf8Lead result{lead < 0xf0 ? std::size_t{3} : std::size_t{4}};
    if (lead == 0xe0) {
        result.second_min = 0xa0;
    } else if (lead == 0xed) {
        result.second_max = 0x9f;
    } else if (lead == 0xf0) {
        result.second_min = 0x90;
    } else if (lead == 0xf4) {
        result.second_max = 0x8f;
    }
    return result;
}

bool is_continuation(char character) noexcept
{
    return (static_cast<unsigned char>(character) & 0xc0U) == 0x80U;
}

bool is_utf8(std::string_view text) noexcept
{
    while (!text.empty()) {
        auto const lead = utf8_lead(static_cast<unsigned char>(text.front()));
        if (!lead || text.size() < lead->length) {
            return false;
        }
        auto const tail = text.substr(1, lead->length - 1);
        if (!std::all_of(tail.begin(), tail.end(), is_continuation)) {
            return false;
        }
        auto const second = tail.empty() ? lead->second_min : static_cast<unsigned char>(tail[0]);
        if (second < lead->second_min || second > lead->second_max) {
            return false;
        }
        text.remove_prefix(lead->length);
    }
    return true;
}

bool is_control(char character) noexcept
{
    auto const byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7f;
}

// Text that is safe to show, compare and store; the escapes are gone by now.
bool is_clean(std::string_view text) noexcept
{
    return is_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

bool is_acceptable_segment(std::string_view segment) noexcept
{
    return is_clean(segment) && segment.find_first_of("/\\") == std::string_view::npos &&
           segment != "." && segment != "..";
}

errc::errc_t read_segments(boost::urls::url_view const& url, Target& target)
{
    auto const encoded = url.encoded_segments();
    if (encoded.size() > target_segments_max) {
        return errc::value_too_large;
    }
    for (auto const& part : encoded) {
        // "//" would make two spellings of one path, and at the start an authority to some readers;
        // only the end may be empty ("/rounds/").
        if (!target.segments.empty() && target.segments.back().empty()) {
            return errc::invalid_argument;
        }
        target.segments.push_back(part.decode());
        if (!is_acceptable_segment(target.segments.back())) {
            return errc::invalid_argument;
        }
    }
    return errc::success;
}

errc::errc_t read_query(boost::urls::url_view const& url, Target& target)
{
    auto const encoded = url.encoded_params();
    if (encoded.size() > query_parameters_max) {
        return errc::value_too_large;
    }
    for (auto const& parameter : encoded) {
        target.query.emplace_back(parameter.key.decode(), parameter.value.decode());
        if (!is_clean(target.query.back().first) || !is_clean(target.query.back().second)) {
            return errc::invalid_argument;
        }
    }
    return errc::success;
}

} // namespace

boost::system::result<Target> parse_target(std::string_view target)
{
    if (target.size() > target_bytes_max) {
        return errc::make_error_code(errc::value_too_large);
    }
    auto const url = boost::urls::parse_origin_form(target);
    // Boost.URL takes a leading "/./" for a mark of its own and hides it; found by fuzzing.
    if (!url || target.starts_with("/./")) {
        return errc::make_error_code(errc::invalid_argument);
    }
    Target result;
    if (auto const failure = read_segments(*url, result); failure != errc::success) {
        return errc::make_error_code(failure);
    }
    if (auto const failure = read_query(*url, result); failure != errc::success) {
        return errc::make_error_code(failure);
    }
    return result;
}

} // namespace heed::http

#include "server/base/text.hpp"

#include <algorithm>
#include <array>

namespace heed::base {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array hidden{
    Range{0x00, 0x1f},       // controls
    Range{0x7f, 0x9f},       // delete and more controls
    Range{0xad, 0xad},       // soft hyphen
    Range{0x061c, 0x061c},   // Arabic letter mark
    Range{0x200b, 0x200b},   // zero width space; the two joiners behind it are allowed
    Range{0x200e, 0x200f},   // direction marks
    Range{0x2028, 0x202e},   // separators, embeddings and overrides
    Range{0x2060, 0x206f},   // word joiner, invisible operators, isolates
    Range{0xfeff, 0xfeff},   // byte order mark
    Range{0xe0000, 0xe007f}, // tags
};

bool is_continuation(char byte) noexcept
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

// Takes the first code point off the text, which must not be empty.
char32_t take_code_point(std::string_view& utf8) noexcept
{
    auto const lead = static_cast<unsigned char>(utf8.front());
    utf8.remove_prefix(1);
    char32_t point = lead < 0x80U   ? lead
                     : lead < 0xe0U ? lead & 0x1fU
                     : lead < 0xf0U ? lead & 0x0fU
                                    : lead & 0x07U;
    while (!utf8.empty() && is_continuation(utf8.front())) {
        point = point << 6U | (static_cast<unsigned char>(utf8.front()) & 0x3fU);
        utf8.remove_prefix(1);
    }
    return point;
}

} // namespace

std::size_t code_points(std::string_view utf8) noexcept
{
    auto const more = std::ranges::count_if(utf8, is_continuation);
    return utf8.size() - static_cast<std::size_t>(more);
}

bool has_hidden_characters(std::string_view utf8) noexcept
{
    while (!utf8.empty()) {
        auto const point = take_code_point(utf8);
        bool const is_hidden = std::ranges::any_of(hidden, [point](Range const& range) {
            return range.first <= point && point <= range.last;
        });
        if (is_hidden) {
            return true;
        }
    }
    return false;
}

std::string in_small_letters(std::string_view utf8)
{
    std::string small{utf8};
    std::ranges::transform(small, small.begin(), [](char character) {
        return 'A' <= character && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                    : character;
    });
    return small;
}

std::optional<TextFlaw> flaw_of(std::string_view utf8, std::size_t characters_max) noexcept
{
    if (code_points(utf8) > characters_max) {
        return TextFlaw::too_long;
    }
    // Two names that differ by a blank that nobody sees would be a trap.
    bool const has_blank_end = utf8.empty() || utf8.front() == ' ' || utf8.back() == ' ';
    if (has_blank_end || has_hidden_characters(utf8)) {
        return TextFlaw::unreadable;
    }
    return std::nullopt;
}

} // namespace heed::base

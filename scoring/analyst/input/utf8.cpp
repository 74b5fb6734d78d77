#include "scoring/analyst/input/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace heed::analyst {

namespace {

using Byte = unsigned char;

// What may begin a character (RFC 3629, section 4). The second byte has a range of its own, which
// shuts out overlong forms, surrogates and what is too large; all later ones are 0x80 to 0xbf.
struct Form {
    Byte first_min;
    Byte first_max;
    std::size_t bytes;
    Byte second_min;
    Byte second_max;
};

constexpr Form forms[] = {
    {0x00, 0x7f, 1, 0x80, 0xbf},
    {0xc2, 0xdf, 2, 0x80, 0xbf},
    {0xe0, 0xe0, 3, 0xa0, 0xbf},
    {0xe1, 0xec, 3, 0x80, 0xbf},
    {0xed, 0xed, 3, 0x80, 0x9f},
    {0xee, 0xef, 3, 0x80, 0xbf},
    {0xf0, 0xf0, 4, 0x90, 0xbf},
    {0xf1, 0xf3, 4, 0x80, 0xbf},
    {0xf4, 0xf4, 4, 0x80, 0x8f},
};

bool is_continuation(char character) noexcept
{
    return (static_cast<Byte>(character) >> 6U) == 2;
}

// The length of the character that the text begins with, 0 when it begins with none.
std::size_t character_bytes(std::string_view text) noexcept
{
    auto const first = static_cast<Byte>(text.front());
    auto const* const form = std::ranges::find_if(forms, [first](Form const& candidate) {
        return candidate.first_min <= first && first <= candidate.first_max;
    });
    if (form == std::end(forms) || text.size() < form->bytes) {
        return 0;
    }
    if (form->bytes == 1) {
        return 1;
    }
    auto const second = static_cast<Byte>(text[1]);
    bool const valid = form->second_min <= second && second <= form->second_max &&
                       std::ranges::all_of(text.substr(2, form->bytes - 2), is_continuation);
    return valid ? form->bytes : 0;
}

// The bytes before the first block of eight that is not all ASCII.
std::size_t ascii_bytes(std::string_view text) noexcept
{
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080U;
    std::size_t at = 0;
    for (std::uint64_t block = 0; at + sizeof block <= text.size(); at += sizeof block) {
        std::memcpy(&block, text.data() + at, sizeof block);
        if ((block & high_bits) != 0) {
            break;
        }
    }
    return at;
}

} // namespace

std::size_t valid_utf8_bytes(std::string_view text) noexcept
{
    std::size_t at = ascii_bytes(text);
    while (at < text.size()) {
        auto const bytes = character_bytes(text.substr(at));
        if (bytes == 0) {
            break;
        }
        at += bytes;
    }
    return at;
}

std::size_t column_at(std::string_view line, std::size_t offset) noexcept
{
    auto const before = line.substr(0, offset);
    auto const continuations = std::ranges::count_if(before, is_continuation);
    return 1 + before.size() - static_cast<std::size_t>(continuations);
}

} // namespace heed::analyst

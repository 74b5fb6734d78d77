#include "scoring/analyst/fault.hpp"

namespace heed::analyst {

namespace {

constexpr std::string_view ellipsis = "…";

bool is_c0(unsigned char byte)
{
    return byte < 0x20 || byte == 0x7f;
}

// The first byte of a character from U+0080 to U+009F is 0xc2, the second is below 0xa0.
bool is_c1(std::string_view rest)
{
    return rest.size() > 1 && rest[0] == '\xc2' && static_cast<unsigned char>(rest[1]) < 0xa0;
}

// Without half a character at its end.
std::string_view cut(std::string_view text)
{
    auto end = quoted_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) >> 6U) == 2) {
        --end;
    }
    return text.substr(0, end);
}

std::string without_commands(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const c1 = is_c1(text.substr(i));
        result += c1 || is_c0(static_cast<unsigned char>(text[i])) ? '?' : text[i];
        i += c1 ? 1 : 0;
    }
    return result;
}

} // namespace

std::string Fault::text() const
{
    auto place = without_commands(file);
    if (line != 0) {
        place += ":" + std::to_string(line) + ":" + std::to_string(column);
    }
    return place + ": " + without_commands(reason);
}

std::string printable(std::string_view text)
{
    if (text.size() <= quoted_bytes_max) {
        return without_commands(text);
    }
    return without_commands(cut(text)).append(ellipsis);
}

std::string quoted_text(std::string_view text)
{
    return "\"" + printable(text) + "\"";
}

} // namespace heed::analyst

#include "scoring/analyst/input/ids.hpp"

namespace heed::analyst {

namespace {

// C0 and DEL are one byte; C1, U+0080 to U+009F, is 0xc2 and a byte below 0xa0.
bool has_control_character(std::string_view id) noexcept
{
    unsigned char before = 0;
    for (char const character : id) {
        auto const byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7f || (before == 0xc2 && byte < 0xa0)) {
            return true;
        }
        before = byte;
    }
    return false;
}

} // namespace

bool is_id_column(std::string_view name) noexcept
{
    return name == respondent_column || name == team_column || name == round_column;
}

std::optional<std::string> id_fault(std::string_view id)
{
    if (id.empty()) {
        return "is empty";
    }
    if (id.size() > id_bytes_max) {
        return "is longer than " + std::to_string(id_bytes_max) + " bytes";
    }
    if (has_control_character(id)) {
        return "holds a control character";
    }
    return std::nullopt;
}

} // namespace heed::analyst

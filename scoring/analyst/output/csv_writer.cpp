#include "scoring/analyst/output/csv_writer.hpp"

namespace heed::analyst {

namespace {

bool is_plain(std::string_view text)
{
    return text.empty() || (text.front() != ' ' && text.back() != ' ' &&
                            text.find_first_of(",\"\r\n") == text.npos);
}

} // namespace

std::string csv_cell(std::string_view text)
{
    if (is_plain(text)) {
        return std::string{text};
    }
    std::string quoted{'"'};
    for (char const character : text) {
        if (character == '"') {
            quoted += '"';
        }
        quoted += character;
    }
    return quoted += '"';
}

} // namespace heed::analyst

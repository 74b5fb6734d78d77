#include "scoring/analyst/output/json_writer.hpp"

#include "scoring/analyst/output/displayed.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace heed::analyst {

namespace {

bool needs_escape(char character)
{
    constexpr unsigned char first_printable = 0x20;
    return character == '"' || character == '\\' ||
           static_cast<unsigned char>(character) < first_printable;
}

} // namespace

void JsonWriter::key(std::string_view name)
{
    separate();
    quoted_key(name);
}

void JsonWriter::line_key(std::string_view name)
{
    separate();
    out_.byte('\n');
    quoted_key(name);
}

void JsonWriter::ready_key(std::string_view escaped)
{
    separate();
    out_.text(escaped);
    first_ = true;
}

void JsonWriter::text(std::string_view text)
{
    separate();
    quoted_text(text);
}

void JsonWriter::integer(std::int64_t value)
{
    separate();
    out_.integer(value);
}

void JsonWriter::figure(statistics::Figure figure)
{
    separate();
    if (figure.exists()) {
        out_.number(figure.value());
    } else {
        out_.text("null");
    }
}

void JsonWriter::value(Value const& value)
{
    if (is_displayed(value.form) && value.figure.exists()) {
        text(displayed(value));
    } else {
        figure(value.figure);
    }
}

void JsonWriter::open(char bracket)
{
    separate();
    out_.byte(bracket);
    first_ = true;
}

void JsonWriter::close(char bracket)
{
    out_.byte(bracket);
    first_ = false;
}

void JsonWriter::quoted_key(std::string_view name)
{
    quoted_text(name);
    out_.byte(':');
    first_ = true;
}

void JsonWriter::quoted_text(std::string_view text)
{
    if (std::ranges::any_of(text, needs_escape)) {
        out_.text(json_quoted(text));
        return;
    }
    out_.byte('"');
    out_.text(text);
    out_.byte('"');
}

void JsonWriter::separate()
{
    if (!first_) {
        out_.byte(',');
    }
    first_ = false;
}

std::string json_quoted(std::string_view text)
{
    std::string quoted{'"'};
    for (char const character : text) {
        if (!needs_escape(character)) {
            quoted += character;
        } else if (character == '"' || character == '\\') {
            quoted.append(1, '\\') += character;
        } else {
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned char>(character));
        }
    }
    return quoted += '"';
}

std::string escaped_key(std::string_view name)
{
    return json_quoted(name) += ':';
}

} // namespace heed::analyst

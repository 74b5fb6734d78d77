#include "scoring/analyst/output/json_writer.hpp"

#include "scoring/analyst/output/displayed.hpp"

#include <fmt/format.h>

namespace heed::analyst {

namespace {

constexpr unsigned char first_printable = 0x20;

} // namespace

void JsonWriter::key(std::string_view name)
{
    ready_key(escaped_key(name));
}

void JsonWriter::line_key(std::string_view name)
{
    separate();
    out_.byte('\n');
    out_.text(escaped_key(name));
    first_ = true;
}

void JsonWriter::plain_key(std::string_view name)
{
    separate();
    out_.byte('"');
    out_.text(name);
    out_.text("\":");
    first_ = true;
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
    out_.text(json_quoted(text));
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
        if (character == '"' || character == '\\') {
            quoted += '\\';
            quoted += character;
        } else if (auto const byte = static_cast<unsigned char>(character);
                   byte < first_printable) {
            quoted += fmt::format("\\u{:04x}", byte);
        } else {
            quoted += character;
        }
    }
    return quoted += '"';
}

std::string escaped_key(std::string_view name)
{
    return json_quoted(name) += ':';
}

} // namespace heed::analyst

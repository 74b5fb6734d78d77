#pragma once
// JSON written member by member (RFC 8259), without a tree: commas and escapes are looked after
// here, and the nesting is that of the calls. One thread.

#include "scoring/analyst/output/byte_writer.hpp"
#include "scoring/analyst/output/fields.hpp"

#include <string>
#include <string_view>

namespace heed::analyst {

class JsonWriter {
public:
    explicit JsonWriter(ByteWriter& out) : out_{out} {}

    // Inside an object each value follows its key().
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    void key(std::string_view name);
    // The same on a line of its own, so that a large file can be looked at.
    void line_key(std::string_view name);
    // A key that was made with escaped_key(): for those that come again and again.
    void ready_key(std::string_view escaped);

    void text(std::string_view text);
    void integer(std::int64_t value);
    // null where it does not exist.
    void figure(statistics::Figure figure);
    void value(Value const& value);

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quoted_key(std::string_view name);
    void quoted_text(std::string_view text);

    ByteWriter& out_;
    bool first_ = true; // nothing stands before the next value in its object or array
};

// The text between quotes, valid in JSON. `text` is valid UTF-8.
std::string json_quoted(std::string_view text);
std::string escaped_key(std::string_view name);

} // namespace heed::analyst

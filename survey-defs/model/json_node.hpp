#pragma once
// Strict reading of one JSON value at a known place, for readers of definitions.
//
// A reader asks for what it expects; the first thing that differs is kept in a Complaint, with its
// JSON pointer, and every later question answers with an empty value. So a reader is written as a
// plain list of fields, and asks once at its end whether anything was wrong. One thread at a time.

#include "survey-defs/model/error.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boost::json {
class value;
}

namespace heed::survey {

// The first thing found wrong in a file. Later ones are often its consequences and are dropped.
class Complaint {
public:
    explicit Complaint(std::string_view file) : file_{file} {}

    void raise(std::string pointer, std::string reason);
    std::optional<DefinitionError> const& error() const noexcept { return error_; }

private:
    std::string file_;
    std::optional<DefinitionError> error_;
};

class JsonNode {
public:
    struct Member;

    // `value` is null where the document has nothing; it and `complaint` must outlive the node.
    JsonNode(boost::json::value const* value, std::string pointer, Complaint& complaint);

    // An object whose member "format" is this text. Asked first, so that a file of another kind
    // is named as such.
    void expect_format(std::string_view format) const;
    // An object with every required key, perhaps some of the optional ones, and no other.
    void expect_keys(
        std::vector<std::string_view> const& required,
        std::vector<std::string_view> const& optional = {}
    ) const;

    // The member of that key; an absent node when there is none.
    JsonNode operator[](std::string_view key) const;
    bool absent() const noexcept { return value_ == nullptr; }
    // Whether null stands here, for places where it has a meaning of its own.
    bool is_null() const noexcept;
    // Whether any text stands here, also one that text() would refuse.
    bool is_text() const noexcept;

    // The members of an object, in the order of the file.
    std::vector<Member> members() const;
    // The entries of an array that has `min` to `max` of them.
    std::vector<JsonNode> list(std::size_t min, std::size_t max) const;
    // Text for people: 1 to text_bytes_max bytes, not blank, without control characters.
    std::string text() const;
    // Matches [A-Za-z][A-Za-z0-9_-]{0,39}.
    std::string id() const;
    // Position in `options` of the text that stands here.
    std::size_t choice(std::vector<std::string_view> const& options) const;
    // A whole number from min to max.
    int whole(int min, int max) const;
    // Any number from min to max.
    double number(double min, double max) const;
    bool flag() const;

    // Complains about this very node.
    void refuse(std::string reason) const;
    // Its JSON pointer.
    std::string const& pointer() const noexcept { return pointer_; }

private:
    JsonNode child(boost::json::value const* value, std::string_view step) const;

    boost::json::value const* value_;
    std::string pointer_;
    Complaint* complaint_;
};

struct JsonNode::Member {
    std::string key;
    JsonNode value;
};

// `x` in double quotes, for the reason of an error.
std::string in_quotes(std::string_view text);
// One step of a JSON pointer: "/" and the key, with "~" and "/" escaped as RFC 6901 asks.
std::string pointer_step(std::string_view key);

} // namespace heed::survey

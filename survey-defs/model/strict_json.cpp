#include "survey-defs/model/strict_json.hpp"

#include "survey-defs/model/json_node.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace heed::survey {

namespace json = boost::json;

namespace {

using boost::system::error_code;

// Follows the parser through the text, knows the JSON pointer of where it is, and stops it at the
// first key that an object has already had. Its member names are those that basic_parser calls.
class KeyWatch {
public:
    static constexpr std::size_t max_object_size = json::object::max_size();
    static constexpr std::size_t max_array_size = json::array::max_size();
    static constexpr std::size_t max_key_size = json::string::max_size();
    static constexpr std::size_t max_string_size = json::string::max_size();

    explicit KeyWatch(std::size_t key_bytes_max) : key_bytes_max_{key_bytes_max} {}

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(false); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(true); }
    bool on_array_end(std::size_t, error_code&) { return close(); }

    bool on_key_part(json::string_view part, std::size_t, error_code& error)
    {
        key_.append(part.data(), part.size());
        if (key_.size() > key_bytes_max_) {
            error = json::error::key_too_large;
        }
        return !error;
    }

    bool on_key(json::string_view part, std::size_t size, error_code& error)
    {
        if (!on_key_part(part, size, error)) {
            return false;
        }
        auto& level = levels_.back();
        level.key = std::exchange(key_, {});
        if (level.seen.insert(level.key).second) {
            return true;
        }
        duplicate_ = level.key;
        error = boost::system::errc::make_error_code(boost::system::errc::invalid_argument);
        return false;
    }

    bool on_string_part(json::string_view, std::size_t, error_code&) { return true; }
    bool on_string(json::string_view, std::size_t, error_code&) { return step(); }
    bool on_number_part(json::string_view, error_code&) { return true; }
    bool on_int64(std::int64_t, json::string_view, error_code&) { return step(); }
    bool on_uint64(std::uint64_t, json::string_view, error_code&) { return step(); }
    bool on_double(double, json::string_view, error_code&) { return step(); }
    bool on_bool(bool, error_code&) { return step(); }
    bool on_null(error_code&) { return step(); }
    bool on_comment_part(json::string_view, error_code&) { return true; }
    bool on_comment(json::string_view, error_code&) { return true; }

    // The key that appears twice, and the pointer of where it does so.
    std::optional<std::string> const& duplicate() const { return duplicate_; }

    std::string pointer() const
    {
        std::string text;
        for (auto const& level : levels_) {
            text += pointer_step(level.array ? std::to_string(level.index) : level.key);
        }
        return text;
    }

private:
    // An object or array that is not closed yet.
    struct Level {
        bool array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> seen;
    };

    bool open(bool array)
    {
        levels_.push_back(Level{.array = array, .index = 0, .key = {}, .seen = {}});
        return true;
    }

    bool close()
    {
        levels_.pop_back();
        return step();
    }

    // A value has ended; in an array the next one has the next index.
    bool step()
    {
        if (!levels_.empty()) {
            ++levels_.back().index;
        }
        return true;
    }

    std::size_t key_bytes_max_;
    std::vector<Level> levels_;
    std::string key_;
    std::optional<std::string> duplicate_;
};

// The error with line and column of a byte offset; columns count characters, not bytes.
DefinitionError placed(DefinitionError error, std::string_view text, std::size_t offset)
{
    auto const before = text.substr(0, offset);
    auto const line_start = before.rfind('\n') + 1; // npos + 1 is 0
    auto const starts_character = [](char c) { return (static_cast<unsigned char>(c) >> 6U) != 2; };
    auto const characters = std::ranges::count_if(before.substr(line_start), starts_character);
    error.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
    error.column = 1 + static_cast<std::size_t>(characters);
    return error;
}

std::string syntax_words(error_code const& error, JsonLimits const& limits)
{
    if (error == json::error::too_deep) {
        return "nested deeper than " + std::to_string(limits.depth) + " levels";
    }
    if (error == json::error::key_too_large) {
        return "a key is longer than " + std::to_string(limits.key_bytes) + " bytes";
    }
    return "not valid JSON (" + error.message() + ")";
}

} // namespace

Checked<json::value>
parse_strictly(std::string_view text, std::string_view file, JsonLimits const& limits)
{
    auto const refuse = [file](std::string pointer, std::string reason) {
        return DefinitionError{std::string{file}, std::move(pointer), std::move(reason)};
    };
    if (text.size() > limits.bytes) {
        return refuse("", "larger than " + std::to_string(limits.bytes) + " bytes");
    }
    json::parse_options options;
    options.max_depth = limits.depth;
    json::basic_parser<KeyWatch> parser{options, limits.key_bytes};
    error_code error;
    auto const read = parser.write_some(false, text.data(), text.size(), error);
    if (auto const& key = parser.handler().duplicate()) {
        return refuse(parser.handler().pointer(), "the key " + in_quotes(*key) + " appears twice");
    }
    if (!error && read < text.size()) {
        error = json::error::extra_data;
    }
    if (error) {
        return placed(refuse("", syntax_words(error, limits)), text, read);
    }
    // The same parser has just accepted the text with the same options, so this cannot fail.
    return {boost::system::in_place_value, json::parse(text, {}, options)};
}

} // namespace heed::survey

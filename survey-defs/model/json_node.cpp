#include "survey-defs/model/json_node.hpp"

#include "survey-defs/model/instrument_json.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace heed::survey {

namespace json = boost::json;

namespace {

constexpr std::size_t id_bytes_max = 40;

bool is_letter(char c)
{
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

bool is_id_character(char c)
{
    return is_letter(c) || ('0' <= c && c <= '9') || c == '_' || c == '-';
}

bool is_id(std::string_view text)
{
    return !text.empty() && text.size() <= id_bytes_max && is_letter(text.front()) &&
           std::ranges::all_of(text, is_id_character);
}

bool is_blank(std::string_view text)
{
    return text.find_first_not_of(' ') == std::string_view::npos;
}

// True for C0, DEL and C1 (U+0080 to U+009F), and for U+2028 to U+202E, which break lines or turn
// the direction of what follows. Isolates (U+2066 to U+2069) stay allowed: right-to-left text
// needs them. The text is valid UTF-8, so looking at bytes is enough.
bool has_control_character(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = [text, i](std::size_t ahead) {
            return i + ahead < text.size() ? static_cast<unsigned char>(text[i + ahead]) : 0U;
        };
        bool const c0 = byte(0) < 0x20 || byte(0) == 0x7f;
        bool const c1 = byte(0) == 0xc2 && byte(1) < 0xa0;
        bool const layout =
            byte(0) == 0xe2 && byte(1) == 0x80 && 0xa8 <= byte(2) && byte(2) <= 0xae;
        if (c0 || c1 || layout) {
            return true;
        }
    }
    return false;
}

std::string_view kind_words(json::value const& value)
{
    switch (value.kind()) {
    case json::kind::null:
        return "null";
    case json::kind::bool_:
        return "true or false";
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
        return "a number";
    case json::kind::string:
        return "text";
    case json::kind::array:
        return "a list";
    case json::kind::object:
        return "an object";
    }
    return "something else";
}

std::string expected(std::string_view wanted, json::value const& value)
{
    return std::string{"expected "}.append(wanted).append(", found ").append(kind_words(value));
}

std::string digits(auto number)
{
    std::array<char, 32> buffer{};
    auto const written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), written.ptr};
}

std::string range_words(auto min, auto max)
{
    return min == max ? digits(min) : digits(min) + " to " + digits(max);
}

bool contains(std::vector<std::string_view> const& keys, std::string_view key)
{
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

std::string in_quotes(std::string_view text)
{
    return std::string{"\""}.append(text).append("\"");
}

std::string pointer_step(std::string_view key)
{
    std::string step = "/";
    for (char const c : key) {
        if (c == '~') {
            step += "~0";
        } else if (c == '/') {
            step += "~1";
        } else {
            step += c;
        }
    }
    return step;
}

void Complaint::raise(std::string pointer, std::string reason)
{
    if (!error_) {
        error_ = DefinitionError{file_, std::move(pointer), std::move(reason)};
    }
}

JsonNode::JsonNode(json::value const* value, std::string pointer, Complaint& complaint)
    : value_{value}, pointer_{std::move(pointer)}, complaint_{&complaint}
{
}

void JsonNode::expect_format(std::string_view format) const
{
    if (absent()) {
        return;
    }
    if (!value_->is_object()) {
        return refuse(expected("an object", *value_));
    }
    auto const actual = (*this)["format"];
    if (actual.absent()) {
        return refuse("the key \"format\" is missing");
    }
    if (auto const text = actual.text(); text != format) {
        actual.refuse("the format is " + in_quotes(text) + ", expected " + in_quotes(format));
    }
}

void JsonNode::expect_keys(
    std::vector<std::string_view> const& required,
    std::vector<std::string_view> const& optional
) const
{
    if (absent()) {
        return;
    }
    auto const* object = value_->if_object();
    if (object == nullptr) {
        return refuse(expected("an object", *value_));
    }
    for (auto const& member : *object) {
        std::string_view const key{member.key().data(), member.key().size()};
        if (!contains(required, key) && !contains(optional, key)) {
            return child(&member.value(), key)
                .refuse("the key " + in_quotes(key) + " is not known");
        }
    }
    for (auto const key : required) {
        if (!object->contains(key)) {
            return refuse("the key " + in_quotes(key) + " is missing");
        }
    }
}

JsonNode JsonNode::operator[](std::string_view key) const
{
    auto const* object = absent() ? nullptr : value_->if_object();
    return child(object == nullptr ? nullptr : object->if_contains(key), key);
}

bool JsonNode::is_null() const noexcept
{
    return !absent() && value_->is_null();
}

bool JsonNode::is_text() const noexcept
{
    return value_ != nullptr && value_->is_string();
}

std::vector<JsonNode::Member> JsonNode::members() const
{
    if (absent()) {
        return {};
    }
    auto const* object = value_->if_object();
    if (object == nullptr) {
        refuse(expected("an object", *value_));
        return {};
    }
    std::vector<Member> members;
    for (auto const& member : *object) {
        std::string const key{member.key().data(), member.key().size()};
        members.push_back({key, child(&member.value(), key)});
    }
    return members;
}

std::vector<JsonNode> JsonNode::list(std::size_t min, std::size_t max) const
{
    if (absent()) {
        return {};
    }
    auto const* array = value_->if_array();
    if (array == nullptr) {
        refuse(expected("a list", *value_));
        return {};
    }
    if (array->size() < min || array->size() > max) {
        refuse("expected " + range_words(min, max) + " entries, found " + digits(array->size()));
        return {};
    }
    std::vector<JsonNode> nodes;
    for (auto const& entry : *array) {
        nodes.push_back(child(&entry, std::to_string(nodes.size())));
    }
    return nodes;
}

std::string JsonNode::text() const
{
    if (absent()) {
        return {};
    }
    auto const* string = value_->if_string();
    if (string == nullptr) {
        refuse(expected("text", *value_));
        return {};
    }
    std::string text{string->data(), string->size()};
    if (is_blank(text)) {
        refuse("the text is empty");
    } else if (text.size() > text_bytes_max) {
        refuse("the text is longer than " + std::to_string(text_bytes_max) + " bytes");
    } else if (has_control_character(text)) {
        refuse("the text holds a control character");
    }
    return text;
}

std::string JsonNode::id() const
{
    auto text = this->text();
    if (!absent() && !is_id(text)) {
        refuse(
            "an id is a letter and up to 39 letters, digits, \"_\" or \"-\"; found " +
            in_quotes(text)
        );
    }
    return text;
}

std::size_t JsonNode::choice(std::vector<std::string_view> const& options) const
{
    auto const text = this->text();
    auto const found = std::ranges::find(options, text);
    if (found != options.end()) {
        return static_cast<std::size_t>(found - options.begin());
    }
    std::string words;
    for (auto const option : options) {
        words += (words.empty() ? "" : ", ") + in_quotes(option);
    }
    refuse(in_quotes(text) + " is not one of " + words);
    return 0;
}

int JsonNode::whole(int min, int max) const
{
    if (absent()) {
        return min;
    }
    auto const* number = value_->if_int64();
    if (number == nullptr) {
        bool const fraction = value_->is_double();
        refuse(fraction ? "expected a whole number" : expected("a whole number", *value_));
        return min;
    }
    if (*number < min || *number > max) {
        refuse("expected a number from " + range_words(min, max));
        return min;
    }
    return static_cast<int>(*number);
}

double JsonNode::number(double min, double max) const
{
    if (absent()) {
        return min;
    }
    if (!value_->is_number()) {
        refuse(expected("a number", *value_));
        return min;
    }
    auto const number = value_->to_number<double>();
    if (number < min || number > max) {
        refuse("expected a number from " + range_words(min, max));
        return min;
    }
    return number;
}

bool JsonNode::flag() const
{
    if (absent()) {
        return false;
    }
    if (!value_->is_bool()) {
        refuse(expected("true or false", *value_));
        return false;
    }
    return value_->get_bool();
}

void JsonNode::refuse(std::string reason) const
{
    complaint_->raise(pointer_, std::move(reason));
}

JsonNode JsonNode::child(json::value const* value, std::string_view step) const
{
    return {value, pointer_ + pointer_step(step), *complaint_};
}

} // namespace heed::survey

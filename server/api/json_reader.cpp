#include "server/api/json_reader.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <limits>

namespace heed::api {

namespace json = boost::json;

namespace {

json::parse_options const strict_options = [] {
    json::parse_options options;
    options.max_depth = json_depth_max;
    return options;
}();

// Counts the keys of a document, and refuses objects and arrays with too many members. Boost.JSON
// keeps the last of two equal keys without a word; the count tells that one has gone missing.
struct KeyCounter {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

    using Error = json::error_code;
    using Text = json::string_view;

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return true; }
    bool on_object_end(std::size_t members, Error& error) { return bounded(members, error); }
    bool on_array_begin(Error&) { return true; }
    bool on_array_end(std::size_t members, Error& error) { return bounded(members, error); }
    bool on_key_part(Text, std::size_t, Error&) { return true; }
    bool on_key(Text, std::size_t, Error&)
    {
        ++keys;
        return true;
    }
    bool on_string_part(Text, std::size_t, Error&) { return true; }
    bool on_string(Text, std::size_t, Error&) { return true; }
    bool on_number_part(Text, Error&) { return true; }
    bool on_int64(std::int64_t, Text, Error&) { return true; }
    bool on_uint64(std::uint64_t, Text, Error&) { return true; }
    bool on_double(double, Text, Error&) { return true; }
    bool on_bool(bool, Error&) { return true; }
    bool on_null(Error&) { return true; }
    bool on_comment_part(Text, Error&) { return true; }
    bool on_comment(Text, Error&) { return true; }

    bool bounded(std::size_t members, Error& error) const
    {
        if (members > members_max) {
            error = json::error::array_too_large;
        }
        return members <= members_max;
    }

    std::size_t members_max = json_members_max;
    std::size_t keys = 0;
};

std::size_t members_within(json::value const& value)
{
    std::size_t members = 0;
    if (auto const* const object = value.if_object()) {
        members += object->size();
        for (auto const& member : *object) {
            members += members_within(member.value());
        }
    } else if (auto const* const array = value.if_array()) {
        for (auto const& element : *array) {
            members += members_within(element);
        }
    }
    return members;
}

// Whether a key comes twice in an object, or an object or array has too many members.
bool is_unruly(std::string_view body, json::value const& value, std::size_t members_max)
{
    json::basic_parser<KeyCounter> parser{strict_options};
    parser.handler().members_max = members_max;
    json::error_code error;
    parser.write_some(false, body.data(), body.size(), error);
    return error || parser.handler().keys != members_within(value);
}

} // namespace

std::string pointer_step(std::string_view name)
{
    std::string escaped = "/";
    for (char const character : name) {
        if (character == '~') {
            escaped += "~0";
        } else if (character == '/') {
            escaped += "~1";
        } else {
            escaped += character;
        }
    }
    return escaped;
}

struct JsonReader::State {
    json::value root;
    std::optional<http::Problem> problem;
};

JsonReader::JsonReader(std::string_view body, std::size_t members_max)
    : state_{std::make_shared<State>()}, here_{nullptr}
{
    json::error_code error;
    state_->root = json::parse(body, error, {}, strict_options);
    here_ = state_->root.if_object();
    if (error || here_ == nullptr || is_unruly(body, state_->root, members_max)) {
        here_ = nullptr;
        state_->problem = http::Problem{http::Status::bad_request, "bad_json", {}, {}};
    }
}

JsonReader::JsonReader(std::shared_ptr<State> state, json::object const* here, std::string pointer)
    : state_{std::move(state)}, here_{here}, pointer_{std::move(pointer)}
{
}

bool JsonReader::has(std::string_view name) const
{
    return here_ != nullptr && here_->contains(name);
}

std::string JsonReader::text(std::string_view name)
{
    auto const* const value = member(name);
    if (value == nullptr) {
        return {};
    }
    if (auto const* const text = value->if_string()) {
        return std::string{*text};
    }
    refuse("wrong_type", name);
    return {};
}

std::optional<std::string> JsonReader::text_or_null(std::string_view name)
{
    auto const* const value = here_ == nullptr ? nullptr : here_->if_contains(name);
    if (value != nullptr && value->is_null()) {
        asked_.emplace_back(name);
        return std::nullopt;
    }
    return text(name);
}

int JsonReader::whole_number(std::string_view name)
{
    auto const* const value = member(name);
    if (value == nullptr) {
        return 0;
    }
    auto const* const number = value->if_int64();
    using Limits = std::numeric_limits<int>;
    if (number == nullptr || *number < Limits::min() || *number > Limits::max()) {
        refuse("wrong_type", name);
        return 0;
    }
    return static_cast<int>(*number);
}

bool JsonReader::yes_or_no(std::string_view name)
{
    auto const* const value = member(name);
    auto const* const answer = value == nullptr ? nullptr : value->if_bool();
    if (value != nullptr && answer == nullptr) {
        refuse("wrong_type", name);
    }
    return answer != nullptr && *answer;
}

std::vector<std::string> JsonReader::texts(std::string_view name)
{
    auto const* const value = member(name);
    std::vector<std::string> all;
    if (value == nullptr) {
        return all;
    }
    auto const* const array = value->if_array();
    bool const only_texts = array != nullptr && std::ranges::all_of(*array, [](auto const& v) {
                                return v.is_string();
                            });
    if (!only_texts) {
        refuse("wrong_type", name);
        return all;
    }
    for (auto const& element : *array) {
        all.emplace_back(element.get_string());
    }
    return all;
}

JsonReader JsonReader::object(std::string_view name)
{
    auto const* const value = member(name);
    auto const* const inner = value == nullptr ? nullptr : value->if_object();
    if (value != nullptr && inner == nullptr) {
        refuse("wrong_type", name);
    }
    return JsonReader{state_, inner, pointer_ + pointer_step(name)};
}

std::vector<JsonReader> JsonReader::objects(std::string_view name)
{
    auto const* const value = member(name);
    auto const* const array = value == nullptr ? nullptr : value->if_array();
    if (value != nullptr && array == nullptr) {
        refuse("wrong_type", name);
    }
    std::vector<JsonReader> all;
    if (array == nullptr) {
        return all;
    }
    auto const pointer = pointer_ + pointer_step(name);
    for (auto const& element : *array) {
        auto const position = std::to_string(all.size());
        all.push_back(JsonReader{state_, element.if_object(), pointer + pointer_step(position)});
        if (!element.is_object()) {
            JsonReader{state_, here_, pointer}.refuse("wrong_type", position);
        }
    }
    return all;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::named_objects(std::string_view name)
{
    std::vector<std::pair<std::string, JsonReader>> all;
    auto outer = object(name);
    if (outer.here_ == nullptr) {
        return all;
    }
    for (auto const& member : *outer.here_) {
        std::string const key{member.key()};
        all.emplace_back(key, outer.object(key));
    }
    return all;
}

std::vector<std::pair<std::string_view, JsonReader::Scalar>>
JsonReader::scalars(std::string_view name)
{
    std::vector<std::pair<std::string_view, Scalar>> all;
    auto inner = object(name);
    if (inner.here_ == nullptr) {
        return all;
    }
    for (auto const& member : *inner.here_) {
        std::string_view const key = member.key();
        if (auto const* const number = member.value().if_int64()) {
            all.emplace_back(key, *number);
        } else if (auto const* const text = member.value().if_string()) {
            all.emplace_back(key, std::string_view{*text});
        } else {
            inner.refuse("wrong_type", key);
        }
    }
    return all;
}

std::optional<http::Problem> JsonReader::done()
{
    if (here_ != nullptr) {
        for (auto const& member : *here_) {
            if (std::ranges::find(asked_, std::string_view{member.key()}) == asked_.end()) {
                refuse("unknown_field", member.key());
            }
        }
    }
    return state_->problem;
}

json::value const* JsonReader::member(std::string_view name)
{
    if (here_ == nullptr) {
        return nullptr;
    }
    asked_.emplace_back(name);
    auto const* const value = here_->if_contains(name);
    if (value == nullptr) {
        refuse("missing_field", name);
    }
    return value;
}

void JsonReader::refuse(std::string_view code, std::string_view name)
{
    if (!state_->problem) {
        state_->problem = http::Problem{
            http::Status::unprocessable_content,
            std::string{code},
            pointer_ + pointer_step(name),
            {}};
    }
}

} // namespace heed::api

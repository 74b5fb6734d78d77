#pragma once
// Reads a request body strictly and without fuss: ask for each member by name and type, then call
// done(). The first thing that is wrong (not JSON, a repeated key, a missing or unknown member, a
// wrong type) is kept as the problem to answer with; after it, members read as empty values. So a
// handler reads top to bottom and checks once. Not for sharing between threads.

#include "server/http/problem.hpp"

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace heed::api {

inline constexpr std::size_t json_depth_max = 8;
// Of one object or array, unless the reader is told otherwise.
inline constexpr std::size_t json_members_max = 256;

// A name as a step of a JSON pointer (RFC 6901), with the slash before it.
std::string pointer_step(std::string_view name);

class JsonReader {
public:
    // The body must be one JSON object.
    explicit JsonReader(std::string_view body, std::size_t members_max = json_members_max);

    // Whether there is such a member, for those that may be left out. It still has to be read.
    bool has(std::string_view name) const;

    std::string text(std::string_view name);
    // Empty for null, which the member may be; it must be there all the same.
    std::optional<std::string> text_or_null(std::string_view name);
    int whole_number(std::string_view name);
    bool yes_or_no(std::string_view name);
    std::vector<std::string> texts(std::string_view name);
    // Reads a member that is an object; call done() on it too.
    JsonReader object(std::string_view name);
    // Reads a member that is an array of objects; call done() on each of them too.
    std::vector<JsonReader> objects(std::string_view name);
    // Reads a member that is an object of objects: the name and the value of each member of it;
    // call done() on these too.
    std::vector<std::pair<std::string, JsonReader>> named_objects(std::string_view name);

    // Name and value of each member of an object whose values are whole numbers or texts. The
    // views live as long as this reader or any made from it.
    using Scalar = std::variant<std::int64_t, std::string_view>;
    std::vector<std::pair<std::string_view, Scalar>> scalars(std::string_view name);

    // Call after all reads: refuses members that nobody asked for. Returns the first problem.
    std::optional<http::Problem> done();

private:
    struct State;
    JsonReader(std::shared_ptr<State> state, boost::json::object const* here, std::string pointer);
    boost::json::value const* member(std::string_view name);
    void refuse(std::string_view code, std::string_view name);

    std::shared_ptr<State> state_;
    boost::json::object const* here_;
    std::string pointer_;
    std::vector<std::string> asked_;
};

} // namespace heed::api

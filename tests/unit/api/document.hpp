#pragma once
// docs/api.md as tests read it: the routes that its headings name, and the JSON that it shows.

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace heed::api::test {

struct DocumentedRoute {
    std::string name; // "GET /api/people"
    std::string role; // "administrator", or empty
    std::vector<boost::json::value> examples;
};

inline std::string api_document()
{
    std::ifstream stream{HEED_SOURCE_DIR "/docs/api.md"};
    BOOST_REQUIRE(stream);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// The text between the first `before` and the next `after`, or empty; `rest` goes on behind it.
inline std::string between(std::string_view& rest, std::string_view before, std::string_view after)
{
    auto const start = rest.find(before);
    auto const end =
        start == std::string_view::npos ? start : rest.find(after, start + before.size());
    if (end == std::string_view::npos) {
        rest = {};
        return {};
    }
    auto const begin = start + before.size();
    std::string const found{rest.substr(begin, end - begin)};
    rest.remove_prefix(end + after.size());
    return found;
}

// An example as JSON; objects that it leaves out as "{…}" become empty ones.
inline boost::json::value parse_example(std::string text)
{
    constexpr std::string_view left_out = "{\xe2\x80\xa6}";
    for (auto at = text.find(left_out); at != std::string::npos; at = text.find(left_out)) {
        text.replace(at, left_out.size(), "{}");
    }
    boost::json::error_code error;
    auto example = boost::json::parse(text, error);
    BOOST_REQUIRE_MESSAGE(!error, "an example of docs/api.md is JSON: " << text);
    return example;
}

inline DocumentedRoute parse_section(std::string_view section)
{
    DocumentedRoute route;
    auto heading = section.substr(0, section.find('\n'));
    section.remove_prefix(heading.size());
    route.name = between(heading, "`", "`");
    route.role = between(heading, "(", ")");
    for (auto text = between(section, "```json\n", "```"); !text.empty();
         text = between(section, "```json\n", "```")) {
        route.examples.push_back(parse_example(std::move(text)));
    }
    return route;
}

inline std::vector<DocumentedRoute> documented_routes()
{
    constexpr std::string_view mark = "\n### ";
    auto const document = api_document();
    std::vector<DocumentedRoute> routes;
    for (auto at = document.find(mark); at != std::string::npos;) {
        auto const next = document.find(mark, at + mark.size());
        routes.push_back(parse_section(
            std::string_view{document}.substr(at + mark.size(), next - at - mark.size())
        ));
        at = next;
    }
    return routes;
}

inline boost::json::value example_of(std::string_view name, std::size_t number = 0)
{
    for (auto const& route : documented_routes()) {
        if (route.name == name) {
            return route.examples.at(number);
        }
    }
    BOOST_FAIL("docs/api.md has a section " << name);
    return {};
}

// Checks that `actual` has the members that `example` shows, at all depths, and values of the same
// kinds. A null on either side, and an object that the example leaves out, stand for any value.
inline void expect_shape(
    boost::json::value const& actual,
    boost::json::value const& example,
    std::string const& where = {}
)
{
    if (actual.is_null() || example.is_null()) {
        return;
    }
    BOOST_TEST(actual.is_number() == example.is_number(), "the kind of " << where);
    if (!actual.is_number()) {
        BOOST_TEST((actual.kind() == example.kind()), "the kind of " << where);
    }
    auto const* const object = actual.if_object();
    auto const* const shown = example.if_object();
    if (object != nullptr && shown != nullptr && !shown->empty()) {
        for (auto const& member : *shown) {
            auto const* const value = object->if_contains(member.key());
            auto const there = where + '/' + std::string{member.key()};
            BOOST_REQUIRE_MESSAGE(value != nullptr, "the answer has " << there);
            expect_shape(*value, member.value(), there);
        }
        for (auto const& member : *object) {
            BOOST_TEST(
                shown->contains(member.key()),
                "the document shows " << where << '/' << member.key()
            );
        }
    }
    auto const* const array = actual.if_array();
    auto const* const listed = example.if_array();
    if (array != nullptr && listed != nullptr && !listed->empty()) {
        for (auto const& element : *array) {
            expect_shape(element, listed->front(), where + "/0");
        }
    }
}

} // namespace heed::api::test

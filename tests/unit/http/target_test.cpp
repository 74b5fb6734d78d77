#include "server/http/target.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace heed::http {

namespace {

using Segments = std::vector<std::string>;
namespace errc = boost::system::errc;

// What an honest client never sends, or sends only when it was told to by a dishonest one.
std::vector<std::string> const refused{
    "",
    "*",
    "api",
    "http://heed.example/api",
    "heed.example:443",
    "//",
    "//heed.example/api",
    "/..",
    "/.",
    "/./",
    "/./a",
    "/.//a",
    "/a/../b",
    "/a/%2e%2e/b",
    "/a/.%2E",
    "/a//b",
    "/a%00",
    "/a%2fb",
    "/a%2Fb",
    "/a%5cb",
    "/a\\b",
    "/a%0ab",
    "/a%7f",
    "/a b",
    "/a\tb",
    "/a\x7f",
    "/\xc3\xa9",
    "/%",
    "/%4",
    "/%zz",
    "/%c3",
    "/%c0%af",
    "/%ed%a0%80",
    "/%f4%90%80%80",
    "/%ff",
    "/a#b",
    "/a?x=%00",
    "/a?x=%ff",
    "/a?x=%",
};

} // namespace

BOOST_AUTO_TEST_SUITE(target)

BOOST_AUTO_TEST_CASE(splits_a_path_into_decoded_segments)
{
    BOOST_TEST(parse_target("/")->segments == Segments{}, boost::test_tools::per_element());
    BOOST_TEST(
        (parse_target("/api/rounds/7")->segments == Segments{"api", "rounds", "7"}),
        "three segments"
    );
    BOOST_TEST((parse_target("/a%20b/%c3%a9")->segments == Segments{"a b", "\xc3\xa9"}), "decoded");
}

BOOST_AUTO_TEST_CASE(decodes_once_only)
{
    BOOST_TEST((parse_target("/%252e%252e")->segments == Segments{"%2e%2e"}), "one layer");
}

BOOST_AUTO_TEST_CASE(keeps_a_closing_slash_as_an_empty_last_segment)
{
    BOOST_TEST((parse_target("/rounds/")->segments == Segments{"rounds", ""}), "two segments");
}

BOOST_AUTO_TEST_CASE(reads_query_parameters_in_order)
{
    auto const query = parse_target("/a?x=1&y&x=%26")->query;
    BOOST_REQUIRE_EQUAL(query.size(), 3U);
    BOOST_TEST(query[0].first == "x");
    BOOST_TEST(query[0].second == "1");
    BOOST_TEST(query[1].first == "y");
    BOOST_TEST(query[1].second == "");
    BOOST_TEST(query[2].second == "&");
}

BOOST_DATA_TEST_CASE(refuses_what_an_honest_client_never_sends, refused, text)
{
    auto const parsed = parse_target(text);
    BOOST_REQUIRE(parsed.has_error());
    BOOST_TEST((parsed.error() == errc::invalid_argument));
}

BOOST_AUTO_TEST_CASE(bounds_length_segments_and_parameters)
{
    auto const longest = "/" + std::string(target_bytes_max - 1, 'a');
    BOOST_TEST(parse_target(longest).has_value());
    BOOST_TEST((parse_target(longest + "a").error() == errc::value_too_large));

    std::string deep;
    for (std::size_t i = 0; i < target_segments_max; ++i) {
        deep += "/a";
    }
    BOOST_TEST(parse_target(deep).has_value());
    BOOST_TEST((parse_target(deep + "/a").error() == errc::value_too_large));

    std::string many{"/?a"};
    for (std::size_t i = 1; i < query_parameters_max; ++i) {
        many += "&a";
    }
    BOOST_TEST(parse_target(many).has_value());
    BOOST_TEST((parse_target(many + "&a").error() == errc::value_too_large));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::http

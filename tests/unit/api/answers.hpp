#pragma once
// What tests read out of answers, and what they expect of refusals. For tests only.

#include "server/http/response.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>

namespace heed::api::test {

namespace json = boost::json;

inline json::value json_of(http::Response const& response)
{
    json::error_code error;
    auto const body = response.content();
    auto value = json::parse({body.data(), body.size()}, error);
    BOOST_REQUIRE_MESSAGE(!error, "JSON: " << body);
    return value;
}

inline std::string text_at(json::value const& value, std::string_view pointer)
{
    return std::string{value.at_pointer(pointer).as_string()};
}

// Checks status, code and field of a refusal.
inline void expect_problem(
    http::Response const& response,
    http::Status status,
    std::string_view code,
    std::string_view field = {}
)
{
    BOOST_TEST(static_cast<int>(response.status) == static_cast<int>(status));
    auto const problem = json_of(response).as_object();
    BOOST_TEST(std::string_view{problem.at("error").as_string()} == code);
    auto const* const named = problem.if_contains("field");
    BOOST_TEST((named == nullptr ? std::string_view{} : named->as_string()) == field);
}

inline void expect_status(http::Response const& response, http::Status status)
{
    BOOST_TEST(
        static_cast<int>(response.status) == static_cast<int>(status),
        "status " << static_cast<int>(response.status) << ": " << response.content()
    );
}

} // namespace heed::api::test

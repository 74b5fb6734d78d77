#include "server/api/problems.hpp"
#include "tests/unit/api/document.hpp"
#include "tests/unit/api/house.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>
#include <sstream>

using namespace heed;
using namespace heed::api;
using namespace heed::api::test;

namespace {

// Adds the codes that a text names between backticks, each with this status.
void add_codes(
    std::map<std::string, std::set<std::string>>& codes,
    std::string_view text,
    std::string const& status
)
{
    for (auto code = between(text, "`", "`"); !code.empty(); code = between(text, "`", "`")) {
        codes[code].insert(status);
    }
}

// The codes of docs/api.md with the statuses that it gives them: rows "| `code` | 422 | when |",
// and the sentence below the table.
std::map<std::string, std::set<std::string>> documented_codes()
{
    std::map<std::string, std::set<std::string>> codes;
    auto const document = api_document();
    std::istringstream lines{document};
    for (std::string line; std::getline(lines, line);) {
        std::string_view cells = line;
        if (cells.starts_with("| `")) {
            auto const named = between(cells, "| ", " | ");
            add_codes(codes, named, between(cells, "", " | "));
        }
    }
    std::string_view rest = document;
    add_codes(codes, between(rest, "Answer sheets add: ", " (422)"), "422");
    return codes;
}

void expect_documented(http::Response const& response)
{
    static auto const codes = documented_codes();
    auto const code = text_at(json_of(response), "/error");
    BOOST_REQUIRE_MESSAGE(codes.contains(code), "docs/api.md explains " << code);
    auto const status = std::to_string(static_cast<int>(response.status));
    BOOST_TEST(codes.at(code).contains(status), code << " with status " << status);
}

} // namespace

BOOST_AUTO_TEST_SUITE(problems)

BOOST_AUTO_TEST_CASE(every_refusal_of_a_round_is_documented_with_its_status)
{
    for (int code = 1; code <= static_cast<int>(rounds::errc::empty_sheet); ++code) {
        expect_documented(refused(rounds::Refusal{static_cast<rounds::errc>(code)}));
    }
}

BOOST_AUTO_TEST_CASE(every_fault_of_an_organisation_is_documented_with_its_status)
{
    for (int code = 1; code <= static_cast<int>(organisation::errc::not_a_number); ++code) {
        expect_documented(refused(organisation::Fault{static_cast<organisation::errc>(code)}));
        expect_documented(refused(organisation::SheetFault{static_cast<organisation::errc>(code)}));
    }
}

BOOST_AUTO_TEST_CASE(a_fault_of_a_list_names_the_entry_and_its_part)
{
    using organisation::errc;
    using organisation::Fault;
    using organisation::Part;
    auto const told = [](Fault const& fault) { return std::string{refused(fault).content()}; };
    BOOST_TEST(told({errc::no_units}) == R"({"error":"no_units"})");
    BOOST_TEST(
        told({errc::too_deep, 17, Part::parent, 12}) ==
        R"({"error":"too_deep","field":"/units/17/parent","limit":12})"
    );
    BOOST_TEST(
        told({errc::unknown_leader, std::nullopt, Part::leader}) ==
        R"({"error":"unknown_leader","field":"/leader"})"
    );
}

BOOST_AUTO_TEST_CASE(a_fault_of_a_sheet_names_line_and_column)
{
    auto const response =
        refused(organisation::SheetFault{organisation::errc::unknown_parent, 12, 2});
    BOOST_TEST(
        response.content() == R"({"error":"unknown_parent","field":"/csv","line":12,"column":2})"
    );
}

BOOST_AUTO_TEST_CASE(every_refusal_of_an_account_is_documented_with_its_status)
{
    for (int code = 1; code <= static_cast<int>(accounts::errc::password_too_common); ++code) {
        expect_documented(refused(accounts::Refusal{static_cast<accounts::errc>(code)}));
    }
    expect_documented(needs_https());
}

BOOST_AUTO_TEST_CASE(field_and_limit_of_a_round_refusal_are_told)
{
    auto const response = refused(rounds::Refusal{rounds::errc::too_large, "people", 500});
    BOOST_TEST(response.content() == R"({"error":"too_large","field":"/people","limit":500})");
}

BOOST_AUTO_TEST_CASE(a_refusal_without_field_and_limit_has_neither)
{
    BOOST_TEST(refused(rounds::Refusal{rounds::errc::closed}).content() == R"({"error":"closed"})");
}

BOOST_AUTO_TEST_CASE(a_limit_of_zero_is_told)
{
    auto const response = refused(rounds::Refusal{rounds::errc::too_small, "closes_on", 0});
    BOOST_TEST(response.content() == R"({"error":"too_small","field":"/closes_on","limit":0})");
}

BOOST_AUTO_TEST_CASE(a_wait_is_told_to_pages_and_to_http_clients)
{
    auto const response = refused(accounts::Refusal{accounts::errc::try_later, 8});
    BOOST_TEST(response.content() == R"({"error":"try_later","limit":8})");
    BOOST_TEST(header_of(response, "Retry-After") == "8");
}

BOOST_AUTO_TEST_CASE(each_refusal_of_an_account_names_its_field)
{
    using accounts::errc;
    auto const field_of = [](errc code) {
        return text_at(json_of(refused(accounts::Refusal{code})), "/field");
    };
    BOOST_TEST(field_of(errc::bad_code) == "/code");
    BOOST_TEST(field_of(errc::bad_name) == "/name");
    BOOST_TEST(field_of(errc::name_too_long) == "/name");
    BOOST_TEST(field_of(errc::name_taken) == "/sign_in_name");
    BOOST_TEST(field_of(errc::bad_sign_in_name) == "/sign_in_name");
    BOOST_TEST(field_of(errc::password_too_short) == "/password");
    BOOST_TEST(field_of(errc::password_too_long) == "/password");
    BOOST_TEST(field_of(errc::password_too_common) == "/password");
}

BOOST_AUTO_TEST_SUITE_END()

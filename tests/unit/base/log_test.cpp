#include "server/base/log.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

using namespace heed::base;

namespace {

// What `act` writes to standard error.
template <typename Act>
std::string errors_of(Act const& act)
{
    heed::testing::TemporaryFolder const folder;
    auto const file = folder.path() / "errors";
    int const before = ::dup(STDERR_FILENO);
    int const diverted = ::open(file.c_str(), O_WRONLY | O_CREAT, S_IRUSR | S_IWUSR);
    BOOST_REQUIRE(before >= 0);
    BOOST_REQUIRE(diverted >= 0);
    ::dup2(diverted, STDERR_FILENO);
    act();
    ::dup2(before, STDERR_FILENO);
    ::close(diverted);
    ::close(before);
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// The line that a value of the field "error" leaves, without its time.
std::string line_with(std::string const& value)
{
    auto const line = errors_of([&value] {
        log::warning(log::Event::handler_failed, {log::error(value), log::count(7)});
    });
    return line.substr(std::min(line.find(' '), line.size()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(log_)

BOOST_AUTO_TEST_CASE(a_line_has_time_level_event_and_fields)
{
    auto const line = errors_of([] {
        log::info(log::Event::signed_in, {log::user("u1"), log::round("r1")});
    });
    BOOST_REQUIRE(line.size() > 20U);
    BOOST_TEST(line[10] == 'T');
    BOOST_TEST(line[19] == 'Z');
    BOOST_TEST(line.substr(20) == " info signed_in user=\"u1\" round=\"r1\"\n");
}

BOOST_AUTO_TEST_CASE(a_value_cannot_start_a_new_line)
{
    BOOST_TEST(
        line_with("x\n2026-11-22T00:00:00Z info signed_in\r\x1b[2K") ==
        " warning handler_failed"
        " error=\"x\\x0a2026-11-22T00:00:00Z info signed_in\\x0d\\x1b[2K\" count=\"7\"\n"
    );
}

BOOST_AUTO_TEST_CASE(a_value_cannot_start_a_new_field)
{
    BOOST_TEST(
        line_with("x\" user=\"root\\") ==
        " warning handler_failed error=\"x\\x22 user=\\x22root\\x5c\" count=\"7\"\n"
    );
}

BOOST_AUTO_TEST_CASE(a_value_leaves_printable_ascii_only)
{
    std::string everything;
    for (int byte = 0; byte < 128; ++byte) {
        everything += static_cast<char>(byte);
        everything += static_cast<char>(byte + 128);
    }
    for (std::size_t at = 0; at < everything.size(); at += log::value_bytes_max) {
        auto line = line_with(everything.substr(at, log::value_bytes_max));
        BOOST_REQUIRE(line.ends_with('\n'));
        line.pop_back();
        BOOST_TEST(std::ranges::all_of(line, [](char c) { return ' ' <= c && c <= '~'; }));
        BOOST_TEST(std::ranges::count(line, '"') == 4);
    }
}

BOOST_AUTO_TEST_CASE(a_long_value_is_cut)
{
    std::string const longest(log::value_bytes_max, 'a');
    BOOST_TEST(line_with(longest + 'b') == line_with(longest));
    BOOST_TEST(line_with(longest) != line_with(longest.substr(1)));
}

BOOST_AUTO_TEST_CASE(every_event_has_a_name_of_its_own)
{
    std::set<std::string_view> names;
    auto const events = static_cast<std::size_t>(log::Event::accept_failed) + 1;
    for (std::size_t event = 0; event < events; ++event) {
        names.insert(log::to_string(static_cast<log::Event>(event)));
    }
    BOOST_TEST(names.size() == events);
    BOOST_TEST(!names.contains("unknown"));
}

BOOST_AUTO_TEST_SUITE_END()

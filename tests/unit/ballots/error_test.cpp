#include "server/ballots/error.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace heed::ballots;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(every_code_has_a_message_of_its_own)
{
    std::set<std::string> messages{"unknown"};
    constexpr auto last = static_cast<int>(errc::unreadable_comment);
    for (int code = static_cast<int>(errc::malformed_code); code <= last; ++code) {
        BOOST_TEST(messages.insert(make_error_code(static_cast<errc>(code)).message()).second);
    }
    BOOST_TEST(make_error_code(static_cast<errc>(last + 1)).message() == "unknown");
}

BOOST_AUTO_TEST_CASE(codes_are_told_from_those_of_other_modules)
{
    auto const error = make_error_code(errc::bad_ticket);
    BOOST_TEST(error.failed());
    BOOST_TEST(std::string{error.category().name()} == "heed.ballots");
    BOOST_TEST(
        (error != boost::system::error_code{error.value(), boost::system::generic_category()})
    );
}

BOOST_AUTO_TEST_SUITE_END()

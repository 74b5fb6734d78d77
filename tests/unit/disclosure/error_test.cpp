#include "scoring/disclosure/error.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using heed::disclosure::errc;

BOOST_AUTO_TEST_CASE(every_error_has_words_of_its_own)
{
    std::set<std::string> messages;
    int const last = static_cast<int>(errc::incomplete_release);
    for (int value = 1; value <= last; ++value) {
        messages.insert(make_error_code(static_cast<errc>(value)).message());
    }
    BOOST_TEST(messages.size() == static_cast<std::size_t>(last));
    BOOST_TEST(messages.count("unknown disclosure error") == 0U);
}

#include "server/store/error.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

namespace heed::store {

BOOST_AUTO_TEST_CASE(every_error_has_words_of_its_own)
{
    std::set<std::string> messages;
    int const last = static_cast<int>(errc::too_soon);
    for (int code = 1; code <= last; ++code) {
        messages.insert(make_error_code(static_cast<errc>(code)).message());
    }
    BOOST_TEST(messages.size() == static_cast<std::size_t>(last));
    BOOST_TEST(messages.count("unknown") == 0U);
}

BOOST_AUTO_TEST_CASE(an_error_is_an_error_and_names_its_module)
{
    boost::system::error_code const code = errc::not_found;
    BOOST_TEST(code.failed());
    BOOST_TEST(std::string{code.category().name()} == "heed.store");
}

} // namespace heed::store

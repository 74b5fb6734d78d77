#include "server/organisation/error.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace heed::organisation;

BOOST_AUTO_TEST_SUITE(organisation_error)

BOOST_AUTO_TEST_CASE(every_error_has_a_name_of_its_own)
{
    std::set<std::string_view> names;
    int const last = static_cast<int>(errc::not_a_number);
    for (int code = 1; code <= last; ++code) {
        names.insert(to_string(static_cast<errc>(code)));
    }
    BOOST_TEST(names.size() == static_cast<std::size_t>(last));
    BOOST_TEST(!names.contains("unknown"));
}

BOOST_AUTO_TEST_SUITE_END()

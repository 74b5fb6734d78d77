#include "server/ballots/openssl_calls.hpp"

#include <boost/test/unit_test.hpp>
#include <openssl/err.h>

#include <stdexcept>

using namespace heed::ballots;

namespace {

void leave_an_error(int reason)
{
    ERR_raise(ERR_LIB_USER, reason);
}

} // namespace

BOOST_AUTO_TEST_SUITE(openssl_calls)

BOOST_AUTO_TEST_CASE(a_failure_of_the_library_is_thrown)
{
    BOOST_CHECK_NO_THROW(must(true, "fine"));
    BOOST_CHECK_THROW(must(false, "not fine"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(errors_of_before_stay_in_the_queue_and_newer_ones_go)
{
    ERR_clear_error();
    leave_an_error(1);
    {
        QuietErrors const quiet;
        leave_an_error(2);
        leave_an_error(3);
    }
    BOOST_TEST(ERR_GET_REASON(ERR_peek_last_error()) == 1);
    ERR_clear_error();
}

BOOST_AUTO_TEST_SUITE_END()

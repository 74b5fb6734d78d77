// The main() of every test program; the file beside it holds the tests.
#define BOOST_TEST_MODULE heed
#include <boost/test/unit_test.hpp>

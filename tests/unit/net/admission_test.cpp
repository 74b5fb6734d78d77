#include "server/net/admission.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

namespace heed::net {

namespace {

base::Bytes v6(std::uint8_t seventh, std::uint8_t last)
{
    return {0x20, 0x01, 0x0d, 0xb8, 0, 0, seventh, 0, 0, 0, 0, 0, 0, 0, 0, last};
}

Limits small_limits()
{
    Limits limits;
    limits.connections = 6;
    limits.connections_per_prefix = 2;
    return limits;
}

class Fixture {
public:
    bool admitted(base::Bytes const& address) { return admission.admit(address).admitted; }

    testing::ReplayRandom random{1};
    Networks networks{random};
    Admission admission{small_limits(), networks};
};

base::Bytes const loopback{127, 0, 0, 1};

} // namespace

BOOST_FIXTURE_TEST_SUITE(admission, Fixture)

BOOST_AUTO_TEST_CASE(one_network_cannot_take_every_place)
{
    BOOST_TEST(admitted({192, 0, 2, 1}));
    BOOST_TEST(admitted({192, 0, 2, 2}));
    BOOST_TEST(!admitted({192, 0, 2, 3}));
    BOOST_TEST(admitted({192, 0, 3, 1}));
}

BOOST_AUTO_TEST_CASE(a_network_of_the_newer_protocol_is_its_first_56_bits)
{
    BOOST_TEST(admitted(v6(1, 1)));
    BOOST_TEST(admitted(v6(1, 2)));
    BOOST_TEST(!admitted(v6(1, 3)));
    BOOST_TEST(admitted(v6(2, 1)));
}

BOOST_AUTO_TEST_CASE(a_mapped_address_counts_as_the_one_inside_it)
{
    base::Bytes const mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 192, 0, 2, 1};
    BOOST_TEST(admitted(mapped));
    BOOST_TEST(admitted({192, 0, 2, 1}));
    BOOST_TEST(!admitted(mapped));
}

BOOST_AUTO_TEST_CASE(a_proxy_on_loopback_is_bounded_only_by_the_whole)
{
    for (int i = 0; i < 6; ++i) {
        BOOST_TEST(admitted(loopback));
    }
    BOOST_TEST(!admitted(loopback));
    BOOST_TEST(!admitted({192, 0, 2, 1}));
}

BOOST_AUTO_TEST_CASE(a_place_that_is_given_back_can_be_taken_again)
{
    auto const first = admission.admit(base::Bytes{192, 0, 2, 1});
    BOOST_TEST(admitted({192, 0, 2, 2}));
    admission.release(first);
    BOOST_TEST(admission.open_connections() == 1U);
    BOOST_TEST(admitted({192, 0, 2, 3}));
    BOOST_TEST(!admitted({192, 0, 2, 4}));
}

BOOST_AUTO_TEST_CASE(a_refused_connection_has_nothing_to_give_back)
{
    BOOST_TEST(admitted({192, 0, 2, 1}));
    BOOST_TEST(admitted({192, 0, 2, 2}));
    admission.release(admission.admit(base::Bytes{192, 0, 2, 3}));
    BOOST_TEST(admission.open_connections() == 2U);
    BOOST_TEST(!admitted({192, 0, 2, 4}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net

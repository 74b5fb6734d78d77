#include "server/net/networks.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>

namespace heed::net {

namespace {

base::Bytes const loopback{127, 0, 0, 1};

struct Fixture {
    testing::ReplayRandom random{1};
    Networks networks{random};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(networks_, Fixture)

BOOST_AUTO_TEST_CASE(addresses_of_one_network_have_one_name)
{
    auto const name = networks.name_of(base::Bytes{192, 0, 2, 1});
    BOOST_REQUIRE(name);
    BOOST_TEST((networks.name_of(base::Bytes{192, 0, 2, 250}) == name));
    BOOST_TEST((networks.name_of(base::Bytes{192, 0, 3, 1}) != name));
    BOOST_TEST((networks.name_of(last_forwarded("::ffff:192.0.2.7")) == name));
}

BOOST_AUTO_TEST_CASE(each_matter_of_each_network_has_a_name_of_its_own)
{
    auto const one = networks.name_of(base::Bytes{192, 0, 2, 1}).value();
    auto const other = networks.name_of(base::Bytes{192, 0, 3, 1}).value();
    auto const name = networks.name_within(one, "7KQ2X");
    BOOST_TEST((networks.name_within(one, "7KQ2X") == name));
    BOOST_TEST((networks.name_within(one, "7KQ2Y") != name));
    BOOST_TEST((networks.name_within(other, "7KQ2X") != name));
    BOOST_TEST((networks.name_within(one, "") != one));
    Networks const next{random};
    BOOST_TEST((next.name_within(one, "7KQ2X") != name));
}

BOOST_AUTO_TEST_CASE(the_next_run_gives_other_names)
{
    Networks const next{random};
    base::Bytes const address{192, 0, 2, 1};
    BOOST_TEST((next.name_of(address) != networks.name_of(address)));
}

BOOST_AUTO_TEST_CASE(loopback_has_no_name)
{
    BOOST_TEST(!networks.name_of(loopback));
    BOOST_TEST(!networks.name_of(last_forwarded("::1")));
}

BOOST_AUTO_TEST_CASE(loopback_is_known_in_all_three_spellings)
{
    BOOST_TEST(is_loopback(loopback));
    BOOST_TEST(is_loopback(base::Bytes{127, 9, 9, 9}));
    BOOST_TEST(is_loopback(base::Bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1}));
    BOOST_TEST(is_loopback(base::Bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
    BOOST_TEST(!is_loopback(base::Bytes{128, 0, 0, 1}));
    BOOST_TEST(!is_loopback(base::Bytes{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2}));
}

BOOST_AUTO_TEST_CASE(only_what_the_nearest_proxy_wrote_is_believed)
{
    base::Bytes const address{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 198, 51, 100, 7};
    for (auto const* text :
         {"198.51.100.7", " 198.51.100.7 ", "192.0.2.1, 198.51.100.7", "nonsense,198.51.100.7"}) {
        BOOST_TEST(last_forwarded(text) == address, boost::test_tools::per_element());
    }
    base::Bytes const newer{0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    BOOST_TEST(last_forwarded("192.0.2.1, 2001:db8::1") == newer, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_plain_address_is_nobodys)
{
    for (auto const* text :
         {"", ",", "198.51.100.7,", "unknown", "198.51.100", "198.51.100.7:80", "[2001:db8::1]"}) {
        BOOST_TEST(last_forwarded(text).empty(), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::net

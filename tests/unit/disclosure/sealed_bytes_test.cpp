#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/sealed_bytes.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::disclosure;
using heed::test_support::TestSeal;

namespace {

TestSeal const seal{7};
std::vector<std::uint8_t> const content{1, 2, 3};

} // namespace

BOOST_AUTO_TEST_CASE(what_was_sealed_comes_out_again)
{
    auto const bytes = sealed(content, seal);
    auto const inside = unsealed(bytes, seal);
    BOOST_REQUIRE(inside.has_value());
    BOOST_TEST(*inside == content, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(changed_bytes_and_changed_seals_are_refused)
{
    auto const bytes = sealed(content, seal);
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        auto changed = bytes;
        changed[index] ^= 0x80U;
        BOOST_CHECK(unsealed(changed, seal).error() == errc::bad_seal);
    }
    BOOST_CHECK(unsealed(bytes, TestSeal{8}).error() == errc::bad_seal);
}

BOOST_AUTO_TEST_CASE(bytes_too_few_for_a_seal_are_refused)
{
    BOOST_CHECK(unsealed(content, seal).error() == errc::bad_seal);
    BOOST_CHECK(unsealed({}, seal).error() == errc::bad_seal);
}

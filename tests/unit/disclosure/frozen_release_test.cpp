#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using survey::CampaignId;

namespace {

TestSeal const seal{7};
CampaignId const spring{"spring"};

RoundRelease some_release()
{
    auto const questions = instrument({element("a", 2), element("b", 3)});
    std::vector<Row> rows(11, Row{4, 4, 2, 3, 5});
    rows.push_back({5, skipped, skipped, skipped, skipped});
    return release(questions, rows, 14);
}

boost::system::error_code error_of(boost::system::result<RoundRelease> const& thawed)
{
    return thawed ? boost::system::error_code{} : thawed.error();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_thawed_release_is_the_one_that_was_frozen)
{
    RoundRelease const before = some_release();
    auto const after = thaw(freeze(before, spring, seal), spring, seal);
    BOOST_REQUIRE(after.has_value());
    BOOST_CHECK(*after == before);
}

BOOST_AUTO_TEST_CASE(a_withheld_decision_survives_too)
{
    auto const questions = instrument({element("a", 1)});
    RoundRelease const before = release(questions, std::vector<Row>(3, Row{4}), 9);
    auto const after = thaw(freeze(before, spring, seal), spring, seal);
    BOOST_CHECK(after.value() == before);
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_is_refused_wherever_it_is)
{
    FrozenRelease const frozen = freeze(some_release(), spring, seal);
    for (std::size_t index = 0; index < frozen.bytes.size(); ++index) {
        FrozenRelease changed = frozen;
        changed.bytes[index] ^= 1U;
        BOOST_TEST_CONTEXT("byte " << index)
        BOOST_CHECK(error_of(thaw(changed, spring, seal)) == make_error_code(errc::bad_seal));
    }
}

BOOST_AUTO_TEST_CASE(a_cut_release_is_refused_wherever_it_is_cut)
{
    FrozenRelease const frozen = freeze(some_release(), spring, seal);
    for (std::size_t size = 0; size < frozen.bytes.size(); ++size) {
        FrozenRelease cut = frozen;
        cut.bytes.resize(size);
        BOOST_CHECK(error_of(thaw(cut, spring, seal)) == make_error_code(errc::bad_seal));
    }
}

BOOST_AUTO_TEST_CASE(the_seal_of_another_installation_is_refused)
{
    FrozenRelease const frozen = freeze(some_release(), spring, TestSeal{8});
    BOOST_CHECK(error_of(thaw(frozen, spring, seal)) == make_error_code(errc::bad_seal));
}

BOOST_AUTO_TEST_CASE(a_release_cannot_be_passed_off_as_another_campaigns)
{
    FrozenRelease const frozen = freeze(some_release(), spring, seal);
    auto const thawed = thaw(frozen, CampaignId{"autumn"}, seal);
    BOOST_CHECK(error_of(thawed) == make_error_code(errc::another_release));
}

BOOST_AUTO_TEST_CASE(the_same_release_always_has_the_same_bytes)
{
    BOOST_CHECK(freeze(some_release(), spring, seal) == freeze(some_release(), spring, seal));
}

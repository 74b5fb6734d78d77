#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/frozen_record.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "tests/support/commented.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using survey::CampaignId;

namespace {

TestSeal const seal{7};
CampaignId const spring{"spring"};
survey::Instrument const questions = instrument({element("a", 2)});

RoundRelease some_release()
{
    return alike({nowhere, 0, 0, 0}, {0, 12, 4, 4}, {{}, {4, 3}, {5, 5}, {2, 4}})
        .release(questions);
}

boost::system::error_code error_of(boost::system::result<ReleaseRecord> const& thawed)
{
    return thawed ? boost::system::error_code{} : thawed.error();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_thawed_record_is_the_one_that_was_frozen)
{
    auto const release = some_release();
    auto const thawed = thaw_record(freeze_record(*release.record(), spring, seal), spring, seal);
    BOOST_REQUIRE(thawed.has_value());
    BOOST_CHECK(*thawed == *release.record());
}

BOOST_AUTO_TEST_CASE(lists_of_comments_are_kept_in_a_record)
{
    auto made = department({20, 20, 20});
    write(made, 1, 12);
    write(made, 2, 6, survey::Sharing::theme_only, keep);
    write(made, 3, 6, survey::Sharing::theme_only, keep);
    auto const release = made.release(with_open_questions);
    BOOST_REQUIRE(release.record()->comments.size() == 2U);
    auto const thawed = thaw_record(freeze_record(*release.record(), spring, seal), spring, seal);
    BOOST_REQUIRE(thawed.has_value());
    BOOST_CHECK(*thawed == *release.record());
}

BOOST_AUTO_TEST_CASE(no_word_of_a_comment_is_in_a_record)
{
    auto made = department({20});
    write(made, 1, 12);
    auto const release = made.release(with_open_questions);
    FrozenRecord const frozen = freeze_record(*release.record(), spring, seal);
    std::string const bytes{frozen.bytes.begin(), frozen.bytes.end()};
    BOOST_TEST(bytes.find("OPN1") != std::string::npos);
    BOOST_TEST(bytes.find("number") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_changed_or_cut_record_is_refused)
{
    FrozenRecord const frozen = freeze_record(*some_release().record(), spring, seal);
    for (std::size_t index = 0; index < frozen.bytes.size(); index += 7) {
        FrozenRecord changed = frozen;
        changed.bytes[index] ^= 1U;
        BOOST_CHECK(error_of(thaw_record(changed, spring, seal)) == errc::bad_seal);
        changed.bytes.resize(index);
        BOOST_CHECK(error_of(thaw_record(changed, spring, seal)) == errc::bad_seal);
    }
}

BOOST_AUTO_TEST_CASE(another_campaigns_record_is_refused)
{
    FrozenRecord const frozen = freeze_record(*some_release().record(), spring, seal);
    BOOST_CHECK(error_of(thaw_record(frozen, CampaignId{"autumn"}, seal)) == errc::another_release);
}

BOOST_AUTO_TEST_CASE(a_release_and_its_record_cannot_stand_for_each_other)
{
    auto const release = some_release();
    FrozenPart other = freeze(release, spring, seal).front();
    FrozenRecord const posed{.bytes = other.bytes};
    BOOST_CHECK(error_of(thaw_record(posed, spring, seal)) == errc::bad_release_bytes);
    other.bytes = freeze_record(*release.record(), spring, seal).bytes;
    BOOST_CHECK(thaw(other, spring, seal).error() == errc::bad_release_bytes);
}

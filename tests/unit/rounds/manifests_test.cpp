#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/manifests.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class IssuingWard : public Ward {
public:
    std::string manifest(store::Round const& round)
    {
        return granted(manifest_of(context, round.short_name));
    }

    bool says(store::Round const& round, std::string_view words)
    {
        return manifest(round).find(words) != std::string::npos;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(manifests, IssuingWard)

BOOST_AUTO_TEST_CASE(there_is_no_manifest_before_the_key_and_one_for_ever_after)
{
    auto const round = granted(launch(context, leader, request()));
    expect_refusal(manifest_of(context, round.short_name), errc::not_open);
    expect_refusal(manifest_of(context, "ZZZZZ"), errc::not_found);
    slips_of(round);
    auto const written = manifest(round);
    slips_of(round);
    granted(open(context, leader, round.id));
    granted(close(context, leader, round.id));
    BOOST_TEST(manifest(round) == written);
}

BOOST_AUTO_TEST_CASE(the_fingerprint_is_the_sum_of_the_bytes_that_staff_are_shown)
{
    auto const round = prepare().round;
    auto const sum = base::sha256(base::as_bytes(manifest(round)));
    BOOST_TEST(fingerprint_of(context, round.id).value() == base::to_base64url(sum));
}

BOOST_AUTO_TEST_CASE(a_manifest_says_what_the_launch_has_promised)
{
    auto wanted = request();
    wanted.terms.mode = ballots::Mode::two_step;
    wanted.terms.collect_until = launch_day + std::chrono::days{3};
    wanted.terms.answer_from = launch_day + std::chrono::days{5};
    auto const round = prepare(wanted).round;
    BOOST_TEST(says(round, R"("mode":"two_step")"));
    BOOST_TEST(says(round, R"("collect_until":"2026-11-25","answer_from":"2026-11-27")"));
    BOOST_TEST(says(round, R"("people":12)"));
    BOOST_TEST(says(round, R"("minimum_group":5,"detail_minimum":10)"));
    BOOST_TEST(says(round, R"("campaign":null)"));
    auto const bytes = std::to_string(ballot_bytes(round));
    BOOST_TEST(says(round, R"("ballot_bytes":)" + bytes));
}

BOOST_AUTO_TEST_CASE(a_key_that_was_kept_before_a_crash_is_the_one_that_counts)
{
    auto const round = granted(launch(context, leader, request()));
    auto const wrapped = secrets.wrap(testing::issuing_key(), round.id, random);
    store->issuer().add_key(round.id, wrapped);
    auto const launched = granted(find_led_by(context, leader, round.id));
    BOOST_TEST(wait_for_key(context, launched) == 0U);
    BOOST_TEST((store->issuer().key(round.id) == wrapped));
    BOOST_TEST((store->rounds().manifest(round.id)->modulus == testing::issuing_key().modulus()));
}

BOOST_AUTO_TEST_CASE(a_round_is_known_once_its_key_is_made_and_then_without_the_store)
{
    auto const round = granted(launch(context, leader, request()));
    expect_refusal(find_known(context, round.short_name), errc::not_open);
    slips_of(round);
    auto const first = granted(find_known(context, round.short_name));
    BOOST_TEST((first->id == round.id));
    BOOST_TEST(granted(find_known(context, round.short_name)) == first);
}

BOOST_AUTO_TEST_SUITE_END()

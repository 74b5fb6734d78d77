#include "server/rounds/find.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

BOOST_FIXTURE_TEST_SUITE(find, Ward)

BOOST_AUTO_TEST_CASE(a_leader_finds_their_own_round_with_its_campaign)
{
    auto const prepared = prepare();
    auto const found = find_led_by(context, leader, prepared.round.id);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->round.team == prepared.round.team);
    BOOST_TEST(found->campaign.id.text() == prepared.round.campaign.text());
}

BOOST_AUTO_TEST_CASE(the_round_of_another_leader_looks_as_if_it_did_not_exist)
{
    auto const prepared = prepare();
    expect_refusal(find_led_by(context, stranger, prepared.round.id), errc::not_found);
    expect_refusal(find_led_by(context, leader, survey::RoundId{"none"}), errc::not_found);
    expect_refusal(find_led_by(context, "", prepared.round.id), errc::not_found);
}

BOOST_AUTO_TEST_CASE(a_list_holds_the_leaders_own_rounds_newest_first)
{
    auto const older = prepare();
    clock.advance(24h);
    auto const newer = prepare();
    granted(launch(context, stranger, request()));
    auto const listed = all_led_by(context, leader);
    BOOST_REQUIRE(listed.size() == 2U);
    BOOST_TEST(listed.front().round.id.text() == newer.round.id.text());
    BOOST_TEST(listed.back().round.id.text() == older.round.id.text());
    BOOST_TEST(all_led_by(context, "nobody").empty());
}

BOOST_AUTO_TEST_CASE(a_short_name_finds_its_round)
{
    auto const one = prepare();
    auto const other = prepare();
    BOOST_TEST(
        find_by_short_name(context, one.round.short_name)->round.id.text() == one.round.id.text()
    );
    BOOST_TEST(
        find_by_short_name(context, other.round.short_name)->round.id.text() ==
        other.round.id.text()
    );
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_short_name_finds_nothing)
{
    auto const short_name = prepare().round.short_name;
    for (auto const& text :
         {short_name + '0', short_name.substr(1), short_name + '-', std::string{}}) {
        expect_refusal(find_by_short_name(context, text), errc::not_found);
    }
}

BOOST_AUTO_TEST_SUITE_END()

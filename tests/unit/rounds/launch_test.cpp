#include "server/base/digest.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/launch.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class LaunchWard : public Ward {
public:
    LaunchRequest wanted = request();

    auto try_launch() { return launch(context, leader, wanted); }

    // Tries `text` in each text of the request in turn.
    void expect_text_refused(std::string const& text, errc code)
    {
        wanted.team = text;
        expect_refusal(try_launch(), code, "team");
        wanted = request();
        wanted.terms.leader_label = text;
        expect_refusal(try_launch(), code, "leader_label");
        wanted = request();
        wanted.terms.contact = text;
        expect_refusal(try_launch(), code, "contact");
        wanted = request();
    }
};

// Randomness whose first ten draws of a character, two short names, are all "0".
class ClashingRandom final : public base::Random {
public:
    void fill(std::span<std::uint8_t> out) override
    {
        if (out.size() != sizeof(std::uint32_t)) {
            others_.fill(out);
            return;
        }
        out[0] = out[1] = out[2] = 0;
        out[3] = static_cast<std::uint8_t>(characters_++ / 10);
    }

private:
    testing::ReplayRandom others_{9};
    int characters_ = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(launch_, LaunchWard)

BOOST_AUTO_TEST_CASE(a_launched_round_is_prepared_and_has_no_codes)
{
    auto const round = granted(try_launch());
    BOOST_TEST((round.state == store::RoundState::prepared));
    BOOST_TEST(round.codes_issued == 0);
    BOOST_TEST(round.people == everyone);
    BOOST_TEST(round.short_name.size() == 5U);
    BOOST_TEST(store->rounds().round(round.id)->short_name == round.short_name);
}

BOOST_AUTO_TEST_CASE(what_staff_are_promised_is_fixed_at_launch)
{
    wanted.terms.minimum_group = 7;
    auto const round = granted(try_launch());
    auto const campaign = store->rounds().campaign(round.campaign).value();
    auto const& entry = *shipped_catalogue().find(wanted.terms.instrument);
    BOOST_TEST(campaign.leader_account == leader);
    BOOST_TEST(campaign.minimum_group == 7);
    BOOST_TEST(campaign.detail_minimum == 10);
    BOOST_TEST((campaign.launched_on == launch_day));
    BOOST_TEST((campaign.closes_on == last_day));
    BOOST_TEST(
        campaign.instrument_fingerprint == base::sha256(base::as_bytes(entry.canonical_bytes))
    );
}

BOOST_AUTO_TEST_CASE(a_minimum_above_ten_raises_the_detail_minimum_with_it)
{
    wanted.terms.minimum_group = 11;
    auto const round = granted(try_launch());
    BOOST_TEST(store->rounds().campaign(round.campaign)->detail_minimum == 11);
}

BOOST_AUTO_TEST_CASE(every_launch_has_names_of_its_own)
{
    auto const one = granted(try_launch());
    wanted = request();
    auto const other = granted(try_launch());
    BOOST_TEST(one.id.text() != other.id.text());
    BOOST_TEST(one.campaign.text() != other.campaign.text());
    BOOST_TEST(one.group.text() != other.group.text());
    BOOST_TEST(one.short_name != other.short_name);
}

BOOST_AUTO_TEST_CASE(a_short_name_that_is_taken_is_drawn_again)
{
    ClashingRandom clashing;
    Context const
        same{*store, shipped_catalogue(), secrets, workshop, known, steps, seal, clock, clashing};
    BOOST_TEST(granted(launch(same, leader, wanted)).short_name == "00000");
    BOOST_TEST(granted(launch(same, leader, wanted)).short_name == "11111");
    BOOST_TEST(all_led_by(same, leader).size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_text_of_nothing_but_blanks_is_refused)
{
    expect_text_refused("", errc::bad_text);
    expect_text_refused("   ", errc::bad_text);
}

BOOST_AUTO_TEST_CASE(a_text_with_a_blank_at_either_end_is_refused)
{
    expect_text_refused(" Ward 7", errc::bad_text);
    expect_text_refused("Ward 7 ", errc::bad_text);
}

BOOST_AUTO_TEST_CASE(a_text_with_control_characters_is_refused)
{
    expect_text_refused("Ward\n7", errc::bad_text);
    expect_text_refused("Ward 7\x7f", errc::bad_text);
    expect_text_refused(std::string{"Ward\0 7", 7}, errc::bad_text);
}

BOOST_AUTO_TEST_CASE(each_text_has_its_own_limit)
{
    wanted.team = std::string(team_characters_max, 'a');
    wanted.terms.leader_label = std::string(leader_label_characters_max, 'a');
    wanted.terms.contact = std::string(contact_characters_max, 'a');
    BOOST_TEST(try_launch().has_value());
    wanted.terms.contact += 'a';
    expect_refusal(try_launch(), errc::too_long, "contact", 160);
    wanted.terms.leader_label += 'a';
    expect_refusal(try_launch(), errc::too_long, "leader_label", 60);
    wanted.team += 'a';
    expect_refusal(try_launch(), errc::too_long, "team", 80);
}

BOOST_AUTO_TEST_CASE(a_letter_counts_once_however_many_bytes_it_takes)
{
    wanted.team.clear();
    for (std::size_t letter = 0; letter < team_characters_max; ++letter) {
        wanted.team += "ŵ";
    }
    BOOST_TEST(try_launch().has_value());
    wanted.team += "ŵ";
    expect_refusal(try_launch(), errc::too_long, "team", 80);
}

BOOST_AUTO_TEST_CASE(the_smallest_group_is_never_below_five)
{
    for (int const minimum : {4, 0, -1}) {
        wanted.terms.minimum_group = minimum;
        expect_refusal(try_launch(), errc::too_small, "minimum_group", 5);
    }
}

BOOST_AUTO_TEST_CASE(the_smallest_group_is_at_most_a_hundred)
{
    wanted.people = 200;
    wanted.terms.minimum_group = 100;
    BOOST_TEST(try_launch().has_value());
    wanted.terms.minimum_group = 101;
    expect_refusal(try_launch(), errc::too_large, "minimum_group", 100);
}

BOOST_AUTO_TEST_CASE(a_team_below_the_smallest_group_is_refused)
{
    wanted.people = 5;
    BOOST_TEST(try_launch().has_value());
    for (int const people : {4, 0, -1}) {
        wanted.people = people;
        expect_refusal(try_launch(), errc::team_below_minimum, "people", 5);
    }
    wanted.people = 12;
    wanted.terms.minimum_group = 13;
    expect_refusal(try_launch(), errc::team_below_minimum, "people", 13);
}

BOOST_AUTO_TEST_CASE(a_team_has_at_most_five_hundred_people)
{
    wanted.people = 500;
    BOOST_TEST(try_launch().has_value());
    wanted.people = 501;
    expect_refusal(try_launch(), errc::too_large, "people", 500);
}

BOOST_AUTO_TEST_CASE(a_round_closes_today_at_the_earliest)
{
    wanted.terms.closes_on = launch_day;
    BOOST_TEST(try_launch().has_value());
    wanted.terms.closes_on = launch_day - std::chrono::days{1};
    expect_refusal(try_launch(), errc::too_small, "closes_on", 0);
}

BOOST_AUTO_TEST_CASE(a_round_closes_within_ninety_days)
{
    wanted.terms.closes_on = launch_day + round_days_max;
    BOOST_TEST(try_launch().has_value());
    wanted.terms.closes_on += std::chrono::days{1};
    expect_refusal(try_launch(), errc::too_large, "closes_on", 90);
}

BOOST_AUTO_TEST_CASE(an_instrument_that_is_not_on_offer_is_refused)
{
    wanted.terms.instrument.version = 2;
    expect_refusal(try_launch(), errc::not_allowed, "instrument");
    wanted.terms.instrument = {"", 1};
    expect_refusal(try_launch(), errc::not_allowed, "instrument");
}

BOOST_AUTO_TEST_CASE(a_block_must_be_an_optional_element_named_once)
{
    survey::ElementId const courage{"courage"};
    wanted.terms.blocks = {courage};
    auto const round = granted(try_launch());
    BOOST_TEST((store->rounds().campaign(round.campaign)->blocks == wanted.terms.blocks));

    wanted.terms.blocks = {courage, courage};
    expect_refusal(try_launch(), errc::not_allowed, "blocks");
    wanted.terms.blocks = {survey::ElementId{"attending"}};
    expect_refusal(try_launch(), errc::not_allowed, "blocks");
    wanted.terms.blocks = {courage, survey::ElementId{"nothing"}};
    expect_refusal(try_launch(), errc::not_allowed, "blocks");
}

BOOST_AUTO_TEST_CASE(a_refused_launch_leaves_nothing_behind)
{
    wanted.terms.blocks = {survey::ElementId{"nothing"}};
    BOOST_REQUIRE(!try_launch());
    BOOST_TEST(all_led_by(context, leader).empty());
    BOOST_TEST(store->rounds().used_instruments().empty());
}

BOOST_AUTO_TEST_CASE(one_team_is_not_asked_about_another_and_nobody_about_themselves)
{
    wanted.terms.instrument = {"leading-across-boundaries", 1};
    expect_refusal(try_launch(), errc::not_allowed, "instrument");
    wanted.terms.instrument = {"self-reflection", 1};
    expect_refusal(try_launch(), errc::not_allowed, "instrument");
    wanted.terms.instrument = {"follow-up-check", 1};
    granted(try_launch());
}

BOOST_AUTO_TEST_SUITE_END()

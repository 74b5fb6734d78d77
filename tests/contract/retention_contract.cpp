// Reports whose time is over.

#include "server/store/error.hpp"
#include "tests/contract/released.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

using disclosure::FrozenPart;
using disclosure::PartScope;
using std::chrono::days;

constexpr base::Day far_day = 2030y / 1 / 1;

survey::CampaignId campaign_of(std::string const& round)
{
    return survey::CampaignId{"c-" + round};
}

std::vector<FrozenPart> parts_with(std::uint8_t byte)
{
    return {
        {.place = {survey::GroupId{"a"}, PartScope::own}, .bytes = {byte, byte, byte}},
        {.place = {survey::GroupId{"b"}, PartScope::whole}, .bytes = {byte}}};
}

boost::system::result<void> agree(World& world, std::string const& id)
{
    std::array const agreed{
        store::Commitment{store::Party::team, "Shorter handovers", "Sam", session_day}};
    return world.store().commitments().replace(campaign_of(id), round(id, "AAAAA").group, agreed);
}

// The round `id` has closed on its last day, is released, and its team has agreed on something.
void release(World& world, std::string const& id)
{
    world.open_round(id);
    world.close_round(id);
    world.releases().record(campaign_of(id), parts_with(1), {{2}});
    BOOST_REQUIRE(agree(world, id));
}

std::size_t agreed_about(World& world, std::string const& id)
{
    return world.store().commitments().at(campaign_of(id), round(id, "AAAAA").group).size();
}

std::optional<base::Day> erased_on(World& world, std::string const& id)
{
    return world.rounds().campaign(campaign_of(id)).value().erased_on;
}

} // namespace

BOOST_AUTO_TEST_SUITE(retention)

BOOST_DATA_TEST_CASE(
    reports_closed_by_that_day_become_zeroes_of_the_same_size,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    release(world, "r");
    BOOST_TEST(world.releases().erase_closed_by(last_day - days{1}, far_day, {}).empty());
    BOOST_TEST((world.releases().parts_of(campaign_of("r")) == parts_with(1)));
    BOOST_TEST(!erased_on(world, "r"));
    BOOST_TEST(agreed_about(world, "r") == 1U);

    auto const erased = world.releases().erase_closed_by(last_day, far_day, {});
    BOOST_TEST((erased == std::vector{campaign_of("r")}));
    BOOST_TEST((world.releases().parts_of(campaign_of("r")) == parts_with(0)));
    BOOST_TEST((erased_on(world, "r") == far_day));
    BOOST_TEST(agreed_about(world, "r") == 0U);
}

BOOST_DATA_TEST_CASE(
    the_ledger_stays_and_nothing_is_released_again,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    release(world, "r");
    auto const before = world.releases().ledger();
    world.releases().erase_closed_by(last_day, far_day, {});
    auto const after = world.releases().ledger();
    BOOST_REQUIRE(after.size() == before.size());
    BOOST_TEST((after[0].record == before[0].record && after[0].hash == before[0].hash));
    BOOST_TEST(world.releases().is_released(campaign_of("r")));
    BOOST_TEST(world.rounds().awaiting_release().empty());
    world.releases().record(campaign_of("r"), parts_with(3), {{4}});
    BOOST_TEST((world.releases().parts_of(campaign_of("r")) == parts_with(0)));
}

BOOST_DATA_TEST_CASE(nothing_is_agreed_about_erased_reports, data::make(all_backends()), backend)
{
    World world{backend};
    release(world, "r");
    world.releases().erase_closed_by(last_day, far_day, {});
    BOOST_TEST((agree(world, "r").error() == store::errc::wrong_state));
    BOOST_TEST(agreed_about(world, "r") == 0U);
}

BOOST_DATA_TEST_CASE(erasing_again_does_nothing, data::make(all_backends()), backend)
{
    World world{backend};
    release(world, "r");
    world.releases().erase_closed_by(last_day, far_day, {});
    BOOST_TEST(world.releases().erase_closed_by(last_day, far_day + days{1}, {}).empty());
    BOOST_TEST((erased_on(world, "r") == far_day));
}

BOOST_DATA_TEST_CASE(
    nothing_is_erased_by_settings_that_hold_no_more,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    release(world, "r");
    auto& settings = world.store().settings();
    settings.replace({"", {"en"}, 5, 2, launch_day});
    auto const as_read = settings.settings();
    for (int const years : {0, 1}) {
        settings.replace({"", {"en"}, 5, years, launch_day});
        BOOST_TEST(world.releases().erase_closed_by(last_day, far_day, as_read).empty());
    }
    settings.replace({"", {"en"}, 5, 2, launch_day});
    settings.put_off_erasing(last_day);
    BOOST_TEST(world.releases().erase_closed_by(last_day, far_day, as_read).empty());
    auto const now = settings.settings();
    BOOST_TEST(world.releases().erase_closed_by(last_day, far_day, now).size() == 1U);
}

BOOST_DATA_TEST_CASE(
    other_campaigns_and_open_rounds_are_left_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    release(world, "r");
    world.open_round("still open");
    world.open_round("waiting");
    world.close_round("waiting");
    world.releases().erase_closed_by(last_day, far_day, {});
    release(world, "s");
    BOOST_TEST((world.releases().parts_of(campaign_of("s")) == parts_with(1)));
    BOOST_TEST(agreed_about(world, "s") == 1U);
    BOOST_TEST(!erased_on(world, "still open"));
    BOOST_TEST((world.rounds().awaiting_release() == std::vector{campaign_of("waiting")}));
}

BOOST_DATA_TEST_CASE(a_report_stays_as_long_as_its_comments_do, data::make(all_backends()), backend)
{
    World world{backend};
    world.open_asking_round("r");
    world.close_round("r");
    world.releases()
        .record(campaign_of("r"), parts_with(1), {{2}}, {released_comments("r"), far_day});
    world.comments().delete_due(far_day - days{1});
    BOOST_TEST(world.releases().erase_closed_by(last_day, far_day, {}).empty());
    world.comments().delete_due(far_day);
    BOOST_TEST(world.releases().erase_closed_by(last_day, far_day, {}).size() == 1U);
}

BOOST_DATA_TEST_CASE(what_was_erased_stays_so, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    release(world, "r");
    world.releases().erase_closed_by(last_day, far_day, {});
    world.reopen();
    BOOST_TEST((world.releases().parts_of(campaign_of("r")) == parts_with(0)));
    BOOST_TEST((erased_on(world, "r") == far_day));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

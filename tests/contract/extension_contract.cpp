// Days of a campaign that move after its launch, and the hand-over to its leaders.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::CampaignId const id{"c-r"};
constexpr std::chrono::days week{7};
constexpr base::Day later = last_day + week;

store::Extension a_week()
{
    return {.closes_on = later, .collect_until = later, .session_on = std::nullopt};
}

// A store with a campaign that may close a week later, and its one open round.
class Extendable : public World {
public:
    explicit Extendable(Backend const& backend) : World{backend}
    {
        auto made = campaign("c-r");
        made.closes_latest = later;
        std::array const launched{round("r", "AAAAA")};
        BOOST_REQUIRE(launch(rounds(), made, launched));
        Slips const slips{launched[0].id, 5, random()};
        give_codes(store(), slips);
        BOOST_REQUIRE(open(rounds(), launched[0].id));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(extension)

BOOST_DATA_TEST_CASE(a_campaign_keeps_its_days, data::make(all_backends()), backend)
{
    World world{backend};
    world.add_account("jo", "jo.park", store::Role::facilitator);
    world.open_asking_round("r");
    world.open_round("s");
    auto const asking = world.rounds().campaign(id).value();
    BOOST_TEST((asking.closes_latest == last_day));
    BOOST_TEST((asking.session_on == session_day));
    BOOST_TEST(!asking.handed_over);
    BOOST_TEST((!world.rounds().campaign(survey::CampaignId{"c-s"})->session_on));
}

BOOST_DATA_TEST_CASE(its_days_move_and_closing_follows_them, data::make(all_backends()), backend)
{
    Extendable world{backend};
    BOOST_REQUIRE(world.rounds().extend(id, a_week()));
    auto const moved = world.rounds().campaign(id).value();
    BOOST_TEST((moved.closes_on == later && moved.collect_until == later));
    constexpr std::chrono::days day{1};
    BOOST_TEST(world.rounds().due_for_closing(last_day + day).empty());
    BOOST_TEST(world.rounds().done_collecting(last_day + day).empty());
    BOOST_TEST((world.rounds().due_for_closing(later + day) == std::vector{id}));
}

BOOST_DATA_TEST_CASE(nothing_moves_after_the_latest_day, data::make(all_backends()), backend)
{
    Extendable world{backend};
    auto too_late = a_week();
    too_late.closes_on += std::chrono::days{1};
    BOOST_CHECK_THROW((void)world.rounds().extend(id, too_late), std::runtime_error);
    BOOST_TEST((world.rounds().campaign(id)->closes_on == last_day));
}

BOOST_DATA_TEST_CASE(a_campaign_that_is_closed_stays_so, data::make(all_backends()), backend)
{
    Extendable world{backend};
    BOOST_REQUIRE(world.rounds().close(id, launch_day));
    BOOST_TEST((world.rounds().extend(id, a_week()).error() == store::errc::wrong_state));
    auto const none = world.rounds().extend(survey::CampaignId{"none"}, a_week());
    BOOST_TEST((none.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(a_hand_over_is_kept, data::make(all_backends()), backend)
{
    Extendable world{backend};
    BOOST_REQUIRE(world.rounds().hand_over(id));
    BOOST_REQUIRE(world.rounds().hand_over(id));
    BOOST_TEST(world.rounds().campaign(id)->handed_over);
}

BOOST_DATA_TEST_CASE(
    a_session_stays_when_its_facilitator_is_removed,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("root", "root", store::Role::administrator);
    world.add_account("jo", "jo.park", store::Role::facilitator);
    world.open_asking_round("r");
    BOOST_REQUIRE(world.accounts().remove_account("jo", "root"));
    auto const left = world.rounds().campaign(id).value();
    BOOST_TEST(!left.facilitator);
    BOOST_TEST((left.session_on == session_day));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

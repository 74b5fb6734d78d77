// Which campaigns a unit's report may be compared with.

#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

survey::GroupId const ward{"ward"};
constexpr std::chrono::days pause{40};

// A year of campaigns, each of which asked the ward.
class Year {
public:
    explicit Year(Backend const& backend) : world{backend} {}

    // Campaign number `run`, over a unit of its own and the ward, which opens and closes on a day
    // of its own.
    store::Campaign ask(int run, store::Campaign made)
    {
        std::string const name = std::to_string(run);
        made.id = survey::CampaignId{name};
        std::array rounds{round("top " + name, "T" + name), round("ward " + name, "W" + name)};
        rounds[1].group = ward;
        rounds[1].leader_account = "bo";
        base::Day const day = launch_day + run * pause;
        BOOST_REQUIRE(launch(world.rounds(), made, rounds));
        for (auto const& each : rounds) {
            Slips const slips{each.id, 5, world.random()};
            give_codes(world.store(), slips);
        }
        BOOST_REQUIRE(open(world.rounds(), rounds[1].id, day));
        world.rounds().close(made.id, day).value();
        return made;
    }

    void release(store::Campaign const& made)
    {
        disclosure::FrozenPart const part{
            .place = {ward, disclosure::PartScope::both},
            .bytes = {1}};
        world.releases().record(made.id, {&part, 1}, {{9}});
    }

    store::Campaign run(int number)
    {
        auto made = ask(number, campaign("any"));
        release(made);
        return made;
    }

    std::string before(store::Campaign const& made, survey::GroupId const& unit = ward)
    {
        std::string ids;
        for (auto const& each : world.rounds().earlier_runs(made, unit)) {
            ids += each.campaign.text() + ' ';
        }
        return ids;
    }

    World world;
};

} // namespace

BOOST_AUTO_TEST_SUITE(earlier_runs)

BOOST_DATA_TEST_CASE(they_come_latest_first, data::make(all_backends()), backend)
{
    Year year{backend};
    auto const first = year.run(1);
    auto const second = year.run(2);
    auto const third = year.run(3);
    BOOST_TEST(year.before(first).empty());
    BOOST_TEST(year.before(second) == "1 ");
    BOOST_TEST(year.before(third) == "2 1 ");
}

BOOST_DATA_TEST_CASE(
    each_says_who_may_read_it_and_when_it_closed,
    data::make(all_backends()),
    backend
)
{
    Year year{backend};
    year.run(1);
    auto const runs = year.world.rounds().earlier_runs(year.run(2), ward);
    BOOST_REQUIRE(runs.size() == 1U);
    BOOST_TEST(runs[0].launcher == "ada");
    BOOST_TEST(runs[0].unit_leader.value() == "bo");
    BOOST_TEST((runs[0].closed_on == launch_day + pause));
}

BOOST_DATA_TEST_CASE(they_are_of_the_same_unit, data::make(all_backends()), backend)
{
    Year year{backend};
    year.run(1);
    auto const second = year.run(2);
    BOOST_TEST(year.before(second, survey::GroupId{"group of top 1"}) == "1 ");
    BOOST_TEST(year.before(second, survey::GroupId{"group of top 2"}).empty());
}

BOOST_DATA_TEST_CASE(
    they_are_of_the_same_instrument_and_version,
    data::make(all_backends()),
    backend
)
{
    Year year{backend};
    auto version = campaign("any");
    version.instrument.version += 1;
    auto name = campaign("any");
    name.instrument.name += " too";
    year.release(year.ask(1, version));
    year.release(year.ask(2, name));
    BOOST_TEST(year.before(year.run(3)).empty());
}

BOOST_DATA_TEST_CASE(
    those_of_whatever_instrument_are_found_as_well,
    data::make(all_backends()),
    backend
)
{
    Year year{backend};
    auto other = campaign("any");
    other.instrument.name += " too";
    year.run(1);
    year.release(year.ask(2, other));
    std::string found;
    for (auto const& run : year.world.rounds().runs_before(year.run(3), ward)) {
        found += run.campaign.text() + ' ';
    }
    BOOST_TEST(found == "2 1 ");
}

BOOST_DATA_TEST_CASE(they_are_released_and_so_is_the_campaign, data::make(all_backends()), backend)
{
    Year year{backend};
    auto const late = year.ask(1, campaign("any"));
    auto const second = year.run(2);
    BOOST_TEST(year.before(second).empty());
    auto const waiting = year.ask(3, campaign("any"));
    BOOST_TEST(year.before(waiting).empty());
    // What a released report says stays as it was, and nothing is told from a later round.
    year.release(late);
    BOOST_TEST(year.before(second).empty());
    BOOST_TEST(year.before(late).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

store::Unit led_by(store::Unit unit, std::string account)
{
    unit.leader_account = std::move(account);
    return unit;
}

} // namespace

BOOST_AUTO_TEST_SUITE(organisation)

BOOST_DATA_TEST_CASE(a_new_store_has_no_units, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_TEST(world.organisation().organisation().version == 0);
    BOOST_TEST(world.organisation().organisation().units.empty());
}

BOOST_DATA_TEST_CASE(units_read_back_as_they_were_by_name, data::make(all_backends()), backend)
{
    World world{backend};
    std::vector const given{
        led_by(unit("b", "a"), "ada"),
        unit("c", "b", 0),
        unit("a", std::nullopt, 3)};
    BOOST_REQUIRE(world.organisation().replace({.version = 0, .units = given}));
    auto const stored = world.organisation().organisation();
    BOOST_TEST(stored.version == 1);
    BOOST_TEST((stored.units == std::vector{given[2], given[0], given[1]}));
}

BOOST_DATA_TEST_CASE(a_replacement_leaves_no_old_unit, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_REQUIRE(world.organisation().replace({0, {unit("a"), unit("b", "a")}}));
    BOOST_REQUIRE(world.organisation().replace({1, {unit("b")}}));
    BOOST_TEST((world.organisation().organisation().units == std::vector{unit("b")}));
}

BOOST_DATA_TEST_CASE(
    what_was_read_before_somebody_elses_change_replaces_nothing,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    BOOST_REQUIRE(world.organisation().replace({0, {unit("a")}}));
    for (std::int64_t const version : {0, 2}) {
        auto const late = world.organisation().replace({version, {unit("b")}});
        BOOST_TEST((late.error() == store::errc::changed_meanwhile));
    }
    BOOST_TEST((world.organisation().organisation().units == std::vector{unit("a")}));
}

BOOST_DATA_TEST_CASE(
    a_name_has_the_id_of_the_newest_campaign_with_it,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    BOOST_TEST(world.organisation().named_in_campaigns().empty());
    auto renamed = unit("b", "a");
    renamed.name = unit("c").name;
    auto newer = campaign("newer");
    newer.launched_on += std::chrono::days{1};
    BOOST_REQUIRE(world.rounds().add(newer, std::array{unit("a"), renamed}, {}));
    BOOST_REQUIRE(world.rounds().add(campaign("older"), std::array{unit("a"), unit("c", "a")}, {}));
    auto const named = world.organisation().named_in_campaigns();
    BOOST_TEST_REQUIRE(named.size() == 2U);
    BOOST_TEST((named[0].name == unit("a").name && named[0].id == unit("a").id));
    BOOST_TEST((named[1].name == unit("c").name && named[1].id == renamed.id));
}

BOOST_DATA_TEST_CASE(
    a_campaigns_units_outlive_the_organisation,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    std::vector const tree{unit("a", std::nullopt, 0), led_by(unit("b", "a"), "bo")};
    BOOST_REQUIRE(world.rounds().add(campaign("c"), tree, {}));
    BOOST_REQUIRE(world.organisation().replace({0, {unit("other")}}));
    BOOST_TEST((world.rounds().units_of(survey::CampaignId{"c"}) == tree));
    BOOST_TEST(world.rounds().units_of(survey::CampaignId{"nowhere"}).empty());
}

BOOST_DATA_TEST_CASE(
    the_organisation_survives_reopening,
    data::make(backends_that_keep_data()),
    backend
)
{
    World world{backend};
    BOOST_REQUIRE(world.organisation().replace({0, {unit("a")}}));
    world.reopen();
    BOOST_TEST(world.organisation().organisation().version == 1);
    BOOST_TEST((world.organisation().organisation().units == std::vector{unit("a")}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <stdexcept>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;
using disclosure::PartScope;

namespace {

// To a store, a release is bytes; whether they are genuine is for their reader to check.
std::vector<disclosure::FrozenPart> release_of(std::uint8_t byte)
{
    survey::GroupId const team{"team"};
    survey::GroupId const unit{"unit"};
    return {
        {.place = {team, PartScope::both}, .bytes = {byte, 0, byte}},
        {.place = {unit, PartScope::own}, .bytes = {byte, 1}},
        {.place = {unit, PartScope::whole}, .bytes = {byte, 2}}};
}

disclosure::FrozenRecord record_of(std::uint8_t byte)
{
    return {{9, byte}};
}

survey::CampaignId const id{"c-r"};
survey::CampaignId const other_id{"c-s"};

} // namespace

BOOST_AUTO_TEST_SUITE(releases)

BOOST_DATA_TEST_CASE(a_release_reads_back_as_it_was, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    BOOST_TEST(!world.releases().is_released(id));
    BOOST_TEST(world.releases().parts_of(id).empty());
    world.releases().record(id, release_of(1), record_of(1));
    BOOST_TEST(world.releases().is_released(id));
    BOOST_TEST((world.releases().parts_of(id) == release_of(1)));
}

BOOST_DATA_TEST_CASE(each_part_is_found_in_its_place, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.prepare_round("s");
    world.releases().record(id, release_of(1), record_of(1));
    survey::GroupId const unit{"unit"};
    std::array const places{
        store::ReleasePlace{id, {unit, PartScope::whole}},
        store::ReleasePlace{id, {survey::GroupId{"nowhere"}, PartScope::whole}},
        store::ReleasePlace{other_id, {unit, PartScope::whole}},
        store::ReleasePlace{id, {unit, PartScope::own}}};
    auto const found = world.releases().parts_at(places);
    BOOST_REQUIRE(found.size() == places.size());
    BOOST_TEST((found[0] == release_of(1)[2]));
    BOOST_TEST(!found[1]);
    BOOST_TEST(!found[2]);
    BOOST_TEST((found[3] == release_of(1)[1]));
}

BOOST_DATA_TEST_CASE(
    a_part_about_both_stands_for_a_units_own_and_for_the_whole,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.prepare_round("r");
    world.releases().record(id, release_of(1), record_of(1));
    for (PartScope const scope : {PartScope::own, PartScope::whole, PartScope::both}) {
        std::array const places{store::ReleasePlace{id, {survey::GroupId{"team"}, scope}}};
        BOOST_TEST((world.releases().parts_at(places).at(0) == release_of(1)[0]));
    }
    std::array const both{store::ReleasePlace{id, {survey::GroupId{"unit"}, PartScope::both}}};
    BOOST_TEST(!world.releases().parts_at(both).at(0));
}

BOOST_DATA_TEST_CASE(a_second_release_changes_nothing, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.releases().record(id, release_of(1), record_of(1));
    world.releases().record(id, release_of(2), record_of(2));
    BOOST_TEST((world.releases().parts_of(id) == release_of(1)));
}

BOOST_DATA_TEST_CASE(a_release_without_parts_is_refused, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    BOOST_CHECK_THROW(world.releases().record(id, {}, record_of(1)), std::invalid_argument);
    BOOST_TEST(world.releases().ledger().empty());
}

BOOST_DATA_TEST_CASE(each_campaign_has_its_own_release, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.prepare_round("s");
    world.releases().record(id, release_of(1), record_of(1));
    BOOST_TEST(!world.releases().is_released(other_id));
    BOOST_TEST(world.releases().parts_of(other_id).empty());
}

BOOST_DATA_TEST_CASE(
    a_closed_campaign_awaits_its_release_until_recorded,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.open_round("r");
    world.open_round("still open");
    BOOST_TEST(world.rounds().awaiting_release().empty());
    world.close_round("r");
    auto const awaiting = world.rounds().awaiting_release();
    BOOST_REQUIRE(awaiting.size() == 1U);
    BOOST_TEST((awaiting[0] == id));
    world.releases().record(id, release_of(1), record_of(1));
    BOOST_TEST(world.rounds().awaiting_release().empty());
}

BOOST_DATA_TEST_CASE(releases_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.releases().record(id, release_of(1), record_of(1));
    world.reopen();
    BOOST_TEST((world.releases().parts_of(id) == release_of(1)));
}

BOOST_DATA_TEST_CASE(
    the_ledger_holds_records_in_the_order_of_their_releases,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.prepare_round("r");
    world.prepare_round("s");
    BOOST_TEST(world.releases().ledger().empty());
    world.releases().record(other_id, release_of(1), record_of(3));
    world.releases().record(id, release_of(2), record_of(4));
    auto const ledger = world.releases().ledger();
    BOOST_REQUIRE(ledger.size() == 2U);
    BOOST_TEST((ledger[0].campaign == other_id && ledger[1].campaign == id));
    BOOST_TEST((ledger[0].record == record_of(3) && ledger[1].record == record_of(4)));
    BOOST_TEST((world.releases().released() == std::vector{id, other_id}));
}

BOOST_DATA_TEST_CASE(each_entry_is_chained_to_the_one_before, data::make(all_backends()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.prepare_round("s");
    world.releases().record(id, release_of(1), record_of(3));
    world.releases().record(other_id, release_of(2), record_of(4));
    auto const ledger = world.releases().ledger();
    BOOST_TEST((ledger.at(0).hash == store::ledger_hash({}, record_of(3))));
    BOOST_TEST((ledger.at(1).hash == store::ledger_hash(ledger[0].hash, record_of(4))));
    BOOST_TEST((ledger[1].hash != store::ledger_hash({}, record_of(4))));
}

BOOST_DATA_TEST_CASE(
    a_second_release_adds_nothing_to_the_ledger,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.prepare_round("r");
    world.releases().record(id, release_of(1), record_of(1));
    world.releases().record(id, release_of(2), record_of(2));
    BOOST_REQUIRE(world.releases().ledger().size() == 1U);
    BOOST_TEST((world.releases().ledger().front().record == record_of(1)));
}

BOOST_DATA_TEST_CASE(the_ledger_survives_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    world.prepare_round("r");
    world.releases().record(id, release_of(1), record_of(1));
    world.reopen();
    BOOST_REQUIRE(world.releases().ledger().size() == 1U);
    BOOST_TEST((world.releases().ledger().front().record == record_of(1)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

using store::Commitment;
using store::Kept;
using store::Party;

survey::CampaignId const id{"c"};
survey::GroupId const team{"group of r"};

std::vector<Commitment> two()
{
    return {
        {Party::team, "Shorter handovers", "Sam, deputy", session_day, std::nullopt},
        {Party::leader, "Be on the ward at ten", "Ada", session_day, Kept::partly},
    };
}

// A store with the campaign "c" over one team.
class Agreed : public World {
public:
    explicit Agreed(Backend const& backend) : World{backend}
    {
        std::array const rounds{round("r", "AAAAA")};
        BOOST_REQUIRE(launch(this->rounds(), campaign("c"), rounds));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(commitments)

BOOST_DATA_TEST_CASE(
    they_come_back_as_they_were_in_their_order,
    data::make(all_backends()),
    backend
)
{
    Agreed world{backend};
    BOOST_TEST(world.store().commitments().at(id, team).empty());
    auto const written = two();
    BOOST_TEST(world.store().commitments().replace(id, team, written).has_value());
    BOOST_TEST((world.store().commitments().at(id, team) == written));
}

BOOST_DATA_TEST_CASE(new_ones_stand_in_the_place_of_all_before, data::make(all_backends()), backend)
{
    Agreed world{backend};
    BOOST_TEST(world.store().commitments().replace(id, team, two()).has_value());
    auto const second = std::vector{two()[1]};
    BOOST_TEST(world.store().commitments().replace(id, team, second).has_value());
    BOOST_TEST((world.store().commitments().at(id, team) == second));
    BOOST_TEST(world.store().commitments().replace(id, team, {}).has_value());
    BOOST_TEST(world.store().commitments().at(id, team).empty());
}

BOOST_DATA_TEST_CASE(each_unit_of_a_campaign_has_its_own, data::make(all_backends()), backend)
{
    Agreed world{backend};
    std::array const rounds{round("r", "BBBBB"), round("s", "CCCCC")};
    auto others = rounds;
    others[0].id = named_round("another");
    BOOST_REQUIRE(launch(world.rounds(), campaign("d"), others));
    BOOST_TEST(world.store().commitments().replace(id, team, two()).has_value());
    survey::CampaignId const other{"d"};
    BOOST_TEST(world.store().commitments().at(other, team).empty());
    BOOST_TEST(world.store().commitments().at(other, rounds[1].group).empty());
}

BOOST_DATA_TEST_CASE(
    a_unit_that_is_not_of_the_campaign_has_none,
    data::make(all_backends()),
    backend
)
{
    Agreed world{backend};
    survey::GroupId const elsewhere{"elsewhere"};
    BOOST_CHECK_THROW(
        (void)world.store().commitments().replace(id, elsewhere, two()),
        std::runtime_error
    );
    BOOST_TEST(world.store().commitments().at(id, elsewhere).empty());
}

BOOST_DATA_TEST_CASE(they_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    Agreed world{backend};
    BOOST_TEST(world.store().commitments().replace(id, team, two()).has_value());
    world.reopen();
    BOOST_TEST((world.store().commitments().at(id, team) == two()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

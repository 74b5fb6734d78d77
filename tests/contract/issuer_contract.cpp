// Keys and codes: who may still have a ballot.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

base::Bytes const wrapped(1800, 7);
base::Bytes const other_wrapped(1800, 8);

// A collection with the link's code, on a blinded value of one's own.
store::Collection shared_collection(survey::RoundId const& round, int person)
{
    return {round, hash_of("the link"), hash_of("blinded by " + std::to_string(person))};
}

} // namespace

BOOST_AUTO_TEST_SUITE(issuer)

BOOST_DATA_TEST_CASE(the_first_key_of_a_round_stays, data::make(all_backends()), backend)
{
    World world{backend};
    auto const round = named_round("r");
    BOOST_TEST(!world.issuer().key(round));
    world.issuer().add_key(round, wrapped);
    world.issuer().add_key(round, other_wrapped);
    world.issuer().add_key(named_round("s"), other_wrapped);
    BOOST_TEST((world.issuer().key(round) == wrapped));
    BOOST_TEST((world.issuer().key(named_round("s")) == other_wrapped));
}

BOOST_DATA_TEST_CASE(a_destroyed_key_is_gone_and_no_other_is, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    world.issuer().add_key(slips.round(), wrapped);
    world.issuer().add_key(named_round("s"), other_wrapped);
    for (int times = 0; times < 2; ++times) {
        world.issuer().destroy_keys(std::array{slips.round()});
        BOOST_TEST(!world.issuer().key(slips.round()));
    }
    BOOST_TEST((world.issuer().key(named_round("s")) == other_wrapped));
    // A code that is spent stays so: the tally needs it.
    BOOST_TEST(world.issuer().collect(slips.collection(0)).has_value());
    world.issuer().destroy_keys(std::array{slips.round()});
    BOOST_TEST(world.issuer().spent(slips.round()) == 1);
}

BOOST_DATA_TEST_CASE(every_code_is_spent_once, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r", 40);
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        BOOST_TEST(world.issuer().spent(slips.round()) == static_cast<int>(slip));
        BOOST_TEST(world.issuer().collect(slips.collection(slip)).has_value());
    }
    BOOST_TEST(world.issuer().spent(slips.round()) == static_cast<int>(slips.size()));
}

BOOST_DATA_TEST_CASE(
    the_same_blinded_value_again_changes_nothing_and_succeeds,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    for (int times = 0; times < 3; ++times) {
        BOOST_TEST(world.issuer().collect(slips.collection(0, 1)).has_value());
        BOOST_TEST(world.issuer().spent(slips.round()) == 1);
    }
}

BOOST_DATA_TEST_CASE(
    another_blinded_value_with_a_spent_code_is_refused,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    BOOST_REQUIRE(world.issuer().collect(slips.collection(0, 1)));
    auto const second = world.issuer().collect(slips.collection(0, 2));
    BOOST_TEST((second.error() == store::errc::code_used));
    BOOST_TEST(world.issuer().collect(slips.collection(0, 1)).has_value());
    BOOST_TEST(world.issuer().spent(slips.round()) == 1);
}

BOOST_DATA_TEST_CASE(
    a_code_that_the_round_never_issued_is_unknown,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    auto const others = world.prepare_round("s");
    Slips const forged{slips.round(), 1, world.random()};
    auto astray = slips.collection(0);
    astray.round = others.round();
    auto nowhere = slips.collection(0);
    nowhere.round = named_round("nowhere");
    for (auto const& unknown : {forged.collection(0), astray, nowhere}) {
        auto const result = world.issuer().collect(unknown);
        BOOST_TEST((result.error() == store::errc::unknown_code));
    }
    BOOST_TEST(world.issuer().spent(slips.round()) == 0);
    BOOST_TEST(world.issuer().spent(others.round()) == 0);
}

BOOST_DATA_TEST_CASE(new_codes_take_the_place_of_the_old, data::make(all_backends()), backend)
{
    World world{backend};
    auto const old_slips = world.prepare_round("r", 12);
    BOOST_REQUIRE(world.issuer().collect(old_slips.collection(0)));
    Slips const new_slips{old_slips.round(), 7, world.random()};
    world.issuer().replace_codes(new_slips.round(), new_slips.hashes());
    BOOST_TEST(world.issuer().spent(new_slips.round()) == 0);
    auto const stale = world.issuer().collect(old_slips.collection(1));
    BOOST_TEST((stale.error() == store::errc::unknown_code));
    BOOST_TEST(world.issuer().collect(new_slips.collection(0)).has_value());
}

BOOST_DATA_TEST_CASE(a_replacement_is_one_code_more, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    Slips const replacement{slips.round(), 1, world.random()};
    BOOST_REQUIRE(world.issuer().collect(slips.collection(0)));
    world.issuer().add_code(slips.round(), replacement.hashes().front());
    BOOST_TEST(world.issuer().spent(slips.round()) == 1);
    BOOST_TEST(world.issuer().collect(replacement.collection(0)).has_value());
    BOOST_TEST(world.issuer().collect(slips.collection(0)).has_value());
    BOOST_TEST(world.issuer().collect(slips.collection(1)).has_value());
    BOOST_TEST(world.issuer().spent(slips.round()) == 3);
}

BOOST_DATA_TEST_CASE(a_shared_code_gives_so_many_tickets, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    constexpr int tickets = 18;
    world.issuer().share_code(slips.round(), hash_of("the link"), tickets);
    for (int person = 0; person < tickets; ++person) {
        BOOST_TEST(world.issuer().collect(shared_collection(slips.round(), person)).has_value());
        BOOST_TEST(world.issuer().collect(shared_collection(slips.round(), person)).has_value());
        BOOST_TEST(world.issuer().spent(slips.round()) == person + 1);
    }
    auto const late = world.issuer().collect(shared_collection(slips.round(), tickets));
    BOOST_TEST((late.error() == store::errc::none_left));
    BOOST_TEST(world.issuer().collect(shared_collection(slips.round(), 0)).has_value());
    auto const own = world.issuer().collect(slips.collection(0));
    BOOST_TEST((own.error() == store::errc::unknown_code));
}

BOOST_DATA_TEST_CASE(
    what_was_collected_is_known_and_asking_changes_nothing,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    auto const others = world.prepare_round("s");
    auto& issuer = world.issuer();
    for (int times = 0; times < 2; ++times) {
        BOOST_TEST(!issuer.is_collected(slips.collection(0, 1)).value());
    }
    BOOST_TEST(issuer.spent(slips.round()) == 0);
    BOOST_TEST((issuer.collect(slips.collection(0, 1)).value() == store::Collected::now));
    BOOST_TEST((issuer.collect(slips.collection(0, 1)).value() == store::Collected::before));
    BOOST_TEST(issuer.is_collected(slips.collection(0, 1)).value());
    BOOST_TEST(!issuer.is_collected(slips.collection(1)).value());
    auto const second = issuer.is_collected(slips.collection(0, 2));
    BOOST_TEST((second.error() == store::errc::code_used));
    auto astray = slips.collection(0, 1);
    astray.round = others.round();
    BOOST_TEST((issuer.is_collected(astray).error() == store::errc::unknown_code));
    issuer.stop_all();
    BOOST_TEST((issuer.is_collected(slips.collection(0, 1)).error() == store::errc::stopped));
    issuer.resume(slips.round());
    issuer.destroy_keys(std::array{slips.round()});
    BOOST_TEST(issuer.is_collected(slips.collection(0, 1)).value());
    issuer.end(std::array{slips.round()});
    auto const late = issuer.is_collected(slips.collection(0, 1));
    BOOST_TEST((late.error() == store::errc::unknown_code));
}

BOOST_DATA_TEST_CASE(
    what_was_collected_of_a_shared_code_is_known_by_its_blinded_value,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    auto& issuer = world.issuer();
    issuer.share_code(slips.round(), hash_of("the link"), 1);
    auto const own = shared_collection(slips.round(), 0);
    BOOST_TEST(!issuer.is_collected(own).value());
    BOOST_TEST((issuer.collect(own).value() == store::Collected::now));
    BOOST_TEST((issuer.collect(own).value() == store::Collected::before));
    BOOST_TEST(issuer.is_collected(own).value());
    auto const late = issuer.is_collected(shared_collection(slips.round(), 1));
    BOOST_TEST((late.error() == store::errc::none_left));
    auto foreign = own;
    foreign.code_hash = hash_of("another link");
    BOOST_TEST((issuer.is_collected(foreign).error() == store::errc::unknown_code));
    issuer.end(std::array{slips.round()});
    BOOST_TEST((issuer.is_collected(own).error() == store::errc::unknown_code));
}

BOOST_DATA_TEST_CASE(
    codes_of_ones_own_take_the_place_of_a_shared_one,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    world.issuer().share_code(slips.round(), hash_of("the link"), 3);
    world.issuer().replace_codes(slips.round(), slips.hashes());
    auto const shared = world.issuer().collect(shared_collection(slips.round(), 0));
    BOOST_TEST((shared.error() == store::errc::unknown_code));
    BOOST_TEST(world.issuer().collect(slips.collection(0)).has_value());
}

BOOST_DATA_TEST_CASE(
    the_end_of_a_round_takes_key_and_codes_and_leaves_other_rounds,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    auto const others = world.prepare_round("s");
    for (auto const& each : {slips, others}) {
        world.issuer().add_key(each.round(), wrapped);
        BOOST_REQUIRE(world.issuer().collect(each.collection(0)));
    }
    for (int times = 0; times < 2; ++times) {
        world.issuer().end(std::array{slips.round()});
        BOOST_TEST(!world.issuer().key(slips.round()));
        BOOST_TEST(world.issuer().spent(slips.round()) == 0);
        auto const late = world.issuer().collect(slips.collection(0));
        BOOST_TEST((late.error() == store::errc::unknown_code));
    }
    BOOST_TEST(world.issuer().key(others.round()).has_value());
    BOOST_TEST(world.issuer().spent(others.round()) == 1);
}

BOOST_DATA_TEST_CASE(
    a_stopped_round_gives_no_tickets_until_it_is_resumed,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    auto const others = world.prepare_round("s");
    BOOST_REQUIRE(world.issuer().collect(slips.collection(0)));
    BOOST_TEST(!world.issuer().is_stopped(slips.round()));
    world.issuer().stop_all();
    for (std::size_t const slip : {0U, 1U}) {
        auto const stopped = world.issuer().collect(slips.collection(slip));
        BOOST_TEST((stopped.error() == store::errc::stopped));
    }
    BOOST_TEST(world.issuer().is_stopped(slips.round()));
    world.issuer().resume(slips.round());
    BOOST_TEST(!world.issuer().is_stopped(slips.round()));
    BOOST_TEST(world.issuer().collect(slips.collection(1)).has_value());
    BOOST_TEST(world.issuer().is_stopped(others.round()));
}

BOOST_DATA_TEST_CASE(
    rounds_that_get_codes_after_a_stop_are_not_stopped,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.issuer().stop_all();
    auto const slips = world.prepare_round("r");
    BOOST_TEST(!world.issuer().is_stopped(slips.round()));
    BOOST_TEST(!world.issuer().is_stopped(named_round("nowhere")));
    BOOST_TEST(world.issuer().collect(slips.collection(0)).has_value());
}

BOOST_DATA_TEST_CASE(the_issuer_survives_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    world.issuer().add_key(slips.round(), wrapped);
    BOOST_REQUIRE(world.issuer().collect(slips.collection(0, 1)));
    world.issuer().stop_all();
    world.reopen();
    BOOST_TEST((world.issuer().key(slips.round()) == wrapped));
    BOOST_TEST(world.issuer().is_stopped(slips.round()));
    world.issuer().resume(slips.round());
    BOOST_TEST(world.issuer().collect(slips.collection(0, 1)).has_value());
    auto const second = world.issuer().collect(slips.collection(0, 2));
    BOOST_TEST((second.error() == store::errc::code_used));
}

BOOST_DATA_TEST_CASE(tidying_changes_nothing_that_can_be_read, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.prepare_round("r");
    world.issuer().add_key(slips.round(), wrapped);
    BOOST_REQUIRE(world.issuer().collect(slips.collection(0, 1)));
    world.issuer().tidy();
    BOOST_TEST((world.issuer().key(slips.round()) == wrapped));
    BOOST_TEST(world.issuer().spent(slips.round()) == 1);
    BOOST_TEST(world.issuer().collect(slips.collection(0, 1)).has_value());
    BOOST_TEST(world.issuer().collect(slips.collection(1)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

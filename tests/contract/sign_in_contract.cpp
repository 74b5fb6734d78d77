#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

store::Session session(std::string const& id, base::Instant created, base::Instant last_seen)
{
    return {id, hash_of("token " + id), "1", created, last_seen};
}

bool lives(World& world, std::string const& id)
{
    return world.accounts().session(hash_of("token " + id)).has_value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(sign_in)

BOOST_DATA_TEST_CASE(a_session_is_found_by_its_token, data::make(all_backends()), backend)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().add_session(session("s", noon, noon + 5s), "hash").value();
    auto const found = world.accounts().session(hash_of("token s"));
    BOOST_REQUIRE(found);
    BOOST_TEST(found->id == "s");
    BOOST_TEST(found->account_id == "1");
    BOOST_TEST((found->token_hash == hash_of("token s")));
    BOOST_TEST((found->created == noon));
    BOOST_TEST((found->last_seen == noon + 5s));
    BOOST_TEST(!lives(world, "t"));
}

BOOST_DATA_TEST_CASE(
    a_session_begins_only_with_the_password_that_the_account_has_now,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& accounts = world.accounts();
    world.add_account("boss", "boss", store::Role::administrator);
    world.add_account("1", "ada");
    BOOST_REQUIRE(accounts.add_password_link({hash_of("code"), "1", last_day}));
    accounts.set_password(hash_of("code"), "new hash", last_day).value();
    auto const late = accounts.add_session(session("s", noon, noon), "hash");
    BOOST_TEST(late.error() == store::make_error_code(store::errc::changed_meanwhile));
    BOOST_TEST(!lives(world, "s"));
    BOOST_TEST(accounts.add_session(session("s", noon, noon), "new hash").has_value());
    BOOST_TEST(lives(world, "s"));

    BOOST_REQUIRE(accounts.remove_account("1", "boss"));
    auto const nobodys = accounts.add_session(session("t", noon, noon), "new hash");
    BOOST_TEST(nobodys.error() == store::make_error_code(store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    touching_a_session_moves_its_last_seen_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().add_session(session("s", noon, noon), "hash").value();
    world.accounts().add_session(session("t", noon, noon), "hash").value();
    world.accounts().touch_session("s", noon + 60s);
    auto const touched = world.accounts().session(hash_of("token s"));
    BOOST_TEST((touched->last_seen == noon + 60s));
    BOOST_TEST((touched->created == noon));
    BOOST_TEST((world.accounts().session(hash_of("token t"))->last_seen == noon));
}

BOOST_DATA_TEST_CASE(ending_a_session_leaves_the_others, data::make(all_backends()), backend)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().add_session(session("s", noon, noon), "hash").value();
    world.accounts().add_session(session("t", noon, noon), "hash").value();
    world.accounts().end_session("s");
    BOOST_TEST(!lives(world, "s"));
    BOOST_TEST(lives(world, "t"));
}

BOOST_DATA_TEST_CASE(old_and_idle_sessions_end_at_their_bounds, data::make(all_backends()), backend)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().add_session(session("at both bounds", noon, noon + 10s), "hash").value();
    world.accounts().add_session(session("too old", noon - 1s, noon + 10s), "hash").value();
    world.accounts().add_session(session("too idle", noon, noon + 9s), "hash").value();
    world.accounts().end_old_sessions(noon, noon + 10s);
    BOOST_TEST(lives(world, "at both bounds"));
    BOOST_TEST(!lives(world, "too old"));
    BOOST_TEST(!lives(world, "too idle"));
}

BOOST_DATA_TEST_CASE(sessions_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().add_session(session("s", noon, noon), "hash").value();
    world.reopen();
    BOOST_TEST(lives(world, "s"));
}

BOOST_DATA_TEST_CASE(failures_are_counted_by_name_known_or_not, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_TEST(world.accounts().sign_in_failures("ada").count == 0);
    world.accounts().record_sign_in_failure("ada", noon);
    world.accounts().record_sign_in_failure("ada", noon + 3s);
    world.accounts().record_sign_in_failure("bo", noon);
    BOOST_TEST(world.accounts().sign_in_failures("ada").count == 2);
    BOOST_TEST((world.accounts().sign_in_failures("ada").last == noon + 3s));
    BOOST_TEST(world.accounts().sign_in_failures("bo").count == 1);
}

BOOST_DATA_TEST_CASE(clearing_failures_clears_one_name, data::make(all_backends()), backend)
{
    World world{backend};
    world.accounts().record_sign_in_failure("ada", noon);
    world.accounts().record_sign_in_failure("bo", noon);
    world.accounts().clear_sign_in_failures("ada");
    BOOST_TEST(world.accounts().sign_in_failures("ada").count == 0);
    BOOST_TEST(world.accounts().sign_in_failures("bo").count == 1);
}

BOOST_DATA_TEST_CASE(
    only_failures_older_than_the_bound_are_forgotten,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.accounts().record_sign_in_failure("old", noon - 1s);
    world.accounts().record_sign_in_failure("at the bound", noon);
    world.accounts().forget_sign_in_failures(noon);
    BOOST_TEST(world.accounts().sign_in_failures("old").count == 0);
    BOOST_TEST(world.accounts().sign_in_failures("at the bound").count == 1);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

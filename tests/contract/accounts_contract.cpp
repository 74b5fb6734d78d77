#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

constexpr base::Day day_after{last_day + std::chrono::days{1}};

store::Account ada()
{
    return {"id-ada", "Ada Mensah", "ada", store::Role::leader, "argon2id"};
}

} // namespace

BOOST_AUTO_TEST_SUITE(accounts)

BOOST_DATA_TEST_CASE(a_new_store_has_no_administrator, data::make(all_backends()), backend)
{
    World world{backend};
    BOOST_TEST(!world.accounts().has_administrator());
    BOOST_TEST(world.accounts().accounts().empty());
}

BOOST_DATA_TEST_CASE(
    an_administrator_is_noticed_and_a_leader_is_not,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("1", "leader");
    BOOST_TEST(!world.accounts().has_administrator());
    world.add_account("2", "boss", store::Role::administrator);
    BOOST_TEST(world.accounts().has_administrator());
}

BOOST_DATA_TEST_CASE(an_accepted_invitation_becomes_an_account, data::make(all_backends()), backend)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Ada", store::Role::administrator, last_day});
    auto const accepted = world.accounts().accept_invitation(hash_of("code"), ada(), last_day);
    BOOST_REQUIRE(accepted);
    auto const stored = world.accounts().account("id-ada");
    BOOST_REQUIRE(stored);
    BOOST_TEST(stored->name == "Ada Mensah");
    BOOST_TEST(stored->sign_in_name == "ada");
    BOOST_TEST(stored->password_hash == "argon2id");
    // The role is the invitation's, whatever the account asked for.
    BOOST_TEST((accepted->role == store::Role::administrator));
    BOOST_TEST((stored->role == store::Role::administrator));
}

BOOST_DATA_TEST_CASE(an_account_is_found_by_its_sign_in_name, data::make(all_backends()), backend)
{
    World world{backend};
    world.add_account("1", "ada");
    auto const found = world.accounts().account_by_sign_in_name("ada");
    BOOST_REQUIRE(found);
    BOOST_TEST(found->id == "1");
    BOOST_TEST(!world.accounts().account_by_sign_in_name("Ada"));
    BOOST_TEST(!world.accounts().account("2"));
}

BOOST_DATA_TEST_CASE(accounts_are_listed_by_name, data::make(all_backends()), backend)
{
    World world{backend};
    for (auto const* id : {"2", "3", "1"}) {
        world.add_account(id, std::string{"user"} + id);
    }
    auto const all = world.accounts().accounts();
    BOOST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0].name == "Name 1");
    BOOST_TEST(all[1].name == "Name 2");
    BOOST_TEST(all[2].name == "Name 3");
}

BOOST_DATA_TEST_CASE(an_invitation_works_once, data::make(all_backends()), backend)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Ada", store::Role::leader, last_day});
    BOOST_REQUIRE(world.accounts().accept_invitation(hash_of("code"), ada(), launch_day));
    auto second = ada();
    second.id = "id-eve";
    second.sign_in_name = "eve";
    auto const again = world.accounts().accept_invitation(hash_of("code"), second, launch_day);
    BOOST_TEST((again.error() == store::errc::not_found));
    BOOST_TEST(!world.accounts().account("id-eve"));
    BOOST_TEST(world.accounts().invitations().empty());
}

BOOST_DATA_TEST_CASE(a_code_that_was_never_issued_is_not_found, data::make(all_backends()), backend)
{
    World world{backend};
    auto const result = world.accounts().accept_invitation(hash_of("code"), ada(), launch_day);
    BOOST_TEST((result.error() == store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    a_taken_name_leaves_the_invitation_for_another_try,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("1", "ada");
    world.accounts().invite({hash_of("code"), "Ada", store::Role::leader, last_day});
    auto const taken = world.accounts().accept_invitation(hash_of("code"), ada(), launch_day);
    BOOST_TEST((taken.error() == store::errc::name_taken));
    BOOST_TEST(world.accounts().accounts().size() == 1U);
    auto other = ada();
    other.sign_in_name = "ada2";
    BOOST_TEST(world.accounts().accept_invitation(hash_of("code"), other, launch_day).has_value());
}

BOOST_DATA_TEST_CASE(an_invitation_ends_after_its_last_day, data::make(all_backends()), backend)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Ada", store::Role::leader, last_day});
    BOOST_TEST(world.accounts().has_invitation(hash_of("code"), last_day));
    BOOST_TEST(!world.accounts().has_invitation(hash_of("code"), day_after));
    auto const late = world.accounts().accept_invitation(hash_of("code"), ada(), day_after);
    BOOST_TEST((late.error() == store::errc::invitation_expired));
    BOOST_TEST(world.accounts().accept_invitation(hash_of("code"), ada(), last_day).has_value());
}

BOOST_DATA_TEST_CASE(
    inviting_again_with_one_code_replaces_the_invitation,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Ada", store::Role::leader, launch_day});
    world.accounts().invite({hash_of("code"), "Bo", store::Role::administrator, last_day});
    auto const all = world.accounts().invitations();
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0].name == "Bo");
    BOOST_TEST((all[0].role == store::Role::administrator));
    BOOST_TEST((all[0].last_day == last_day));
    BOOST_TEST((all[0].code_hash == hash_of("code")));
}

BOOST_DATA_TEST_CASE(invitations_are_listed_by_name, data::make(all_backends()), backend)
{
    World world{backend};
    for (auto const* name : {"Cy", "Ada", "Bo"}) {
        world.accounts().invite({hash_of(name), name, store::Role::leader, last_day});
    }
    auto const all = world.accounts().invitations();
    BOOST_REQUIRE(all.size() == 3U);
    BOOST_TEST(all[0].name == "Ada");
    BOOST_TEST(all[1].name == "Bo");
    BOOST_TEST(all[2].name == "Cy");
}

BOOST_DATA_TEST_CASE(
    only_invitations_past_their_last_day_are_dropped,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.accounts().invite({hash_of("old"), "old", store::Role::leader, launch_day});
    world.accounts().invite({hash_of("new"), "new", store::Role::leader, last_day});
    world.accounts().drop_expired_codes(last_day);
    auto const left = world.accounts().invitations();
    BOOST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left[0].name == "new");
}

BOOST_DATA_TEST_CASE(
    dropping_setup_codes_leaves_invitations_of_people,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.accounts().invite({hash_of("setup"), "", store::Role::administrator, last_day});
    world.accounts().invite({hash_of("boss"), "Boss", store::Role::administrator, last_day});
    world.accounts().invite({hash_of("nobody"), "", store::Role::leader, last_day});
    world.accounts().drop_setup_codes();
    BOOST_TEST(!world.accounts().has_invitation(hash_of("setup"), launch_day));
    BOOST_TEST(world.accounts().has_invitation(hash_of("boss"), launch_day));
    BOOST_TEST(world.accounts().has_invitation(hash_of("nobody"), launch_day));
}

BOOST_DATA_TEST_CASE(
    a_removed_account_is_gone_and_nobody_has_what_it_launched,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("boss", "boss", store::Role::administrator);
    world.add_account("ada", "ada");
    world.accounts().add_session({"s", hash_of("token"), "ada", noon, noon}, "hash").value();
    world.prepare_round("r");
    auto led = unit("u");
    led.leader_account = "ada";
    BOOST_REQUIRE(world.organisation().replace({.version = 0, .units = {led}}));
    auto const before = world.organisation().organisation().version;
    auto const before_removal = world.rounds().round(named_round("r"))->leader_account;

    BOOST_REQUIRE(world.accounts().remove_account("ada", "boss"));
    BOOST_TEST(!world.accounts().account("ada"));
    BOOST_TEST(!world.accounts().session(hash_of("token")));
    // What staff were told stays true: nobody else reads what their leader asked.
    auto const launched = *world.rounds().campaign(survey::CampaignId{"c-r"});
    BOOST_TEST(world.rounds().round(named_round("r"))->leader_account == before_removal);
    BOOST_TEST(launched.leader_account == before_removal);
    BOOST_TEST(world.rounds().campaigns_for("boss").empty());
    auto const organisation = world.organisation().organisation();
    BOOST_TEST(!organisation.units.front().leader_account);
    BOOST_TEST(organisation.version > before);
}

BOOST_DATA_TEST_CASE(
    an_account_is_removed_by_another_administrator_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    world.add_account("boss", "boss", store::Role::administrator);
    world.add_account("ada", "ada");
    for (auto const& [id, heir] :
         {std::pair{"boss", "boss"}, std::pair{"boss", "ada"}, std::pair{"none", "boss"}}) {
        auto const refused = world.accounts().remove_account(id, heir);
        BOOST_REQUIRE(!refused);
        BOOST_TEST(refused.error() == store::make_error_code(store::errc::not_found));
    }
    BOOST_TEST(world.accounts().accounts().size() == 2U);
}

BOOST_DATA_TEST_CASE(
    accounts_and_invitations_survive_reopening,
    data::make(backends_that_keep_data()),
    backend
)
{
    World world{backend};
    world.add_account("1", "ada", store::Role::administrator);
    world.accounts().invite({hash_of("code"), "Bo", store::Role::leader, last_day});
    world.reopen();
    BOOST_TEST(world.accounts().has_administrator());
    BOOST_TEST(world.accounts().has_invitation(hash_of("code"), last_day));
}

BOOST_DATA_TEST_CASE(a_withdrawn_invitation_is_gone, data::make(all_backends()), backend)
{
    World world{backend};
    world.accounts().invite({hash_of("code"), "Bo", store::Role::leader, last_day});
    world.accounts().invite({hash_of("other"), "Cy", store::Role::leader, last_day});
    BOOST_REQUIRE(world.accounts().withdraw_invitation(hash_of("code")));
    BOOST_TEST(!world.accounts().has_invitation(hash_of("code"), launch_day));
    BOOST_TEST(world.accounts().has_invitation(hash_of("other"), launch_day));
    auto const again = world.accounts().withdraw_invitation(hash_of("code"));
    BOOST_TEST(again.error() == store::make_error_code(store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    a_password_link_ends_the_sessions_of_its_account_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    for (std::string const id : {"ada", "bob"}) {
        world.add_account(id, id);
        world.accounts()
            .add_session({"s " + id, hash_of("token " + id), id, noon, noon}, "hash")
            .value();
    }
    BOOST_REQUIRE(world.accounts().add_password_link({hash_of("code"), "ada", last_day}));
    BOOST_TEST(!world.accounts().session(hash_of("token ada")));
    BOOST_TEST(world.accounts().session(hash_of("token bob")).has_value());
    auto const nobodys = world.accounts().add_password_link({hash_of("code"), "eve", last_day});
    BOOST_TEST(nobodys.error() == store::make_error_code(store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    a_password_link_sets_the_password_once_and_until_its_last_day,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& accounts = world.accounts();
    world.add_account("ada", "ada");
    BOOST_REQUIRE(accounts.add_password_link({hash_of("code"), "ada", last_day}));
    auto const after = last_day + std::chrono::days{1};
    BOOST_TEST(!accounts.account_of_password_link(hash_of("code"), after));
    BOOST_TEST(!accounts.set_password(hash_of("code"), "late", after));
    BOOST_TEST(accounts.account("ada")->password_hash == "hash");

    BOOST_TEST(accounts.account_of_password_link(hash_of("code"), last_day)->id == "ada");
    accounts.add_session({"s", hash_of("token"), "ada", noon, noon}, "hash").value();
    BOOST_TEST(accounts.set_password(hash_of("code"), "new", last_day)->password_hash == "new");
    BOOST_TEST(accounts.account("ada")->password_hash == "new");
    BOOST_TEST(!accounts.session(hash_of("token")));
    auto const again = accounts.set_password(hash_of("code"), "newer", last_day);
    BOOST_TEST(again.error() == store::make_error_code(store::errc::not_found));
}

BOOST_DATA_TEST_CASE(
    a_new_password_link_takes_the_place_of_the_last_one,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& accounts = world.accounts();
    world.add_account("ada", "ada");
    BOOST_REQUIRE(accounts.add_password_link({hash_of("first"), "ada", last_day}));
    BOOST_REQUIRE(accounts.add_password_link({hash_of("second"), "ada", last_day}));
    BOOST_TEST(!accounts.account_of_password_link(hash_of("first"), launch_day));
    BOOST_TEST(accounts.account_of_password_link(hash_of("second"), launch_day).has_value());
}

BOOST_DATA_TEST_CASE(
    a_password_link_goes_with_its_last_day_and_with_its_account,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& accounts = world.accounts();
    world.add_account("boss", "boss", store::Role::administrator);
    world.add_account("ada", "ada");
    world.add_account("bob", "bob");
    BOOST_REQUIRE(accounts.add_password_link({hash_of("old"), "ada", launch_day}));
    BOOST_REQUIRE(accounts.add_password_link({hash_of("new"), "bob", last_day}));
    accounts.drop_expired_codes(last_day);
    BOOST_TEST(!accounts.account_of_password_link(hash_of("old"), launch_day));
    BOOST_TEST(accounts.account_of_password_link(hash_of("new"), launch_day).has_value());
    BOOST_REQUIRE(accounts.remove_account("bob", "boss"));
    BOOST_TEST(!accounts.account_of_password_link(hash_of("new"), launch_day));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

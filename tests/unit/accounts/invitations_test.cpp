#include "server/accounts/invitations.hpp"
#include "server/base/typed_code.hpp"
#include "tests/unit/accounts/office.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::accounts;
using namespace heed::accounts::test;

BOOST_FIXTURE_TEST_SUITE(invitations_, Office)

BOOST_AUTO_TEST_CASE(the_setup_code_makes_an_administrator)
{
    auto const code = invitations.setup_code();
    BOOST_REQUIRE(code);
    auto const account = invitations.accept(acceptance(*code, "Ada"));
    BOOST_REQUIRE(account);
    BOOST_TEST((account->role == store::Role::administrator));
    BOOST_TEST(account->sign_in_name == "ada");
    BOOST_TEST(store.has_administrator());
}

BOOST_AUTO_TEST_CASE(the_setup_code_works_once)
{
    auto const code = invitations.setup_code().value();
    BOOST_REQUIRE(invitations.accept(acceptance(code, "ada")));
    expect_refusal(invitations.accept(acceptance(code, "bob")), errc::bad_code);
}

BOOST_AUTO_TEST_CASE(a_new_setup_code_voids_the_old_one)
{
    auto const old_code = invitations.setup_code().value();
    auto const new_code = invitations.setup_code().value();
    expect_refusal(invitations.accept(acceptance(old_code, "ada")), errc::bad_code);
    BOOST_TEST(invitations.accept(acceptance(new_code, "ada")).has_value());
}

BOOST_AUTO_TEST_CASE(a_new_setup_code_leaves_invitations_as_they_are)
{
    auto const code = invite_leader();
    BOOST_REQUIRE(invitations.setup_code());
    BOOST_TEST(invitations.accept(acceptance(code, "ada")).has_value());
}

BOOST_AUTO_TEST_CASE(there_is_no_setup_code_once_there_is_an_administrator)
{
    BOOST_REQUIRE(invitations.accept(acceptance(invitations.setup_code().value(), "ada")));
    BOOST_TEST(!invitations.setup_code());
}

BOOST_AUTO_TEST_CASE(a_leader_alone_does_not_end_the_setup)
{
    add_leader("ada");
    BOOST_TEST(invitations.setup_code().has_value());
}

BOOST_AUTO_TEST_CASE(an_invitation_gives_the_role_it_was_made_for)
{
    auto const invited = invitations.invite("Bob", store::Role::administrator);
    BOOST_REQUIRE(invited);
    auto const bob = granted(invitations.accept(acceptance(invited->code, "bob")));
    BOOST_TEST((bob.role == store::Role::administrator));
    BOOST_TEST((add_leader("ada").role == store::Role::leader));
}

BOOST_AUTO_TEST_CASE(an_invitation_works_once)
{
    auto const code = invite_leader();
    BOOST_REQUIRE(invitations.accept(acceptance(code, "ada")));
    expect_refusal(invitations.accept(acceptance(code, "bob")), errc::bad_code);
}

BOOST_AUTO_TEST_CASE(an_invitation_holds_through_its_last_day)
{
    auto const invited = invitations.invite("Ada", store::Role::leader);
    BOOST_TEST((invited->last_day == first_day + invitation_days));
    clock.set(invited->last_day + 23h + 59min + 59s);
    BOOST_TEST(invitations.accept(acceptance(invited->code, "ada")).has_value());
}

BOOST_AUTO_TEST_CASE(an_invitation_past_its_last_day_is_refused)
{
    auto const invited = invitations.invite("Ada", store::Role::leader);
    clock.set(invited->last_day + 24h);
    expect_refusal(invitations.accept(acceptance(invited->code, "ada")), errc::bad_code);
    BOOST_TEST(store.accounts().empty());
}

BOOST_AUTO_TEST_CASE(a_code_is_taken_as_people_type_it)
{
    auto typed = invite_leader().reveal();
    for (char& character : typed) {
        character = character == '-' ? ' ' : character == '0' ? 'o' : character;
    }
    BOOST_TEST(invitations.accept(acceptance(base::SecretText{typed}, "ada")).has_value());
}

BOOST_AUTO_TEST_CASE(a_code_that_nobody_made_is_refused)
{
    invite_leader();
    auto const stranger = base::TypedCode::draw(random).grouped();
    for (auto const& code : {stranger, std::string{}, std::string{"not a code"}}) {
        expect_refusal(
            invitations.accept(acceptance(base::SecretText{code}, "ada")),
            errc::bad_code
        );
    }
}

BOOST_AUTO_TEST_CASE(a_taken_sign_in_name_leaves_the_invitation_good)
{
    add_leader("ada");
    auto const code = invite_leader();
    expect_refusal(invitations.accept(acceptance(code, "ADA")), errc::name_taken);
    BOOST_TEST(invitations.accept(acceptance(code, "ada2")).has_value());
}

BOOST_AUTO_TEST_CASE(a_refused_entry_leaves_the_invitation_good)
{
    auto const good = acceptance(invite_leader(), "ada");
    auto nameless = good;
    nameless.name = " ";
    expect_refusal(invitations.accept(nameless), errc::bad_name);
    auto unsigned_in = good;
    unsigned_in.sign_in_name = "a b";
    expect_refusal(invitations.accept(unsigned_in), errc::bad_sign_in_name);
    auto weak = good;
    weak.password = base::SecretText{"short"};
    expect_refusal(
        invitations.accept(weak),
        errc::password_too_short,
        int{password_characters_min}
    );
    BOOST_TEST(invitations.accept(good).has_value());
}

BOOST_AUTO_TEST_CASE(nobody_is_invited_without_a_name)
{
    expect_refusal(invitations.invite("  ", store::Role::leader), errc::bad_name);
    BOOST_TEST(store.invitations().empty());
}

BOOST_AUTO_TEST_CASE(inviting_clears_away_what_has_expired)
{
    invite_leader();
    clock.advance(invitation_days + 24h);
    invite_leader();
    BOOST_TEST(store.invitations().size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_invitation_is_withdrawn_by_its_id)
{
    auto const code = invite_leader();
    auto const id = id_of(store.invitations().front());
    BOOST_TEST(invitations.withdraw(id));
    expect_refusal(invitations.accept(acceptance(code, "ada")), errc::bad_code);
    BOOST_TEST(!invitations.withdraw(id));
    BOOST_TEST(!invitations.withdraw("no id"));
}

BOOST_AUTO_TEST_SUITE_END()

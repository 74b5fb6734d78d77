#include "server/accounts/password_links.hpp"
#include "tests/unit/accounts/office.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <utility>

using namespace heed;
using namespace heed::accounts;
using namespace heed::accounts::test;

namespace {

class LinkOffice : public Office {
public:
    PasswordLinks links{store, passwords, clock, random};
    store::Account const ada = add_leader("ada");
    base::SecretText const new_password{"a loud harbour!"};

    base::SecretText code() { return links.make(ada.id).value().code; }
};

// A password has been checked once randomness for the session is drawn: what happens then comes
// between the check and the session.
class Meanwhile final : public base::Random {
public:
    explicit Meanwhile(std::function<void()> happens) : happens_{std::move(happens)} {}

    void fill(std::span<std::uint8_t> out) override
    {
        if (auto const once = std::exchange(happens_, nullptr)) {
            once();
        }
        random_.fill(out);
    }

private:
    std::function<void()> happens_;
    testing::ReplayRandom random_{2};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(password_links, LinkOffice)

BOOST_AUTO_TEST_CASE(the_owner_signs_in_with_the_new_password_and_no_longer_with_the_old_one)
{
    auto const link = code();
    BOOST_TEST(sign_in.with_password("ada", password).has_value());
    BOOST_TEST(granted(links.set_password(link, new_password)).id == ada.id);
    BOOST_TEST(sign_in.with_password("ada", new_password).has_value());
    expect_refusal(sign_in.with_password("ada", password), errc::wrong_sign_in);
}

BOOST_AUTO_TEST_CASE(making_a_link_and_using_it_each_end_every_session)
{
    auto const before = granted(sign_in.with_password("ada", password));
    auto const link = code();
    BOOST_TEST(!sign_in.recognise(before.token.reveal()));
    auto const between = granted(sign_in.with_password("ada", password));
    granted(links.set_password(link, new_password));
    BOOST_TEST(!sign_in.recognise(between.token.reveal()));
}

// A sign-in with the old password that was still being checked outlived the new password.
BOOST_AUTO_TEST_CASE(a_sign_in_that_is_being_checked_does_not_outlive_a_new_password)
{
    auto const link = code();
    Meanwhile meanwhile{[&] { granted(links.set_password(link, new_password)); }};
    SignIn slow{store, passwords, clock, meanwhile};
    expect_refusal(slow.with_password("ada", password), errc::wrong_sign_in);
    BOOST_TEST(store.sign_in_failures("ada").count == 1);
    BOOST_TEST(slow.with_password("ada", new_password).has_value());
}

BOOST_AUTO_TEST_CASE(a_sign_in_that_is_being_checked_does_not_outlive_its_account)
{
    auto const setup = invitations.setup_code().value();
    auto const boss = granted(invitations.accept(acceptance(setup, "boss")));
    Meanwhile meanwhile{[&] { store.remove_account(ada.id, boss.id).value(); }};
    SignIn slow{store, passwords, clock, meanwhile};
    expect_refusal(slow.with_password("ada", password), errc::wrong_sign_in);
}

BOOST_AUTO_TEST_CASE(a_code_works_once_until_the_next_and_for_seven_days)
{
    auto const first = code();
    auto const second = code();
    expect_refusal(links.set_password(first, new_password), errc::bad_code);
    clock.advance(password_link_days);
    granted(links.set_password(second, new_password));
    expect_refusal(links.set_password(second, new_password), errc::bad_code);
    auto const third = links.make(ada.id).value();
    BOOST_TEST((third.last_day == clock.today() + password_link_days));
    clock.advance(password_link_days + 24h);
    expect_refusal(links.set_password(third.code, password), errc::bad_code);
}

BOOST_AUTO_TEST_CASE(a_password_that_is_refused_leaves_the_code_good)
{
    auto const link = code();
    expect_refusal(
        links.set_password(link, base::SecretText{"short"}),
        errc::password_too_short,
        static_cast<int>(password_characters_min)
    );
    expect_refusal(
        links.set_password(link, base::SecretText{"this is ada's own"}),
        errc::password_too_common
    );
    granted(links.set_password(link, new_password));
}

BOOST_AUTO_TEST_CASE(an_invitation_sets_no_password_and_a_link_makes_no_account)
{
    expect_refusal(links.set_password(invite_leader(), new_password), errc::bad_code);
    expect_refusal(invitations.accept(acceptance(code(), "bob")), errc::bad_code);
    expect_refusal(links.set_password(base::SecretText{"nothing"}, new_password), errc::bad_code);
}

BOOST_AUTO_TEST_CASE(there_is_no_link_for_an_account_that_there_is_not)
{
    BOOST_TEST(!links.make("nobody"));
}

BOOST_AUTO_TEST_CASE(failures_before_do_not_keep_the_owner_waiting)
{
    for (int i = 0; i < free_failures; ++i) {
        expect_refusal(sign_in.with_password("ada", new_password), errc::wrong_sign_in);
    }
    granted(links.set_password(code(), new_password));
    BOOST_TEST(sign_in.with_password("ada", new_password).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

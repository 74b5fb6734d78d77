#include "server/accounts/sign_in.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/base/typed_code.hpp"
#include "tests/support/as_text.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/accounts/office.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace heed;
using namespace heed::accounts;
using namespace heed::accounts::test;

namespace {

class SignInOffice : public Office {
public:
    using Office::Office;

    store::Account ada = add_leader("ada");
    base::SecretText const wrong{"another harbour"};

    boost::system::result<SignedIn, Refusal> try_right(std::string_view name = "ada")
    {
        return sign_in.with_password(name, password);
    }

    void fail(int times, std::string_view name = "ada")
    {
        for (int i = 0; i < times; ++i) {
            expect_refusal(sign_in.with_password(name, wrong), errc::wrong_sign_in);
        }
    }

    bool recognises(base::SecretText const& token)
    {
        return sign_in.recognise(token.reveal()).has_value();
    }
};

std::string all_bytes_in(std::filesystem::path const& folder)
{
    std::string bytes;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream stream{entry.path(), std::ios::binary};
        bytes.append(std::istreambuf_iterator<char>{stream}, {});
    }
    return bytes;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in_, SignInOffice)

BOOST_AUTO_TEST_CASE(the_right_password_opens_a_session_of_its_account)
{
    auto const signed_in = try_right(" ADA ");
    BOOST_REQUIRE(signed_in);
    BOOST_TEST(signed_in->account.id == ada.id);
    auto const recognised = sign_in.recognise(signed_in->token.reveal());
    BOOST_REQUIRE(recognised);
    BOOST_TEST(recognised->account.id == ada.id);
    BOOST_TEST(recognised->session_id == signed_in->session_id);
}

BOOST_AUTO_TEST_CASE(a_wrong_name_and_a_wrong_password_are_refused_alike)
{
    expect_refusal(sign_in.with_password("ada", wrong), errc::wrong_sign_in);
    expect_refusal(sign_in.with_password("bob", password), errc::wrong_sign_in);
    expect_refusal(sign_in.with_password("not a name", password), errc::wrong_sign_in);
    expect_refusal(sign_in.with_password("", password), errc::wrong_sign_in);
}

BOOST_AUTO_TEST_CASE(a_password_that_nobody_can_have_is_refused_alike)
{
    base::SecretText const endless{std::string(password_bytes_max + 1, 'a')};
    expect_refusal(sign_in.with_password("ada", endless), errc::wrong_sign_in);
}

BOOST_AUTO_TEST_CASE(nobody_queues_for_a_place_to_check_a_password)
{
    auto const first = passwords.take_place();
    auto const second = passwords.take_place();
    expect_refusal(try_right(), errc::busy);
}

BOOST_AUTO_TEST_CASE(five_failures_are_free_and_then_waits_double)
{
    fail(free_failures);
    for (int const seconds : {1, 2, 4, 8, 15, 15}) {
        expect_refusal(try_right(), errc::try_later, seconds);
        clock.advance(std::chrono::seconds{seconds - 1});
        expect_refusal(try_right(), errc::try_later, 1);
        clock.advance(1s);
        fail(1);
    }
}

BOOST_AUTO_TEST_CASE(the_right_password_is_accepted_once_the_wait_is_over)
{
    fail(free_failures);
    clock.advance(1s);
    BOOST_TEST(try_right().has_value());
}

BOOST_AUTO_TEST_CASE(a_sign_in_ends_the_counting)
{
    fail(free_failures - 1);
    BOOST_REQUIRE(try_right());
    fail(free_failures - 1);
    BOOST_TEST(try_right().has_value());
}

BOOST_AUTO_TEST_CASE(waits_are_for_one_name_only)
{
    add_leader("bob");
    fail(free_failures);
    expect_refusal(try_right("ada"), errc::try_later, 1);
    BOOST_TEST(try_right("bob").has_value());
}

BOOST_AUTO_TEST_CASE(waits_do_not_tell_whether_a_name_exists)
{
    fail(free_failures, "nobody");
    expect_refusal(try_right("nobody"), errc::try_later, 1);
    clock.advance(1s);
    fail(1, "nobody");
    expect_refusal(try_right("NOBODY"), errc::try_later, 2);
}

BOOST_AUTO_TEST_CASE(old_failures_are_forgotten_by_the_sweep)
{
    fail(free_failures);
    clock.advance(failures_remembered + 1s);
    sign_in.sweep();
    fail(free_failures - 1);
    BOOST_TEST(try_right().has_value());
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_half_an_hour_without_use)
{
    auto const token = try_right()->token;
    clock.advance(session_idle - 1s);
    BOOST_TEST(recognises(token));
    clock.advance(session_idle - 1s);
    BOOST_TEST(recognises(token));
    clock.advance(session_idle);
    BOOST_TEST(!recognises(token));
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_twelve_hours_of_use)
{
    auto const token = try_right()->token;
    auto const end = clock.now() + session_life;
    while (clock.now() < end - 10min) {
        clock.advance(10min);
        BOOST_REQUIRE(recognises(token));
    }
    clock.set(end - 1s);
    BOOST_TEST(recognises(token));
    clock.set(end);
    BOOST_TEST(!recognises(token));
}

BOOST_AUTO_TEST_CASE(signing_out_ends_this_session_and_no_other)
{
    auto const one = try_right();
    auto const other = try_right();
    sign_in.end(one->session_id);
    BOOST_TEST(!recognises(one->token));
    BOOST_TEST(recognises(other->token));
}

BOOST_AUTO_TEST_CASE(the_sweep_removes_ended_sessions_only)
{
    auto const ended = try_right();
    clock.advance(session_idle);
    auto const going_on = try_right();
    sign_in.sweep();
    auto const hash_of = [](SignedIn const& signed_in) {
        return base::sha256(base::from_base64url(signed_in.token.reveal()).value());
    };
    BOOST_TEST(store.session(hash_of(*going_on)).has_value());
    clock.advance(1s);
    sign_in.sweep();
    BOOST_TEST(!store.session(hash_of(*ended)));
    BOOST_TEST(recognises(going_on->token));
}

BOOST_AUTO_TEST_CASE(every_sign_in_has_a_token_of_its_own)
{
    auto const one = try_right();
    auto const other = try_right();
    BOOST_TEST(one->token.reveal() != other->token.reveal());
    BOOST_TEST(base::from_base64url(one->token.reveal()).value().size() == 32U);
}

BOOST_AUTO_TEST_CASE(a_token_that_nobody_was_given_is_not_recognised)
{
    auto const token = try_right()->token.reveal();
    auto const stranger = base::to_base64url(random.bytes32());
    for (auto const& other :
         {stranger, token + "=", token.substr(1), token + "AAAA", std::string{}}) {
        BOOST_TEST(!sign_in.recognise(other));
    }
}

BOOST_AUTO_TEST_CASE(the_store_holds_hashes_of_tokens_codes_and_passwords_only)
{
    testing::TemporaryFolder const folder;
    SignInOffice office{folder.path()};
    auto const token = office.try_right()->token.reveal();
    auto const invited = office.invite_leader().reveal();
    auto const code = base::TypedCode::parse(invited).value().characters();

    auto const token_bytes = base::from_base64url(token).value();
    auto const hash = base::sha256(token_bytes);
    auto const stored = all_bytes_in(folder.path());
    // That the hash is found shows that the search would find the rest.
    BOOST_TEST(stored.find(testing::as_text(hash)) != std::string::npos);
    BOOST_TEST(stored.find(testing::as_text(token_bytes)) == std::string::npos);
    for (auto const& secret : {token, invited, code, office.right_password}) {
        BOOST_TEST(stored.find(secret) == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()

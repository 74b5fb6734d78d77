#include "server/accounts/password.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::accounts;

namespace {

bool is_accepted(std::string const& password, std::string_view sign_in_name = "ada")
{
    return !refuse_password(base::SecretText{password}, sign_in_name);
}

void expect_refused(std::string const& password, errc code, int limit = 0)
{
    auto const refusal = refuse_password(base::SecretText{password}, "ada");
    BOOST_REQUIRE_MESSAGE(refusal, "refuses " << password);
    BOOST_TEST(to_string(refusal->code) == to_string(code));
    BOOST_TEST(refusal->limit == limit);
}

} // namespace

BOOST_AUTO_TEST_SUITE(password)

BOOST_AUTO_TEST_CASE(twelve_characters_of_one_kind_are_enough)
{
    BOOST_TEST(is_accepted("qhzmwbxkvjtp"));
    BOOST_TEST(is_accepted("mild winters"));
}

BOOST_AUTO_TEST_CASE(eleven_characters_are_too_few)
{
    expect_refused("qhzmwbxkvjt", errc::password_too_short, 12);
    expect_refused("", errc::password_too_short, 12);
}

BOOST_AUTO_TEST_CASE(an_accented_letter_counts_once)
{
    expect_refused("z\xc3\xabz\xc3\xabz\xc3\xabnorth", errc::password_too_short, 12);
    BOOST_TEST(is_accepted("z\xc3\xabz\xc3\xabz\xc3\xab-north"));
}

BOOST_AUTO_TEST_CASE(a_password_is_limited_in_bytes)
{
    std::string text = "mild winters ";
    while (text.size() < password_bytes_max) {
        text += static_cast<char>('a' + text.size() % 23);
    }
    BOOST_TEST(is_accepted(text));
    expect_refused(text + 'x', errc::password_too_long, 128);
}

BOOST_AUTO_TEST_CASE(a_well_known_password_is_refused_in_either_case)
{
    expect_refused("passwordpassword", errc::password_too_common);
    expect_refused("CorrectHorseBatteryStaple", errc::password_too_common);
}

BOOST_AUTO_TEST_CASE(a_password_that_repeats_a_short_piece_is_refused)
{
    expect_refused("aaaaaaaaaaaa", errc::password_too_common);
    expect_refused("xyxyxyxyxyxyx", errc::password_too_common);
    expect_refused("Ab1-aB1-ab1-", errc::password_too_common);
}

BOOST_AUTO_TEST_CASE(a_password_that_holds_the_sign_in_name_is_refused)
{
    expect_refused("armada at sea", errc::password_too_common);
    expect_refused("my name is ADA", errc::password_too_common);
    BOOST_TEST(is_accepted("armada at sea", "bob"));
}

BOOST_AUTO_TEST_CASE(a_password_matches_its_own_hash_only)
{
    Passwords passwords;
    auto const place = passwords.take_place();
    BOOST_REQUIRE(place);
    auto const hash = place->hash(base::SecretText{"mild winters"});
    BOOST_TEST(place->matches(hash, base::SecretText{"mild winters"}));
    BOOST_TEST(!place->matches(hash, base::SecretText{"mild winterS"}));
    BOOST_TEST(!place->matches(hash, base::SecretText{""}));
    BOOST_TEST(!place->matches("no hash at all", base::SecretText{"mild winters"}));
}

BOOST_AUTO_TEST_CASE(the_same_password_never_has_the_same_hash)
{
    Passwords passwords;
    auto const place = passwords.take_place();
    BOOST_REQUIRE(place);
    base::SecretText const password{"mild winters"};
    BOOST_TEST(place->hash(password) != place->hash(password));
}

BOOST_AUTO_TEST_CASE(a_hash_is_argon2id_with_19_mebibytes_and_two_passes)
{
    Passwords passwords;
    auto const place = passwords.take_place();
    BOOST_REQUIRE(place);
    auto const hash = place->hash(base::SecretText{"mild winters"});
    BOOST_TEST(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
}

BOOST_AUTO_TEST_CASE(places_to_hash_run_out_and_come_back)
{
    Passwords passwords;
    {
        auto const first = passwords.take_place();
        auto const second = passwords.take_place();
        BOOST_TEST(second.has_value());
        BOOST_TEST(!passwords.take_place().has_value());
    }
    BOOST_TEST(passwords.take_place().has_value());
}

BOOST_AUTO_TEST_SUITE_END()

#include "server/accounts/names.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::accounts;

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(a_name_loses_the_blanks_at_its_ends_only)
{
    BOOST_TEST(*tidy_name("  Ada  Mensah ") == "Ada  Mensah");
    BOOST_TEST(*tidy_name("Zo\xc3\xab") == "Zo\xc3\xab");
}

BOOST_AUTO_TEST_CASE(a_name_of_nothing_but_blanks_is_refused)
{
    BOOST_TEST(!tidy_name(""));
    BOOST_TEST(!tidy_name("   "));
}

BOOST_AUTO_TEST_CASE(a_name_with_control_characters_is_refused)
{
    for (std::string_view const name : {"Ada\nMensah", "\tAda", "Ada\x7f", "Ada\x1b[2K"}) {
        BOOST_TEST(!tidy_name(name));
    }
    BOOST_TEST(!tidy_name(std::string_view{"Ada\0", 4}));
}

BOOST_AUTO_TEST_CASE(a_name_is_limited_in_characters_and_its_refusal_tells_how_many)
{
    std::string name;
    for (std::size_t count = 0; count < name_characters_max; ++count) {
        name += "\xc3\xab";
    }
    BOOST_TEST(tidy_name(name).has_value());
    BOOST_TEST(tidy_name(' ' + name).has_value());
    auto const refused = tidy_name(name + 'a');
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().code == errc::name_too_long));
    BOOST_TEST(refused.error().limit == int{name_characters_max});
}

BOOST_AUTO_TEST_CASE(a_sign_in_name_is_lower_case)
{
    BOOST_TEST(tidy_sign_in_name(" Ada.Mensah-2_B ").value() == "ada.mensah-2_b");
}

BOOST_AUTO_TEST_CASE(a_sign_in_name_has_3_to_40_characters)
{
    BOOST_TEST(!tidy_sign_in_name("ab"));
    BOOST_TEST(tidy_sign_in_name("abc").has_value());
    BOOST_TEST(tidy_sign_in_name(std::string(40, 'a')).has_value());
    BOOST_TEST(!tidy_sign_in_name(std::string(41, 'a')));
}

BOOST_AUTO_TEST_CASE(a_sign_in_name_is_no_word_of_the_api)
{
    BOOST_TEST(!tidy_sign_in_name("Invitations"));
    BOOST_TEST(tidy_sign_in_name("invitation").has_value());
}

BOOST_AUTO_TEST_CASE(a_sign_in_name_has_no_other_characters)
{
    for (std::string_view const name : {"ada b", "ada@b", "ada/b", "ad\xc3\xa4", "ada\n", "a+b"}) {
        BOOST_TEST(!tidy_sign_in_name(name), "refuses " << name);
    }
}

BOOST_AUTO_TEST_SUITE_END()

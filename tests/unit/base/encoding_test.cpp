#include "server/base/encoding.hpp"
#include "tests/support/as_text.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <utility>

using namespace heed::base;

BOOST_AUTO_TEST_SUITE(encoding)

// RFC 4648, section 10, without the padding.
BOOST_AUTO_TEST_CASE(base64url_gives_the_published_texts)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> vectors{{
        {"", ""},
        {"f", "Zg"},
        {"fo", "Zm8"},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg"},
        {"fooba", "Zm9vYmE"},
        {"foobar", "Zm9vYmFy"},
    }};
    for (auto const& [plain, text] : vectors) {
        BOOST_TEST(to_base64url(as_bytes(plain)) == text);
        BOOST_TEST(heed::testing::as_text(from_base64url(text).value()) == plain);
    }
    BOOST_TEST(to_base64url(Bytes{0xfb, 0xff}) == "-_8");
}

BOOST_AUTO_TEST_CASE(every_length_survives_base64url_and_hex)
{
    heed::testing::ReplayRandom random{1};
    for (std::size_t length = 0; length < 100; ++length) {
        Bytes bytes(length);
        random.fill(bytes);
        BOOST_TEST(from_base64url(to_base64url(bytes)).value() == bytes);
        BOOST_TEST(from_hex(to_hex(bytes)).value() == bytes);
    }
}

BOOST_AUTO_TEST_CASE(base64url_refuses_bits_left_over_that_are_not_zero)
{
    BOOST_TEST(from_base64url("Zg").has_value());
    BOOST_TEST(!from_base64url("Zh"));
    BOOST_TEST(!from_base64url("Zv"));
    BOOST_TEST(from_base64url("Zm8").has_value());
    BOOST_TEST(!from_base64url("Zm9"));
    BOOST_TEST(!from_base64url("Zm-"));
}

BOOST_AUTO_TEST_CASE(base64url_refuses_padding)
{
    BOOST_TEST(!from_base64url("Zg=="));
    BOOST_TEST(!from_base64url("Zm8="));
    BOOST_TEST(!from_base64url("="));
}

BOOST_AUTO_TEST_CASE(base64url_refuses_a_character_that_completes_no_byte)
{
    BOOST_TEST(!from_base64url("A"));
    BOOST_TEST(!from_base64url("Zm9vA"));
}

BOOST_AUTO_TEST_CASE(base64url_refuses_characters_of_other_alphabets)
{
    for (std::string_view const text : {"+_8A", "-/8A", "Zm 8", "Zm8\n", "Zm\xc3\xa9"}) {
        BOOST_TEST(!from_base64url(text), "refuses " << text);
    }
    BOOST_TEST(!from_base64url(std::string_view{"AA\0A", 4}));
}

BOOST_AUTO_TEST_CASE(hex_is_lower_case_pairs_only)
{
    BOOST_TEST(to_hex(Bytes{0x00, 0x9f, 0xff}) == "009fff");
    for (std::string_view const text : {"0", "009", "0G", "FF", "0x00", " 00"}) {
        BOOST_TEST(!from_hex(text), "refuses " << text);
    }
}

BOOST_AUTO_TEST_CASE(crockford_reads_its_own_alphabet_in_either_case)
{
    for (unsigned value = 0; value < crockford_alphabet.size(); ++value) {
        char const character = crockford_alphabet[value];
        BOOST_TEST(crockford_value(character).value() == value);
        bool const letter = 'A' <= character && character <= 'Z';
        char const lower = letter ? static_cast<char>(character - 'A' + 'a') : character;
        BOOST_TEST(crockford_value(lower).value() == value);
    }
}

BOOST_AUTO_TEST_CASE(crockford_takes_look_alikes_for_what_they_look_like)
{
    for (char const zero : {'O', 'o', '0'}) {
        BOOST_TEST(crockford_value(zero).value() == 0U);
    }
    for (char const one : {'I', 'i', 'L', 'l', '1'}) {
        BOOST_TEST(crockford_value(one).value() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(crockford_refuses_every_other_character)
{
    std::size_t known = 0;
    for (int byte = 0; byte < 256; ++byte) {
        known += crockford_value(static_cast<char>(byte)) ? 1U : 0U;
    }
    // Ten digits, and all letters but U in both cases.
    BOOST_TEST(known == 10U + 2U * 25U);
    BOOST_TEST(!crockford_value('U'));
    BOOST_TEST(!crockford_value('u'));
}

BOOST_AUTO_TEST_CASE(typed_crockford_text_is_read_as_it_was_meant)
{
    BOOST_TEST(crockford_as_meant("7kq2x") == "7KQ2X");
    BOOST_TEST(crockford_as_meant("oOiIlL") == "001111");
    BOOST_TEST(crockford_as_meant("").empty());
    BOOST_TEST(crockford_as_meant("7KQU2").empty());
    BOOST_TEST(crockford_as_meant("7KQ 2").empty());
}

BOOST_AUTO_TEST_SUITE_END()

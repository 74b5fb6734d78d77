#include "server/base/encoding.hpp"
#include "server/base/typed_code.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace heed::base;

namespace {

// Enough to meet every character in every place.
constexpr int codes_tried = 200;

template <typename Check>
void for_some_codes(Check const& check)
{
    heed::testing::ReplayRandom random{7};
    for (int i = 0; i < codes_tried; ++i) {
        check(TypedCode::draw(random));
    }
}

// The one pair that is worth the same to a sum modulo 31.
bool is_zero_and_z(char one, char other)
{
    return std::minmax(one, other) == std::minmax('0', 'Z');
}

} // namespace

BOOST_AUTO_TEST_SUITE(typed_code)

BOOST_AUTO_TEST_CASE(a_code_is_24_characters_of_the_alphabet)
{
    for_some_codes([](TypedCode const& code) {
        BOOST_TEST(code.characters().size() == code_characters);
        BOOST_TEST(code.characters().find_first_not_of(crockford_alphabet) == std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(codes_differ)
{
    std::set<std::string> seen;
    for_some_codes([&seen](TypedCode const& code) { seen.insert(code.characters()); });
    BOOST_TEST(seen.size() == std::size_t{codes_tried});
}

BOOST_AUTO_TEST_CASE(the_printed_form_is_six_groups_of_four)
{
    for_some_codes([](TypedCode const& code) {
        auto const text = code.grouped();
        BOOST_TEST(text.size() == 29U);
        for (std::size_t i = 0; i < text.size(); ++i) {
            BOOST_TEST((text[i] == '-') == (i % 5 == 4));
        }
    });
}

BOOST_AUTO_TEST_CASE(the_printed_form_is_read_back)
{
    for_some_codes([](TypedCode const& code) {
        BOOST_TEST(TypedCode::parse(code.grouped()).value().characters() == code.characters());
        BOOST_TEST(TypedCode::parse(code.characters()).value().characters() == code.characters());
    });
}

BOOST_AUTO_TEST_CASE(case_look_alikes_blanks_and_hyphens_are_forgiven)
{
    std::string const random_part(code_characters - 1, '1');
    std::string const right = random_part + check_character(random_part);
    std::string const typed =
        " iIlL-1iI l-LiIl11-11 11-11 1iI-" + right.substr(code_characters - 1);
    BOOST_TEST(TypedCode::parse(typed).value().characters() == right);

    std::string const zeroes(code_characters, '0');
    BOOST_TEST(TypedCode::parse(std::string(code_characters, 'o')).value().characters() == zeroes);
    for_some_codes([](TypedCode const& code) {
        auto lower = code.characters();
        std::ranges::replace_if(
            lower,
            [](char c) { return c == '0'; },
            'O'
        );
        std::ranges::replace_if(
            lower,
            [](char c) { return c == 'A'; },
            'a'
        );
        BOOST_TEST(TypedCode::parse(lower).value().characters() == code.characters());
    });
}

BOOST_AUTO_TEST_CASE(every_single_wrong_character_is_caught_but_zero_for_z)
{
    for_some_codes([](TypedCode const& code) {
        for (std::size_t place = 0; place < code_characters; ++place) {
            for (char const wrong : crockford_alphabet) {
                auto text = code.characters();
                if (text[place] == wrong || is_zero_and_z(text[place], wrong)) {
                    continue;
                }
                text[place] = wrong;
                BOOST_REQUIRE_MESSAGE(!TypedCode::parse(text), "catches " << text);
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(every_swap_of_two_characters_is_caught_but_zero_with_z)
{
    for_some_codes([](TypedCode const& code) {
        for (std::size_t i = 0; i < code_characters; ++i) {
            for (std::size_t j = i + 1; j < code_characters; ++j) {
                auto text = code.characters();
                if (text[i] == text[j] || is_zero_and_z(text[i], text[j])) {
                    continue;
                }
                std::swap(text[i], text[j]);
                BOOST_REQUIRE_MESSAGE(!TypedCode::parse(text), "catches " << text);
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(a_missing_or_surplus_character_is_refused)
{
    for_some_codes([](TypedCode const& code) {
        BOOST_TEST(!TypedCode::parse(code.characters().substr(1)));
        BOOST_TEST(!TypedCode::parse(code.characters() + '0'));
    });
    BOOST_TEST(!TypedCode::parse(""));
    BOOST_TEST(!TypedCode::parse("----"));
}

BOOST_AUTO_TEST_CASE(a_character_outside_the_alphabet_is_refused)
{
    std::string const zeroes(code_characters, '0');
    BOOST_REQUIRE(TypedCode::parse(zeroes));
    for (std::string_view const stray : {"U", "_", "\t", "\n", "*", "\xc3\x96"}) {
        BOOST_TEST(!TypedCode::parse(zeroes.substr(1) + std::string{stray}));
        BOOST_TEST(!TypedCode::parse(zeroes + std::string{stray}));
    }
    BOOST_TEST(!TypedCode::parse(zeroes + '\0'));
}

BOOST_AUTO_TEST_CASE(a_text_beyond_the_limit_is_not_read)
{
    std::string const zeroes(code_characters, '0');
    std::string const blanks(code_text_bytes_max - code_characters, ' ');
    BOOST_TEST(TypedCode::parse(blanks + zeroes).has_value());
    BOOST_TEST(!TypedCode::parse(blanks + zeroes + ' '));
}

BOOST_AUTO_TEST_SUITE_END()

#include "server/ballots/comment_sheets.hpp"
#include "survey-defs/model/comment_sheet.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::ballots;
using survey::ItemId;
using survey::Sharing;

namespace {

survey::Instrument instrument()
{
    survey::Instrument made;
    made.open_questions = {ItemId{"OPN1"}, ItemId{"OPN2"}};
    return made;
}

auto check(std::vector<WrittenComment> const& written)
{
    std::vector const asked{ItemId{"OPN1"}};
    return CommentSheets::check(written, instrument(), asked);
}

// What is kept of a text, or the message of what is wrong with it.
std::string kept(std::string text)
{
    auto const checked = check({{"OPN1", Sharing::word_for_word, std::move(text)}});
    if (!checked) {
        return make_error_code(checked.error().code).message();
    }
    return survey::decode_comment(instrument(), checked->encoded().at(0).sheet).value().text;
}

void expect_flaw(std::vector<WrittenComment> const& written, errc code, std::string_view question)
{
    auto const checked = check(written);
    BOOST_REQUIRE(!checked);
    BOOST_TEST((checked.error().code == code));
    BOOST_TEST(checked.error().question == question);
}

} // namespace

BOOST_AUTO_TEST_SUITE(comment_sheets)

BOOST_AUTO_TEST_CASE(a_comment_is_kept_with_its_question_and_its_sharing)
{
    auto const checked = check({{"OPN1", Sharing::theme_only, "the rota"}});
    BOOST_REQUIRE(checked);
    BOOST_REQUIRE(checked->encoded().size() == 1U);
    auto const& [question, sheet] = checked->encoded().front();
    BOOST_TEST((question == ItemId{"OPN1"}));
    BOOST_TEST(sheet.size() == survey::comment_sheet_bytes);
    auto const comment = survey::decode_comment(instrument(), sheet);
    BOOST_TEST((comment.value() == survey::Comment{ItemId{"OPN1"}, Sharing::theme_only, "the rota"})
    );
}

BOOST_AUTO_TEST_CASE(blanks_at_the_ends_are_cut_off_and_line_breaks_are_fine)
{
    BOOST_TEST(kept(" \r\n\tone\r\n\r\n\ttwo \n ") == "one\n\n two");
}

BOOST_AUTO_TEST_CASE(a_comment_of_blanks_only_is_empty)
{
    for (std::string const text : {"", " ", "\n", " \t\r\n "}) {
        BOOST_TEST(kept(text) == "empty comment");
    }
}

BOOST_AUTO_TEST_CASE(length_is_counted_in_characters)
{
    std::string longest;
    for (std::size_t i = 0; i < survey::comment_characters_max; ++i) {
        longest += "\xf0\x9f\x92\xac";
    }
    BOOST_TEST(kept(longest) == longest);
    BOOST_TEST(kept(" " + longest + " ") == longest);
    BOOST_TEST(kept(longest + "x") == "comment too long");
}

BOOST_AUTO_TEST_CASE(hidden_characters_are_refused)
{
    for (std::string const hidden : {"\x01", "\x7f", "\xe2\x80\xae", "\xef\xbb\xbf"}) {
        BOOST_TEST(kept("a" + hidden + "b") == "hidden characters in a comment");
    }
    BOOST_TEST(kept(std::string("a\0b", 3)) == "hidden characters in a comment");
}

BOOST_AUTO_TEST_CASE(a_comment_is_on_a_question_that_is_asked_and_on_each_once)
{
    expect_flaw({{"OPN9", Sharing::theme_only, "x"}}, errc::unknown_question, "OPN9");
    expect_flaw({{"OPN2", Sharing::theme_only, "x"}}, errc::question_not_asked, "OPN2");
    expect_flaw(
        {{"OPN1", Sharing::theme_only, "x"}, {"OPN1", Sharing::word_for_word, "y"}},
        errc::question_twice,
        "OPN1"
    );
}

BOOST_AUTO_TEST_SUITE_END()

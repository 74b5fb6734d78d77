#include "survey-defs/model/comment_sheet.hpp"
#include "survey-defs/model/error.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace heed::survey;

namespace {

Instrument instrument()
{
    Instrument made;
    made.open_questions = {ItemId{"OPN1"}, ItemId{"OPN2"}};
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(comment_sheet)

BOOST_AUTO_TEST_CASE(a_comment_reads_back_as_it_was)
{
    for (auto const* question : {"OPN1", "OPN2"}) {
        for (auto const sharing : {Sharing::word_for_word, Sharing::theme_only}) {
            Comment const comment{ItemId{question}, sharing, "Two\nlines, and a ü"};
            auto const read = decode_comment(instrument(), encode_comment(instrument(), comment));
            BOOST_TEST((read.value() == comment));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_comment_takes_the_same_room)
{
    for (std::size_t const length : {std::size_t{1}, comment_text_bytes}) {
        Comment const comment{ItemId{"OPN1"}, Sharing::theme_only, std::string(length, 'x')};
        auto const bytes = encode_comment(instrument(), comment);
        BOOST_TEST(bytes.size() == comment_sheet_bytes);
        BOOST_TEST((decode_comment(instrument(), bytes).value() == comment));
    }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_not_encoded)
{
    auto const encode = [](char const* question, std::string text) {
        encode_comment(instrument(), {ItemId{question}, Sharing::theme_only, std::move(text)});
    };
    BOOST_CHECK_THROW(encode("OPN3", "x"), std::invalid_argument);
    BOOST_CHECK_THROW(encode("OPN1", ""), std::invalid_argument);
    BOOST_CHECK_THROW(encode("OPN1", std::string("a\0b", 3)), std::invalid_argument);
    BOOST_CHECK_THROW(
        encode("OPN1", std::string(comment_text_bytes + 1, 'x')),
        std::invalid_argument
    );
}

BOOST_AUTO_TEST_CASE(bytes_that_no_comment_gives_are_refused)
{
    auto const good = encode_comment(instrument(), {ItemId{"OPN1"}, Sharing::theme_only, "abc"});
    auto const refused = [](std::vector<std::uint8_t> const& bytes) {
        return decode_comment(instrument(), bytes).error() == errc::bad_encoding;
    };
    BOOST_TEST(refused({}));
    BOOST_TEST(refused(std::vector<std::uint8_t>(comment_sheet_bytes)));
    BOOST_TEST(refused({good.begin(), good.end() - 1}));
    auto other_question = good;
    other_question.front() = 4;
    BOOST_TEST(refused(other_question));
    auto behind_the_end = good;
    behind_the_end.back() = 'x';
    BOOST_TEST(refused(behind_the_end));
}

BOOST_AUTO_TEST_SUITE_END()

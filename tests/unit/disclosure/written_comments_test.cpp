#include "scoring/disclosure/written_comments.hpp"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <stdexcept>
#include <utility>

using namespace heed;
using namespace heed::disclosure;
using survey::Sharing;

namespace {

survey::Instrument const questions = [] {
    survey::Instrument made;
    made.open_questions = {survey::ItemId{"OPN1"}, survey::ItemId{"OPN2"}};
    return made;
}();

// A unit of nobody, team a and team b, which has a spare code: units 0, 1 and 2.
GroupTree const tree =
    GroupTree::make({{.id = survey::GroupId{"top"}, .parent = std::nullopt},
                     {.id = survey::GroupId{"a"}, .parent = survey::GroupId{"top"}, .people = 9},
                     {.id = survey::GroupId{"b"},
                      .parent = survey::GroupId{"top"},
                      .people = 9,
                      .spare_codes = 1}}
    ).value();
constexpr int answered[]{0, 3, 3};
constexpr std::size_t everywhere[]{0, 1, 2};

// Positions in kinds().
enum : std::size_t { first_word_for_word, first_theme_only, second_word_for_word };

survey::Comment to(std::string const& question, Sharing sharing, std::string const& text)
{
    return {.question = survey::ItemId{question}, .sharing = sharing, .text = text};
}

survey::Comment in_full(std::string const& text)
{
    return to("OPN1", Sharing::word_for_word, text);
}

using Sets = std::initializer_list<std::pair<char const*, std::vector<survey::Comment>>>;

WrittenComments written(Sets groups)
{
    std::vector<survey::CommentSet> sets;
    for (auto const& [group, comments] : groups) {
        sets.emplace_back(survey::GroupId{group}, comments);
    }
    return WrittenComments{std::move(sets), tree, questions, answered};
}

} // namespace

BOOST_AUTO_TEST_CASE(each_question_has_comments_word_for_word_and_theme_only)
{
    auto const none = written({});
    BOOST_REQUIRE(none.kinds().size() == 4U);
    BOOST_TEST(none.kinds()[first_theme_only].question.text() == "OPN1");
    BOOST_CHECK(none.kinds()[first_theme_only].sharing == Sharing::theme_only);
    BOOST_TEST(none.kinds()[second_word_for_word].question.text() == "OPN2");
    BOOST_CHECK(none.kinds()[second_word_for_word].sharing == Sharing::word_for_word);
}

BOOST_AUTO_TEST_CASE(writers_are_counted_for_each_kind_less_spare_codes)
{
    auto const some = written(
        {{"a", {in_full("x"), in_full("y"), to("OPN1", Sharing::theme_only, "z")}},
         {"b", {in_full("x"), in_full("y"), to("OPN2", Sharing::word_for_word, "z")}}}
    );
    BOOST_TEST(some.writers(first_word_for_word) == (std::vector<int>{0, 2, 1}));
    BOOST_TEST(some.writers(first_theme_only) == (std::vector<int>{0, 1, 0}));
    BOOST_TEST(some.writers(second_word_for_word) == (std::vector<int>{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(texts_are_taken_in_the_order_of_their_bytes_and_once)
{
    auto some = written(
        {{"a", {in_full("m"), in_full("\xC3\xA9"), in_full("B")}},
         {"b", {in_full("a"), in_full("z")}}}
    );
    BOOST_TEST(
        some.take(first_word_for_word, everywhere) ==
        (std::vector<std::string>{"B", "a", "m", "z", "\xC3\xA9"})
    );
    BOOST_TEST(some.take(first_word_for_word, everywhere).empty());
}

BOOST_AUTO_TEST_CASE(texts_of_a_unit_in_which_nobody_counts_are_left_out)
{
    auto some = written({{"a", {in_full("m")}}, {"b", {in_full("of a spare code")}}});
    BOOST_TEST(some.take(first_word_for_word, everywhere) == (std::vector<std::string>{"m"}));
}

BOOST_AUTO_TEST_CASE(comments_that_do_not_fit_are_refused)
{
    BOOST_CHECK_THROW(written({{"stranger", {}}}), std::invalid_argument);
    BOOST_CHECK_THROW(written({{"a", {}}, {"a", {}}}), std::invalid_argument);
    BOOST_CHECK_THROW(
        written({{"a", {to("OPN3", Sharing::word_for_word, "x")}}}),
        std::invalid_argument
    );
    // Three answered; a person writes one comment to a question, with one sharing.
    BOOST_CHECK_THROW(
        written(
            {{"a",
              {in_full("1"), in_full("2"), in_full("3"), to("OPN1", Sharing::theme_only, "4")}}}
        ),
        std::invalid_argument
    );
    BOOST_CHECK_NO_THROW(written(
        {{"a", {in_full("1"), in_full("2"), in_full("3"), to("OPN2", Sharing::theme_only, "4")}}}
    ));
}

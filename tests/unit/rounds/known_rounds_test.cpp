#include "server/rounds/known_rounds.hpp"
#include "tests/support/issuing_key.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed;
using namespace heed::rounds;

namespace {

std::shared_ptr<KnownRound const> round(std::string const& id)
{
    return std::make_shared<KnownRound const>(KnownRound{
        .id = survey::RoundId{id},
        .key = testing::ballot_key(),
        .instrument = nullptr,
        .blocks = {},
        .open_questions = {},
        .answer_from = {},
        .closes_on = {}});
}

} // namespace

BOOST_AUTO_TEST_SUITE(known_rounds)

BOOST_AUTO_TEST_CASE(a_round_is_found_by_the_name_under_which_it_was_kept)
{
    KnownRounds known;
    BOOST_TEST(known.find("AAAAA") == nullptr);
    known.keep("AAAAA", round("one"));
    known.keep("BBBBB", round("two"));
    BOOST_TEST(known.find("AAAAA")->id.text() == "one");
    BOOST_TEST(known.find("BBBBB")->id.text() == "two");
}

BOOST_AUTO_TEST_CASE(there_are_never_more_than_there_may_be_and_the_newest_is_among_them)
{
    KnownRounds known;
    known.keep("first", round("first"));
    for (std::size_t number = 0; number < KnownRounds::rounds_max; ++number) {
        known.keep(std::to_string(number), round("another"));
    }
    BOOST_TEST(known.find("first") == nullptr);
    BOOST_TEST(known.find(std::to_string(KnownRounds::rounds_max - 1)) != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

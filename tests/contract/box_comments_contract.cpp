// What becomes of comments while they lie in the box.

#include "server/store/error.hpp"
#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <vector>

namespace heed::contract {

namespace data = boost::unit_test::data;

namespace {

using survey::Sharing;
using Texts = std::vector<std::string>;

survey::GroupId const group{"group of r"};

Texts comments_in(World& world, survey::RoundId const& round)
{
    return sorted_comments(world.box().comments(round, group, small_instrument()).value());
}

std::vector<ballots::WrittenComment> const two_comments{
    {"OPN2", Sharing::theme_only, "the rota"},
    {"OPN1", Sharing::word_for_word, "the handovers"},
};
Texts const both_texts{"OPN1 word_for_word: the handovers", "OPN2 theme_only: the rota"};

} // namespace

BOOST_AUTO_TEST_SUITE(box_comments)

BOOST_DATA_TEST_CASE(comments_of_a_closed_round_read_back, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    BOOST_REQUIRE(world.box().cast(slips.ballot(1)));
    world.close_round("r");
    BOOST_TEST(comments_in(world, slips.round()) == both_texts, boost::test_tools::per_element());
    BOOST_TEST(world.answers("r").size() == 2U);
}

BOOST_DATA_TEST_CASE(comments_stay_sealed_until_the_closing, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    auto const read = world.box().comments(slips.round(), group, small_instrument());
    BOOST_TEST((read.error() == store::errc::round_open));
}

BOOST_DATA_TEST_CASE(a_repeated_ballot_adds_no_comments, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    world.close_round("r");
    BOOST_TEST(comments_in(world, slips.round()).size() == 2U);
}

BOOST_DATA_TEST_CASE(
    the_same_revision_with_other_comments_is_refused,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, {two_comments[0]})));
    for (auto const& other :
         {slips.commented_ballot(0, {}),
          slips.commented_ballot(0, two_comments),
          slips.commented_ballot(0, {{"OPN2", Sharing::word_for_word, "the rota"}}),
          slips.commented_ballot(0, {{"OPN2", Sharing::theme_only, "another text"}})}) {
        auto const refused = world.box().cast(other);
        BOOST_TEST((refused.error().code == store::errc::already_changed));
    }
    world.close_round("r");
    BOOST_TEST(comments_in(world, slips.round()) == Texts{both_texts[1]});
}

BOOST_DATA_TEST_CASE(
    a_higher_revision_replaces_adds_and_takes_back_comments,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(1, two_comments)));
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(2, {})));
    std::vector<ballots::WrittenComment> const later{{"OPN1", Sharing::theme_only, "the beds"}};
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, later, 2)));
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(2, later, 2)));
    world.close_round("r");
    Texts const expected{
        "OPN1 theme_only: the beds",
        "OPN1 theme_only: the beds",
        both_texts[0],
        both_texts[1]};
    BOOST_TEST(comments_in(world, slips.round()) == expected, boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(a_withdrawal_takes_its_comments_along, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    BOOST_REQUIRE(world.box().cast(slips.commented_ballot(0, two_comments)));
    BOOST_REQUIRE(world.box().cast(slips.withdrawal(0, 2)));
    world.close_round("r");
    BOOST_TEST(comments_in(world, slips.round()).empty());
}

BOOST_DATA_TEST_CASE(everyone_can_answer_every_open_question, data::make(all_backends()), backend)
{
    World world{backend};
    auto const slips = world.open_asking_round("r");
    std::string longest;
    while (longest.size() < survey::comment_characters_max * 4) {
        longest += "\xf0\x9f\x92\xac";
    }
    for (std::size_t slip = 0; slip < slips.size(); ++slip) {
        BOOST_REQUIRE(world.box().cast(slips.commented_ballot(
            slip,
            {{"OPN1", Sharing::word_for_word, longest}, {"OPN2", Sharing::theme_only, longest}}
        )));
    }
    world.close_round("r");
    auto const read = comments_in(world, slips.round());
    BOOST_REQUIRE(read.size() == 2 * slips.size());
    BOOST_TEST(read.front() == "OPN1 word_for_word: " + longest);
    BOOST_TEST(read.back() == "OPN2 theme_only: " + longest);
}

BOOST_DATA_TEST_CASE(erasing_a_round_erases_its_comments_alone, data::make(all_backends()), backend)
{
    World world{backend};
    auto const erased = world.open_asking_round("r");
    auto const kept = world.open_asking_round("s");
    BOOST_REQUIRE(world.box().cast(erased.commented_ballot(0, two_comments)));
    BOOST_REQUIRE(world.box().cast(kept.commented_ballot(0, two_comments)));
    world.close_round("r");
    world.close_round("s");
    world.box().erase(std::array{erased.round()});
    BOOST_TEST(comments_in(world, erased.round()).empty());
    BOOST_TEST(comments_in(world, kept.round()) == both_texts, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

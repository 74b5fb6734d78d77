#include "scoring/analyst/results.hpp"
#include "tests/unit/analyst/small_study.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

namespace {

bool is(std::optional<RoundPair> pair, std::size_t first, std::size_t second)
{
    return pair && pair->first == first && pair->second == second;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_round_is_compared_with_the_next)
{
    BOOST_TEST(consecutive_rounds(0).empty());
    BOOST_TEST(consecutive_rounds(1).empty());
    auto const pairs = consecutive_rounds(3);
    BOOST_TEST(pairs.size() == 2);
    BOOST_TEST(is(pairs.front(), 0, 1));
    BOOST_TEST(is(pairs.back(), 1, 2));
}

BOOST_AUTO_TEST_CASE(a_pair_names_two_different_rounds_in_any_order)
{
    std::vector<std::string> const rounds{"1", "2", "spring:2026"};
    BOOST_TEST(is(find_round_pair("1:2", rounds), 0, 1));
    BOOST_TEST(is(find_round_pair("2:1", rounds), 1, 0));
    BOOST_TEST(is(find_round_pair("1:spring:2026", rounds), 0, 2));
    BOOST_TEST(is(find_round_pair("spring:2026:1", rounds), 2, 0));
    for (auto const* const wrong : {"", "1", ":", "1:", "1:1", "1:3", "1-2", " 1:2"}) {
        BOOST_TEST(!find_round_pair(wrong, rounds));
    }
}

BOOST_AUTO_TEST_CASE(people_come_in_the_order_of_their_ids_and_of_one_round_only)
{
    auto const inputs = test::small_inputs();
    PersonOrder const order{inputs};
    BOOST_TEST((order.rows_of(0) == std::vector<std::uint32_t>{1, 0}));
    BOOST_TEST((order.rows_of(1) == std::vector<std::uint32_t>{2}));
}

BOOST_AUTO_TEST_CASE(every_round_and_every_change_is_computed)
{
    auto const inputs = test::small_inputs();
    auto const results = compute(inputs.study, {{0, 1}, {1, 0}}, heed::statistics::one_by_one);
    BOOST_TEST(results.rounds.size() == 2);
    BOOST_TEST(results.rounds.front().all.n_respondents == 2);
    BOOST_TEST(results.rounds.back().all.n_respondents == 1);
    BOOST_TEST(results.changes.size() == 2);
    BOOST_TEST(results.changes.front().change.all.scores.front().n1 == 2);
    BOOST_TEST(results.changes.back().change.all.scores.front().n1 == 1);
    BOOST_TEST(change_name(inputs.study, results.changes.back().rounds) == "2->1");
}

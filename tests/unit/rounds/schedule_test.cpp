#include "server/rounds/schedule.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace std::chrono_literals;
using store::RoundState;

namespace {

constexpr base::Day first = 2026y / 11 / 22;
constexpr base::Day last = 2026y / 12 / 6;

store::Campaign campaign()
{
    store::Campaign made;
    made.launched_on = made.answer_from = first;
    made.closes_on = made.collect_until = last;
    return made;
}

store::Campaign in_two_steps()
{
    auto made = campaign();
    made.collect_until = first + std::chrono::days{2};
    made.answer_from = first + std::chrono::days{4};
    return made;
}

store::Round in_state(RoundState state)
{
    store::Round made;
    made.state = state;
    return made;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schedule)

BOOST_AUTO_TEST_CASE(a_round_is_over_a_quarter_of_an_hour_after_its_last_day)
{
    BOOST_TEST(!is_over(last, last + 24h + 14min + 59s));
    BOOST_TEST(is_over(last, last + 24h + 15min));
    BOOST_TEST((state_at(campaign(), in_state(RoundState::open), last + 24h) == RoundState::open));
    auto const end = last + 24h + 15min;
    BOOST_TEST((state_at(campaign(), in_state(RoundState::open), end) == RoundState::closed));
    BOOST_TEST((state_at(campaign(), in_state(RoundState::prepared), end) == RoundState::prepared));
}

BOOST_AUTO_TEST_CASE(only_an_open_round_gives_tickets_and_takes_ballots)
{
    for (auto const state : {RoundState::prepared, RoundState::closed}) {
        BOOST_TEST(!gives_tickets(campaign(), in_state(state), first + 9h));
        BOOST_TEST(!takes_ballots(campaign(), in_state(state), first + 9h));
    }
    BOOST_TEST(gives_tickets(campaign(), in_state(RoundState::open), first + 9h));
    BOOST_TEST(takes_ballots(campaign(), in_state(RoundState::open), first + 9h));
}

BOOST_AUTO_TEST_CASE(the_minutes_after_the_last_day_are_for_ballots_alone)
{
    auto const round = in_state(RoundState::open);
    BOOST_TEST(gives_tickets(campaign(), round, last + 23h + 59min + 59s));
    BOOST_TEST(!gives_tickets(campaign(), round, last + 24h));
    BOOST_TEST(takes_ballots(campaign(), round, last + 24h + 14min));
    BOOST_TEST(!takes_ballots(campaign(), round, last + 24h + 15min));
}

BOOST_AUTO_TEST_CASE(in_two_steps_there_is_no_day_for_both)
{
    auto const round = in_state(RoundState::open);
    for (int day = 0; day < 14; ++day) {
        auto const noon = first + std::chrono::days{day} + 12h;
        BOOST_TEST(gives_tickets(in_two_steps(), round, noon) == (day <= 2));
        BOOST_TEST(takes_ballots(in_two_steps(), round, noon) == (day >= 4));
    }
}

BOOST_AUTO_TEST_SUITE_END()

// Attacks over time on one round: looking before and after one more answer, and answers that come
// late. Each first succeeds against a report that follows the answers as they come, then fails
// against the steps of a round.

#include "scoring/exact/fraction.hpp"
#include "server/rounds/report.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using exact::Fraction;

namespace {

// What a report that follows the answers would show: a threshold, and then the exact mean.
std::optional<Fraction> mean_so_far(std::vector<int> const& answers)
{
    if (answers.size() < disclosure::Policy::minimum_group_floor) {
        return std::nullopt;
    }
    auto const sum = std::accumulate(answers.begin(), answers.end(), 0);
    return Fraction{sum, static_cast<int>(answers.size())};
}

class Watcher : public Ward {
public:
    void answer_with(std::size_t person, int value)
    {
        granted(cast(running, sheet(running, static_cast<int>(person), value)));
    }

    auto report() { return report_of(context, leader, running.round.id); }

    // All that its leader can see of a round that is open.
    auto seen()
    {
        auto const now = stored(running);
        return std::tuple{now.state, now.progress.reached, now.progress.as_of, now.codes_issued};
    }

    Running running = start();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(temporal, Watcher)

BOOST_AUTO_TEST_CASE(before_and_after_one_more_answer_nothing_can_be_seen)
{
    std::vector<int> answers{4, 5, 3, 4, 5};
    auto const before = mean_so_far(answers).value();
    answers.push_back(1);
    auto const after = mean_so_far(answers).value();
    BOOST_CHECK(after * 6 - before * 5 == Fraction{1}); // what the sixth person said

    auto const unanswered = seen();
    for (std::size_t person = 0; person < answers.size(); ++person) {
        answer_with(person, answers[person]);
        BOOST_CHECK(seen() == unanswered);
        expect_refusal(report(), errc::wrong_state);
    }
}

BOOST_AUTO_TEST_CASE(an_answer_that_comes_late_is_in_no_second_report)
{
    std::vector<int> answers{4, 5, 3, 4, 5};
    auto const first = mean_so_far(answers).value();
    answers.push_back(2);
    BOOST_CHECK(mean_so_far(answers).value() * 6 - first * 5 == Fraction{2});

    for (std::size_t person = 0; person < 5; ++person) {
        answer_with(person, answers[person]);
    }
    auto const late = sheet(running, 5, 2);
    granted(close(context, leader, running.round.id));
    auto const frozen = granted(report()).decision;
    expect_refusal(cast(running, late), errc::closed);
    expect_refusal(close(context, leader, running.round.id), errc::wrong_state);
    BOOST_CHECK(granted(report()).decision == frozen);
}

BOOST_AUTO_TEST_CASE(the_same_team_cannot_be_asked_again_the_next_day_with_one_person_more)
{
    // Those who answer alike on both days take themselves out of the difference.
    std::vector<int> const answers{4, 5, 3, 4, 5};
    std::vector<int> next_day{answers};
    next_day.push_back(1);
    BOOST_CHECK(*mean_so_far(next_day) * 6 - *mean_so_far(answers) * 5 == Fraction{1});

    granted(close(context, leader, running.round.id));
    clock.advance(24h);
    auto again = request();
    again.team = running.round.team;
    auto const refused = launch(context, leader, again);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(to_string(refused.error().code) == "too_soon");
    BOOST_TEST(refused.error().limit.value() >= 29);
}

BOOST_AUTO_TEST_SUITE_END()

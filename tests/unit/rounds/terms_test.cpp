#include "server/rounds/terms.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using ballots::Mode;
using std::chrono::days;

namespace {

class TermsWard : public Ward {
public:
    LaunchRequest wanted = request();

    auto try_launch() { return launch(context, leader, wanted); }

    // In two steps, these days from today on.
    auto try_steps(int collect_until, int answer_from)
    {
        wanted = request();
        wanted.terms.mode = Mode::two_step;
        wanted.terms.collect_until = launch_day + days{collect_until};
        wanted.terms.answer_from = launch_day + days{answer_from};
        return try_launch();
    }

    store::Campaign launched()
    {
        return store->rounds().campaign(granted(try_launch()).campaign).value();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(terms_, TermsWard)

BOOST_AUTO_TEST_CASE(in_every_mode_of_one_step_people_collect_and_answer_on_all_days)
{
    for (auto const mode : {Mode::slips, Mode::together, Mode::one_step, Mode::open_link}) {
        wanted = request();
        wanted.terms.mode = mode;
        auto const campaign = launched();
        BOOST_TEST((campaign.mode == mode));
        BOOST_TEST((campaign.collect_until == last_day));
        BOOST_TEST((campaign.answer_from == launch_day));
    }
}

BOOST_AUTO_TEST_CASE(two_steps_are_one_to_five_days_apart)
{
    BOOST_TEST(try_steps(0, 1).has_value());
    BOOST_TEST(try_steps(2, 7).has_value());
    expect_refusal(try_steps(-1, 1), errc::too_small, "collect_until", 0);
    expect_refusal(try_steps(2, 2), errc::too_small, "answer_from", 3);
    expect_refusal(try_steps(2, 8), errc::too_large, "answer_from", 7);
}

BOOST_AUTO_TEST_CASE(there_is_a_day_of_answering_before_the_end)
{
    BOOST_TEST(try_steps(13, 14).has_value());
    expect_refusal(try_steps(12, 15), errc::too_large, "answer_from", 14);
}

BOOST_AUTO_TEST_CASE(days_of_two_steps_are_kept_as_they_were_chosen)
{
    auto const round = granted(try_steps(2, 4));
    auto const campaign = store->rounds().campaign(round.campaign).value();
    BOOST_TEST((campaign.collect_until == launch_day + days{2}));
    BOOST_TEST((campaign.answer_from == launch_day + days{4}));
}

BOOST_AUTO_TEST_CASE(closing_may_be_put_off_as_far_as_was_said_and_no_further_unless_it_was)
{
    BOOST_TEST((launched().closes_latest == last_day));
    wanted = request();
    wanted.terms.closes_latest = last_day - days{1};
    expect_refusal(try_launch(), errc::too_small, "closes_latest", 14);
    wanted.terms.closes_latest = launch_day + days{91};
    expect_refusal(try_launch(), errc::too_large, "closes_latest", 90);
    wanted.terms.closes_latest = launch_day + days{90};
    BOOST_TEST((launched().closes_latest == launch_day + days{90}));
}

BOOST_AUTO_TEST_CASE(a_session_needs_a_facilitator)
{
    BOOST_TEST(!launched().session_on);
    wanted = request();
    wanted.terms.session_on = last_day;
    expect_refusal(try_launch(), errc::not_allowed, "session_on");
}

BOOST_AUTO_TEST_CASE(an_open_link_raises_the_minimum_to_that_of_details)
{
    wanted.terms.mode = Mode::open_link;
    BOOST_TEST(launched().minimum_group == 10);
    wanted = request();
    wanted.terms.mode = Mode::open_link;
    wanted.terms.minimum_group = 11;
    BOOST_TEST(launched().minimum_group == 11);
    wanted = request(9);
    wanted.terms.mode = Mode::open_link;
    expect_refusal(try_launch(), errc::team_below_minimum, "people", 10);
}

BOOST_AUTO_TEST_SUITE_END()

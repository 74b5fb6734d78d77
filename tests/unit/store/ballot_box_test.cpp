#include "server/store/ballot_box.hpp"
#include "server/store/error.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <stdexcept>
#include <thread>

namespace heed::store {

namespace {

using Outcome = boost::system::result<void, NotCast>;

// Tells what it was given to tell on another thread, or lets go of it.
class SlowBox final : public BallotBox {
public:
    using BallotBox::cast;

    explicit SlowBox(std::optional<Outcome> outcome) : outcome_{std::move(outcome)} {}

    void cast(ballots::AdmittedBallot, WhenCast when_cast) override
    {
        thread_ = std::jthread{[outcome = outcome_, tell = std::move(when_cast)]() mutable {
            if (outcome) {
                tell(*outcome);
            }
        }};
    }

    void lay_out(std::span<Layout const>) override {}
    void widen(std::span<Layout const>) override {}
    void close(std::span<survey::RoundId const>) override {}
    int reached(survey::RoundId const&, std::span<int const>) override { return 0; }
    bool holds_at_most(survey::RoundId const&, int) override { return true; }
    bool has_receipt(survey::RoundId const&, std::string_view) override { return false; }
    boost::system::result<survey::ResponseSet>
    responses(survey::RoundId const&, survey::GroupId const&, survey::Instrument const&) override
    {
        return errc::round_open;
    }
    boost::system::result<survey::CommentSet>
    comments(survey::RoundId const&, survey::GroupId const&, survey::Instrument const&) override
    {
        return errc::round_open;
    }
    std::vector<survey::RoundId> unerased() override { return {}; }
    void erase(std::span<survey::RoundId const>) override {}

private:
    std::optional<Outcome> outcome_;
    std::jthread thread_;
};

ballots::AdmittedBallot const& some_ballot()
{
    static testing::ReplayRandom random{5};
    static auto const ballot = contract::Slips{contract::named_round("r"), 1, random}.ballot(0);
    return ballot;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ballot_box)

BOOST_AUTO_TEST_CASE(who_waits_is_told_what_became_of_the_ballot)
{
    SlowBox kept{Outcome{}};
    BOOST_TEST(kept.cast(some_ballot()).has_value());
    SlowBox refused{Outcome{NotCast{.code = errc::already_changed, .revision = 3}}};
    auto const outcome = refused.cast(some_ballot());
    BOOST_TEST((outcome.error().code == errc::already_changed));
    BOOST_TEST(outcome.error().revision == 3);
}

BOOST_AUTO_TEST_CASE(who_waits_for_a_box_that_fails_does_not_wait_for_good)
{
    SlowBox failing{std::nullopt};
    BOOST_CHECK_THROW(failing.cast(some_ballot()), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store

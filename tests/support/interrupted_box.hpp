#pragma once
// A ballot box that stops after a number of steps, as interrupted_store.hpp has it for a whole
// store.

#include "server/store/ballot_box.hpp"
#include "tests/support/steps_left.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace heed::testing {

class InterruptedBox final : public store::BallotBox {
public:
    using store::BallotBox::cast;

    InterruptedBox(store::BallotBox& inner, StepsLeft& steps) : inner_{inner}, steps_{steps} {}

    void lay_out(std::span<store::Layout const> layouts) override
    {
        inner_.lay_out(layouts);
        steps_.taken();
    }
    void widen(std::span<store::Layout const> layouts) override
    {
        inner_.widen(layouts);
        steps_.taken();
    }
    void cast(ballots::AdmittedBallot ballot, store::WhenCast when_cast) override
    {
        when_cast(steps_.taken(inner_.cast(ballot)));
    }
    void close(std::span<survey::RoundId const> rounds) override
    {
        inner_.close(rounds);
        steps_.taken();
    }
    int reached(survey::RoundId const& round, std::span<int const> thresholds) override
    {
        return inner_.reached(round, thresholds);
    }
    bool holds_at_most(survey::RoundId const& round, int ballots) override
    {
        return inner_.holds_at_most(round, ballots);
    }
    bool has_receipt(survey::RoundId const& round, std::string_view receipt) override
    {
        return inner_.has_receipt(round, receipt);
    }
    boost::system::result<survey::ResponseSet> responses(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) override
    {
        return inner_.responses(round, group, instrument);
    }
    boost::system::result<survey::CommentSet> comments(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) override
    {
        return inner_.comments(round, group, instrument);
    }
    std::vector<survey::RoundId> unerased() override { return inner_.unerased(); }
    void erase(std::span<survey::RoundId const> rounds) override
    {
        inner_.erase(rounds);
        steps_.taken();
    }

private:
    store::BallotBox& inner_;
    StepsLeft& steps_;
};

} // namespace heed::testing

#pragma once
// The ballot box in a file of its own. Every ballot overwrites the blank slot that its number leads
// to, and each comment that came with it another one elsewhere (ordered_slots.hpp). Private to the
// SQLite back end.

#include "server/store/ballot_box.hpp"
#include "server/store/sqlite/commit_queue.hpp"
#include "server/store/sqlite/database.hpp"
#include "server/store/sqlite/guesses.hpp"

namespace heed::store::sqlite {

class SlottedBallotBox final : public BallotBox {
public:
    explicit SlottedBallotBox(Database& database) : database_{database}, queue_{database} {}

    using BallotBox::cast;

    void lay_out(std::span<Layout const> layouts) override;
    void widen(std::span<Layout const> layouts) override;
    void cast(ballots::AdmittedBallot ballot, WhenCast when_cast) override;
    void close(std::span<survey::RoundId const> rounds) override;

    int reached(survey::RoundId const& round, std::span<int const> thresholds) override;
    bool holds_at_most(survey::RoundId const& round, int ballots) override;
    bool has_receipt(survey::RoundId const& round, std::string_view receipt) override;

    boost::system::result<survey::ResponseSet> responses(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) override;
    boost::system::result<survey::CommentSet> comments(
        survey::RoundId const& round,
        survey::GroupId const& group,
        survey::Instrument const& instrument
    ) override;

    std::vector<survey::RoundId> unerased() override;
    void erase(std::span<survey::RoundId const> rounds) override;

private:
    Database& database_;
    Guesses guesses_{guesses_max};
    CommitQueue queue_; // last: its thread uses the others
};

} // namespace heed::store::sqlite

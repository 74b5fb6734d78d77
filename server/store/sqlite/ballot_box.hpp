#pragma once
// The ballot box in SQLite: every ballot overwrites a blank slot chosen at random, and each comment
// that came with it another one elsewhere (slots.hpp). Private to the SQLite back end.

#include "server/base/random.hpp"
#include "server/store/ballot_box.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class SlottedBallotBox final : public BallotBox {
public:
    SlottedBallotBox(Database& database, base::Random& random)
        : database_{database}, random_{random}
    {
    }

    boost::system::result<void> cast(ballots::AdmittedBallot const& ballot) override;
    boost::system::result<survey::ResponseSet>
    responses(survey::RoundId const& round, survey::Instrument const& instrument) override;
    boost::system::result<survey::CommentSet>
    comments(survey::RoundId const& round, survey::Instrument const& instrument) override;

private:
    Database& database_;
    base::Random& random_;
};

} // namespace heed::store::sqlite

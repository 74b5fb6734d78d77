#pragma once
// The ballot box in SQLite, as slots: the first ballot of a round lays out one slot for each code
// under a random key, and every ballot then overwrites an empty slot chosen at random. A row that
// is inserted shows its arrival in the layout of its page; a slot that is filled does not
// (docs/decisions/0008-sqlite-first.md). Private to the SQLite back end.

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

private:
    Database& database_;
    base::Random& random_;
};

} // namespace heed::store::sqlite

#pragma once
// Bounds what a stolen ticket tells. A box takes what it holds already once more, and refuses other
// content of the same revision; so whoever has a ticket could try contents until one is taken, and
// would have read the ballot. Kept in memory alone. Any thread.

#include "server/base/bytes.hpp"
#include "survey-defs/model/ids.hpp"

#include <map>
#include <mutex>
#include <span>

namespace heed::store::sqlite {

class Guesses {
public:
    explicit Guesses(int most) : most_{most} {}

    // Whether what is there is no longer told from anything else.
    bool are_used_up(survey::RoundId const& round, base::Bytes32 const& ballot) const;
    // A content that was refused.
    void note(survey::RoundId const& round, base::Bytes32 const& ballot);
    void forget(std::span<survey::RoundId const> rounds);

private:
    int const most_;
    mutable std::mutex mutex_;
    std::map<survey::RoundId, std::map<base::Bytes32, int>> refused_;
};

} // namespace heed::store::sqlite

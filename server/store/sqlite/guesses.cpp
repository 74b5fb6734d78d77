#include "server/store/sqlite/guesses.hpp"

namespace heed::store::sqlite {

bool Guesses::are_used_up(survey::RoundId const& round, base::Bytes32 const& ballot) const
{
    std::scoped_lock const lock{mutex_};
    auto const in_round = refused_.find(round);
    if (in_round == refused_.end()) {
        return false;
    }
    auto const count = in_round->second.find(ballot);
    return count != in_round->second.end() && count->second >= most_;
}

void Guesses::note(survey::RoundId const& round, base::Bytes32 const& ballot)
{
    std::scoped_lock const lock{mutex_};
    auto& count = refused_[round][ballot];
    count += count < most_ ? 1 : 0;
}

void Guesses::forget(std::span<survey::RoundId const> rounds)
{
    std::scoped_lock const lock{mutex_};
    for (auto const& round : rounds) {
        refused_.erase(round);
    }
}

} // namespace heed::store::sqlite

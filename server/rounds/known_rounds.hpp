#pragma once
// What of a round does not change once its key has been made, kept in memory, so that taking a
// ballot asks the box alone: no file that knows about people is read, or even touched, for its
// sake. The last day alone may be put off; it is looked up again once it has passed. Any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstddef>
#include <memory>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace heed::rounds {

struct KnownRound {
    survey::RoundId id;
    ballots::BallotKey key;
    survey::Instrument const* instrument; // in the catalogue
    std::vector<survey::ElementId> blocks;
    std::vector<survey::ItemId> open_questions;
    base::Day answer_from;
    base::Day closes_on;
    std::size_t ballot_bytes = 0;
};

class KnownRounds {
public:
    // About 5 KiB each. When so many are known, all are forgotten and looked up again.
    static constexpr std::size_t rounds_max = 8192;

    // Null when the round is not known yet. The short name is as issued.
    std::shared_ptr<KnownRound const> find(std::string const& short_name) const;
    void keep(std::string const& short_name, std::shared_ptr<KnownRound const> round);

private:
    mutable std::shared_mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<KnownRound const>> rounds_;
};

} // namespace heed::rounds

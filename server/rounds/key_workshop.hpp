#pragma once
// Port: where issuing keys are made. Making one takes 0.2 to 1.4 seconds, so it happens apart from
// the requests that ask for it. Orders live in memory alone: one that a restart has lost is given
// again by whoever asks next. Any thread.

#include "server/ballots/blind_rsa.hpp"
#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <functional>

namespace heed::rounds {

class KeyWorkshop {
public:
    KeyWorkshop() = default;
    KeyWorkshop(KeyWorkshop const&) = delete;
    KeyWorkshop& operator=(KeyWorkshop const&) = delete;
    virtual ~KeyWorkshop() = default;

    // Is handed the key once it is made, on a thread of the workshop's.
    using Keep = std::function<void(ballots::IssuingKey const&)>;

    // Orders a key for the round, unless one is ordered already. Returns how many keys are to be
    // made until this one is kept, itself included; 0 when it is kept already.
    virtual std::size_t order(survey::RoundId const& round, Keep keep) = 0;
};

} // namespace heed::rounds

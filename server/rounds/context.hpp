#pragma once
// What the use cases of a round work with. Everything is borrowed from app/wiring and outlives
// every request; all of it is safe to use from any worker.

#include "scoring/disclosure/seal.hpp"
#include "server/ballots/round_secrets.hpp"
#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "server/base/random.hpp"
#include "server/rounds/key_workshop.hpp"
#include "server/rounds/known_rounds.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <mutex>

namespace heed::rounds {

struct Context {
    store::Store& store;
    survey::Catalogue const& catalogue;
    ballots::RoundSecrets const& secrets;
    KeyWorkshop& workshop;
    KnownRounds& known;
    // Held through the steps of a leader that span files, so that no two of them mix: codes are
    // not replaced while their round is being opened.
    std::mutex& steps;
    disclosure::Seal const& seal;
    base::Clock const& clock;
    base::Random& random;
    // Of the answer page's program, for manifests.
    base::Bytes32 client{};
};

} // namespace heed::rounds

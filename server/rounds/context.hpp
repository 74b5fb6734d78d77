#pragma once
// What the use cases of a round work with. Everything is borrowed from app/wiring and outlives
// every request; all of it is safe to use from any worker.

#include "scoring/disclosure/seal.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/clock.hpp"
#include "server/base/random.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/catalogue.hpp"

namespace heed::rounds {

struct Context {
    store::Store& store;
    survey::Catalogue const& catalogue;
    ballots::Verifier const& verifier;
    disclosure::Seal const& seal;
    base::Clock const& clock;
    base::Random& random;
};

} // namespace heed::rounds

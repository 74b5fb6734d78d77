#pragma once
// A campaign of any size for benchmarks: an organisation of four levels, a round for each team with
// made-up answers, and the release of it all. The same size gives the same answers. Any thread.

#include "scoring/disclosure/round_release.hpp"
#include "server/base/random.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <vector>

namespace heed::bench {

inline constexpr char const* launcher = "whoever launched it";

struct MadeUpCampaign {
    store::Campaign campaign;
    std::vector<store::Unit> units;   // the root first; teams last
    std::vector<store::Round> rounds; // of the teams, in their order
    int people = 0;
};

// Teams have 4 to 150 people, 77 on average.
MadeUpCampaign made_up_campaign(survey::CatalogueEntry const& instrument, int teams);

// Stores the campaign with all its codes and slots for answers, opened and closed again.
void store_closed(
    store::Store& store,
    MadeUpCampaign const& made,
    survey::Instrument const& instrument,
    base::Random& random
);

// What the gate decides when everybody answered.
disclosure::RoundRelease
made_up_release(MadeUpCampaign const& made, survey::Instrument const& instrument);

} // namespace heed::bench

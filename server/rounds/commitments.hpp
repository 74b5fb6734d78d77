#pragma once
// What a team agreed after it talked about its report: at most three things, each with somebody who
// sees to it and a day. Whoever may read the report reads and writes them. Any thread.

#include "server/base/clock.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"
#include "server/store/commitment_store.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace heed::rounds {

inline constexpr std::size_t commitments_max = 3;
inline constexpr std::size_t commitment_characters_max = 300;
inline constexpr std::size_t owner_characters_max = 60;
// The day may be past, so that what was agreed on paper can be written down later.
inline constexpr std::chrono::days due_days_max{365}; // from today, either way

struct Agreement {
    std::vector<store::Commitment> commitments;
    // The latest before it about the same unit, by whatever instrument, that the reader may read
    // too and in which something was agreed.
    struct Earlier {
        survey::CampaignId campaign;
        base::Day closed_on;
        std::vector<store::Commitment> commitments;
    };
    std::optional<Earlier> earlier = {};
};

struct UnitPlace {
    survey::CampaignId campaign;
    survey::GroupId unit;
};

// Errors: those of find_readable() about the unit (readers.hpp); report_gone once its report is
// erased.
boost::system::result<Agreement, Refusal>
agreement_at(Context const& context, std::string_view viewer, UnitPlace const& place);

// Puts these in the place of what was there; who writes last has the last word. Errors: as above;
// too_large for more than commitments_max; and about an entry, by its number from 0: too_long,
// bad_text, too_small, too_large, with days counted from today.
boost::system::result<void, Refusal> agree(
    Context const& context,
    std::string_view viewer,
    UnitPlace const& place,
    std::vector<store::Commitment> const& commitments
);

} // namespace heed::rounds

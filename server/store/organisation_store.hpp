#pragma once
// Port: the organisation as administrators keep it, a tree of units. Campaigns copy what they need
// of it at launch (round_store.hpp), so later edits change no campaign. Each call is one
// transaction, and durable when it returns. Any thread.

#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heed::store {

inline constexpr std::size_t unit_name_characters_max = 80;
// A round's codes are made and printed in one go, so the people of one round are bounded.
inline constexpr int people_at_unit_max = 500;

// A team, or whatever teams belong to: a department, a directorate, the whole organisation.
struct Unit {
    survey::GroupId id;
    std::optional<survey::GroupId> parent; // empty for the root alone
    std::string name;                      // unique in the organisation
    int people = 0;                        // asked here, not counting the units below; 0 to the max
    std::optional<std::string> leader_account; // who leads the round of this unit

    friend bool operator==(Unit const&, Unit const&) = default;
};

struct Organisation {
    std::int64_t version = 0; // grows with every change
    std::vector<Unit> units;  // by name
};

// A name that a unit or a team had in a campaign, with its id there.
struct NamedInCampaign {
    std::string name;
    survey::GroupId id;
};

class OrganisationStore {
public:
    OrganisationStore() = default;
    OrganisationStore(OrganisationStore const&) = delete;
    OrganisationStore& operator=(OrganisationStore const&) = delete;
    virtual ~OrganisationStore() = default;

    // Without units until there has been a replace().
    virtual Organisation organisation() = 0;
    // Puts these units, in any order, in the place of all that are stored, if the stored version is
    // still the one given; the version grows by one. Whether they form a tree is the caller's to
    // check. Error: changed_meanwhile.
    virtual boost::system::result<void> replace(Organisation const& next) = 0;

    // Every name in the tree of any campaign, once, with its id in the newest one; by name.
    virtual std::vector<NamedInCampaign> named_in_campaigns() = 0;
};

} // namespace heed::store

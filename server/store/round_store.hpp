#pragma once
// Port: campaigns and their rounds, from launch to closing. Each call is one transaction, and
// durable when it returns. Any thread.

#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "server/store/organisation_store.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::store {

// One way: a round never goes back.
enum class RoundState {
    prepared, // slips can be made and made again; nobody can answer yet
    open,     // people answer; nothing can be read
    closed,   // nobody can answer; the answers can be scored
};

// Who reads the comments of a campaign before anybody else.
struct Facilitator {
    std::string account;
    // As the account has them; not looked at when a campaign is added.
    std::string name = {};
    std::string sign_in_name = {};

    friend bool operator==(Facilitator const&, Facilitator const&) = default;
};

// One launch over one or more teams; everything that staff are promised is fixed here.
struct Campaign {
    survey::CampaignId id;
    std::string name;           // of the team or unit that it runs over
    std::string leader_account; // who launched it
    survey::InstrumentKey instrument;
    base::Bytes32 instrument_fingerprint{};
    std::vector<survey::ElementId> blocks; // optional elements that are asked
    base::Day launched_on;
    base::Day closes_on; // the last day on which people can answer
    int minimum_group = 0;
    int detail_minimum = 0;
    std::string leader_label;
    std::string contact;
    std::vector<survey::ItemId> open_questions = {}; // of the instrument's, those that are asked
    // There is one when any is asked, until the account is removed.
    std::optional<Facilitator> facilitator = {};
    // No report is about nearly the people of an earlier one (scoring/disclosure/strict_plan.hpp).
    bool strict_rounds = false;
};

// The highest threshold that the number of answers had reached on `as_of`: 0, the minimum group
// or the detail minimum. The number itself never leaves the store.
struct Progress {
    int reached = 0;
    base::Day as_of;
};

struct Round {
    survey::RoundId id;
    survey::CampaignId campaign;
    survey::GroupId group;      // the same for every round of one team
    std::string leader_account; // who issues its codes, opens it and reads its report
    std::string short_name;     // five Crockford characters, in every link
    std::string team;
    int people = 0;
    RoundState state = RoundState::prepared;
    int codes_issued = 0;
    std::optional<base::Day> closed_on;
    Progress progress;
};

// When a team last ran an instrument.
struct LastRun {
    survey::GroupId group;
    base::Day day; // on which it closed or, while it is open, its last day at the latest
};

// Another campaign that held a unit, as far as it takes to say who may read its report.
struct EarlierRun {
    survey::CampaignId campaign;
    std::string launcher;                   // account
    std::optional<std::string> unit_leader; // account that led the unit at the launch
    base::Day closed_on;
};

// What makes it right to open a round.
struct Opening {
    base::Day today;
    // Size of an answer sheet of the rounds' instrument, for which room is made in the ballot box.
    std::size_t sheet_bytes = 0;
    // The latest day on which its team may last have run an instrument of this name (as LastRun has
    // it), so that the pause between two runs is kept.
    base::Day rested_since;
};

struct UsedInstrument {
    survey::InstrumentKey key;
    base::Bytes32 fingerprint{};
};

class RoundStore {
public:
    RoundStore() = default;
    RoundStore(RoundStore const&) = delete;
    RoundStore& operator=(RoundStore const&) = delete;
    virtual ~RoundStore() = default;

    // Adds a campaign with the tree of its units and its rounds, all `prepared` and without codes
    // whatever they say; their `campaign` is the campaign's id. Error: short_taken.
    virtual boost::system::result<void>
    add(Campaign const& campaign, std::span<Unit const> units, std::span<Round const> rounds) = 0;

    virtual std::optional<Campaign> campaign(survey::CampaignId const& id) = 0;
    virtual std::optional<Round> round(survey::RoundId const& id) = 0;
    virtual std::optional<Round> round_by_short_name(std::string_view short_name) = 0;
    // By team.
    virtual std::vector<Round> rounds_of(survey::CampaignId const& campaign) = 0;
    // Newest launch first; within a day, by team.
    virtual std::vector<Round> rounds_led_by(std::string_view account) = 0;
    // Of all rounds of the campaign: open while one is, closed when all are.
    virtual RoundState state_of(survey::CampaignId const& campaign) = 0;
    // The units of the campaign as they were at its launch, by name.
    virtual std::vector<Unit> units_of(survey::CampaignId const& campaign) = 0;
    // A unit of the campaign first, then all units below it, and the rounds of all these, in any
    // order. Empty without such a unit. Take a time that grows with what they return alone.
    virtual std::vector<Unit>
    units_below(survey::CampaignId const& campaign, survey::GroupId const& unit) = 0;
    virtual std::vector<Round>
    rounds_below(survey::CampaignId const& campaign, survey::GroupId const& unit) = 0;
    // Campaigns that the account has launched, or that have a unit which it leads. Newest first.
    virtual std::vector<Campaign> campaigns_for(std::string_view account) = 0;
    // Campaigns whose facilitator the account is. Newest first.
    virtual std::vector<Campaign> campaigns_facilitated_by(std::string_view account) = 0;

    // The group of the newest round that this account led for a team of this name.
    virtual std::optional<survey::GroupId>
    group_of_team(std::string_view account, std::string_view team) = 0;
    // For each of the groups that ever opened a round with an instrument of this name, in whatever
    // version, the latest.
    virtual std::vector<LastRun>
    last_runs(std::span<survey::GroupId const> groups, std::string_view instrument) = 0;
    // The campaigns that held this unit, ran the instrument of `campaign` in the same version, and
    // were released before `campaign` was; the latest first. None unless `campaign` is released.
    virtual std::vector<EarlierRun>
    earlier_runs(Campaign const& campaign, survey::GroupId const& unit) = 0;
    // Every instrument that any campaign has used, once each.
    virtual std::vector<UsedInstrument> used_instruments() = 0;

    // Replaces all codes of a prepared round by these. Errors: not_found, wrong_state.
    virtual boost::system::result<void>
    replace_codes(survey::RoundId const& round, std::span<base::Bytes32 const> code_hashes) = 0;
    // prepared → open, when codes have been issued; all of these rounds or none. Makes room for an
    // answer sheet and a comment on each open question per code, so that what is stored does not
    // grow with the answers. Sets progress to (0, today). Errors: not_found, wrong_state; too_soon
    // when a team has not rested, be it for the sake of another round that was opened a moment ago
    // or of one of these.
    virtual boost::system::result<void>
    open(std::span<survey::RoundId const> rounds, Opening const& opening) = 0;
    // Closes every round of the campaign that is not closed yet and deletes all its codes, which
    // nobody needs any more. Errors: not_found; wrong_state when no round is open.
    virtual boost::system::result<void>
    close(survey::CampaignId const& campaign, base::Day today) = 0;

    // Campaigns with an open round whose last day lies before `today`.
    virtual std::vector<survey::CampaignId> due_for_closing(base::Day today) = 0;
    // Campaigns whose rounds are all closed and that have no release yet.
    virtual std::vector<survey::CampaignId> awaiting_release() = 0;
    // Renews the progress of every open round whose progress is older than `today`.
    virtual void renew_progress(base::Day today) = 0;
};

} // namespace heed::store

#pragma once
// What is kept of campaigns and their rounds. Values; any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/manifest.hpp"
#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <optional>
#include <string>
#include <vector>

namespace heed::store {

// One way: a round never goes back.
enum class RoundState {
    prepared, // slips can be made and made again; nobody can answer yet
    open,     // people answer; nothing can be read
    closed,   // nobody can answer; the answers can be scored
};

// Who reads the reports and comments of a campaign before anybody else.
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
    base::Day closes_on;                 // the last day on which people can answer
    base::Day closes_latest = closes_on; // the last day to which that may be put off
    ballots::Mode mode = ballots::Mode::slips;
    base::Day collect_until = closes_on; // the last day on which people can collect a ticket
    base::Day answer_from = launched_on; // the first day on which they can answer
    int minimum_group = 0;
    int detail_minimum = 0;
    std::string leader_label;
    std::string contact;
    std::vector<survey::ItemId> open_questions = {}; // of the instrument's, those that are asked
    // Always named when any is asked, and there until the account is removed.
    std::optional<Facilitator> facilitator = {};
    // The day of the session, from which on leaders read the reports in any case. There is one
    // where a facilitator was named, and it stays when the account is removed.
    std::optional<base::Day> session_on = {};
    bool handed_over = false; // by the facilitator, to the leaders; one way
    // No report is about nearly the people of an earlier one (scoring/disclosure/strict_plan.hpp).
    bool strict_rounds = false;
    // On which its reports were erased, since they had been kept for as long as is set.
    std::optional<base::Day> erased_on = {};
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
    int codes_issued = 0; // spares and replacements included; with an open link, as many as people
    int replacements = 0; // of these, those added since the opening for people who lost theirs
    std::optional<base::Day> closed_on;
    Progress progress;
    // Whether there were no more ballots than tickets, and no more tickets than codes; known once
    // the round is closed.
    std::optional<bool> tally_holds = {};
    // Whether the round went on from a backup, so that some may have answered twice.
    bool restored = false;
};

// Whether a round had no more ballots than tickets, and no more tickets than codes.
struct Tally {
    survey::RoundId round;
    bool holds = false;
};

// A round's public key, and the manifest that staff are shown.
struct IssuedManifest {
    ballots::Modular modulus{};
    std::string bytes;
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

// The days of a campaign that move when its closing is put off.
struct Extension {
    base::Day closes_on;
    base::Day collect_until;
    std::optional<base::Day> session_on;
};

// What makes it right to open a round.
struct Opening {
    base::Day today;
    // The latest day on which its team may last have run an instrument of this name (as LastRun has
    // it), so that the pause between two runs is kept.
    base::Day rested_since;
};

struct UsedInstrument {
    survey::InstrumentKey key;
    base::Bytes32 fingerprint{};
};

} // namespace heed::store

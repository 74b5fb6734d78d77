#pragma once
// Port: campaigns and their rounds, from launch to closing. Each call is one transaction, and
// durable when it returns. Any thread.

#include "server/base/clock.hpp"
#include "server/store/organisation_store.hpp"
#include "server/store/round_records.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::store {

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
    virtual int count_rounds(survey::CampaignId const& campaign) = 0;
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
    // The same of whatever instrument.
    virtual std::vector<EarlierRun>
    runs_before(Campaign const& campaign, survey::GroupId const& unit) = 0;
    // Every instrument that any campaign has used, once each.
    virtual std::vector<UsedInstrument> used_instruments() = 0;

    // Keeps the manifest of a round; the first one stays. Error: not_found.
    virtual boost::system::result<void>
    add_manifest(survey::RoundId const& round, IssuedManifest const& manifest) = 0;
    // Empty until the round's key has been made.
    virtual std::optional<IssuedManifest> manifest(survey::RoundId const& round) = 0;

    // How many codes a prepared round has. Told before the codes themselves are stored, so that
    // what a report counts on is never too low. Errors: not_found, wrong_state.
    virtual boost::system::result<void>
    set_codes_issued(survey::RoundId const& round, int codes) = 0;
    // One code more for an open round, in the place of one that was lost: codes_issued and
    // replacements grow by one. Errors: not_found, wrong_state; none_left when the round has so
    // many replacements already.
    virtual boost::system::result<void>
    add_code_issued(survey::RoundId const& round, int replacements_max) = 0;
    // prepared → open, when codes have been issued; all of these rounds or none. Sets progress to
    // (0, today). Errors: not_found, wrong_state; too_soon when a team has not rested, be it for
    // the sake of another round that was opened a moment ago or of one of these.
    virtual boost::system::result<void>
    open(std::span<survey::RoundId const> rounds, Opening const& opening) = 0;
    // Closes every round of the campaign that is not closed yet. Errors: not_found; wrong_state
    // when no round is open.
    virtual boost::system::result<void>
    close(survey::CampaignId const& campaign, base::Day today) = 0;
    // Moves the days of a campaign of which some round is not closed. Errors: not_found;
    // wrong_state when all are closed. Throws when it would close after its closes_latest.
    virtual boost::system::result<void>
    extend(survey::CampaignId const& campaign, Extension const& extension) = 0;
    // The facilitator lets the leaders read. One way; a second time changes nothing. Error:
    // not_found.
    virtual boost::system::result<void> hand_over(survey::CampaignId const& campaign) = 0;
    virtual void record_tallies(std::span<Tally const> tallies) = 0;
    virtual void record_restored(survey::RoundId const& round) = 0;

    // Campaigns with an open round whose last day lies before `today`.
    virtual std::vector<survey::CampaignId> due_for_closing(base::Day today) = 0;
    // Rounds that are not closed whose last day of collecting lies before `today`.
    virtual std::vector<survey::RoundId> done_collecting(base::Day today) = 0;
    // Campaigns whose rounds are all closed and that have no release yet.
    virtual std::vector<survey::CampaignId> awaiting_release() = 0;
    // Open rounds whose progress is older than `today`, and where to put the new one.
    virtual std::vector<survey::RoundId> due_for_progress(base::Day today) = 0;
    virtual void record_progress(survey::RoundId const& round, Progress const& progress) = 0;
};

} // namespace heed::store

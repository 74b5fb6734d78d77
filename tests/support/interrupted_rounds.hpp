#pragma once
// The port of campaigns and rounds, with every write counted as a step (steps_left.hpp). For tests
// only.

#include "server/store/round_store.hpp"
#include "tests/support/steps_left.hpp"

namespace heed::testing {

class InterruptedRounds final : public store::RoundStore {
public:
    InterruptedRounds(store::RoundStore& inner, StepsLeft& steps) : inner_{inner}, steps_{steps} {}

    boost::system::result<void>
    add(store::Campaign const& campaign,
        std::span<store::Unit const> units,
        std::span<store::Round const> rounds) override
    {
        return steps_.taken(inner_.add(campaign, units, rounds));
    }
    std::optional<store::Campaign> campaign(survey::CampaignId const& id) override
    {
        return inner_.campaign(id);
    }
    std::optional<store::Round> round(survey::RoundId const& id) override
    {
        return inner_.round(id);
    }
    std::optional<store::Round> round_by_short_name(std::string_view short_name) override
    {
        return inner_.round_by_short_name(short_name);
    }
    std::vector<store::Round> rounds_of(survey::CampaignId const& campaign) override
    {
        return inner_.rounds_of(campaign);
    }
    std::vector<store::Round> rounds_led_by(std::string_view account) override
    {
        return inner_.rounds_led_by(account);
    }
    store::RoundState state_of(survey::CampaignId const& campaign) override
    {
        return inner_.state_of(campaign);
    }
    int count_rounds(survey::CampaignId const& campaign) override
    {
        return inner_.count_rounds(campaign);
    }
    std::vector<store::Unit> units_of(survey::CampaignId const& campaign) override
    {
        return inner_.units_of(campaign);
    }
    std::vector<store::Unit>
    units_below(survey::CampaignId const& campaign, survey::GroupId const& unit) override
    {
        return inner_.units_below(campaign, unit);
    }
    std::vector<store::Round>
    rounds_below(survey::CampaignId const& campaign, survey::GroupId const& unit) override
    {
        return inner_.rounds_below(campaign, unit);
    }
    std::vector<store::Campaign> campaigns_for(std::string_view account) override
    {
        return inner_.campaigns_for(account);
    }
    std::vector<store::Campaign> campaigns_facilitated_by(std::string_view account) override
    {
        return inner_.campaigns_facilitated_by(account);
    }
    std::optional<survey::GroupId>
    group_of_team(std::string_view account, std::string_view team) override
    {
        return inner_.group_of_team(account, team);
    }
    std::vector<store::LastRun>
    last_runs(std::span<survey::GroupId const> groups, std::string_view instrument) override
    {
        return inner_.last_runs(groups, instrument);
    }
    std::vector<store::EarlierRun>
    earlier_runs(store::Campaign const& campaign, survey::GroupId const& unit) override
    {
        return inner_.earlier_runs(campaign, unit);
    }
    std::vector<store::EarlierRun>
    runs_before(store::Campaign const& campaign, survey::GroupId const& unit) override
    {
        return inner_.runs_before(campaign, unit);
    }
    std::vector<store::UsedInstrument> used_instruments() override
    {
        return inner_.used_instruments();
    }
    boost::system::result<void>
    add_manifest(survey::RoundId const& round, store::IssuedManifest const& manifest) override
    {
        return steps_.taken(inner_.add_manifest(round, manifest));
    }
    std::optional<store::IssuedManifest> manifest(survey::RoundId const& round) override
    {
        return inner_.manifest(round);
    }
    boost::system::result<void> set_codes_issued(survey::RoundId const& round, int codes) override
    {
        return steps_.taken(inner_.set_codes_issued(round, codes));
    }
    boost::system::result<void>
    add_code_issued(survey::RoundId const& round, int replacements_max) override
    {
        return steps_.taken(inner_.add_code_issued(round, replacements_max));
    }
    boost::system::result<void>
    open(std::span<survey::RoundId const> rounds, store::Opening const& opening) override
    {
        return steps_.taken(inner_.open(rounds, opening));
    }
    boost::system::result<void> close(survey::CampaignId const& campaign, base::Day today) override
    {
        return steps_.taken(inner_.close(campaign, today));
    }
    boost::system::result<void>
    extend(survey::CampaignId const& campaign, store::Extension const& extension) override
    {
        return steps_.taken(inner_.extend(campaign, extension));
    }
    boost::system::result<void> hand_over(survey::CampaignId const& campaign) override
    {
        return steps_.taken(inner_.hand_over(campaign));
    }
    void record_tallies(std::span<store::Tally const> tallies) override
    {
        inner_.record_tallies(tallies);
        steps_.taken();
    }
    void record_restored(survey::RoundId const& round) override
    {
        inner_.record_restored(round);
        steps_.taken();
    }
    std::vector<survey::CampaignId> due_for_closing(base::Day today) override
    {
        return inner_.due_for_closing(today);
    }
    std::vector<survey::RoundId> done_collecting(base::Day today) override
    {
        return inner_.done_collecting(today);
    }
    std::vector<survey::CampaignId> awaiting_release() override
    {
        return inner_.awaiting_release();
    }
    std::vector<survey::RoundId> due_for_progress(base::Day today) override
    {
        return inner_.due_for_progress(today);
    }
    void record_progress(survey::RoundId const& round, store::Progress const& progress) override
    {
        inner_.record_progress(round, progress);
        steps_.taken();
    }

private:
    store::RoundStore& inner_;
    StepsLeft& steps_;
};

} // namespace heed::testing

#pragma once
// Campaigns and rounds in SQLite. Private to the SQLite back end.

#include "server/store/round_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Rounds final : public RoundStore {
public:
    explicit Rounds(Database& database) : database_{database} {}

    boost::system::result<void>
    add(Campaign const& campaign, std::span<Unit const> units, std::span<Round const> rounds
    ) override;

    std::optional<Campaign> campaign(survey::CampaignId const& id) override;
    std::optional<Round> round(survey::RoundId const& id) override;
    std::optional<Round> round_by_short_name(std::string_view short_name) override;
    std::vector<Round> rounds_of(survey::CampaignId const& campaign) override;
    std::vector<Round> rounds_led_by(std::string_view account) override;
    RoundState state_of(survey::CampaignId const& campaign) override;
    int count_rounds(survey::CampaignId const& campaign) override;
    std::vector<Unit> units_of(survey::CampaignId const& campaign) override;
    std::vector<Unit>
    units_below(survey::CampaignId const& campaign, survey::GroupId const& unit) override;
    std::vector<Round>
    rounds_below(survey::CampaignId const& campaign, survey::GroupId const& unit) override;
    std::vector<Campaign> campaigns_for(std::string_view account) override;
    std::vector<Campaign> campaigns_facilitated_by(std::string_view account) override;

    std::optional<survey::GroupId>
    group_of_team(std::string_view account, std::string_view team) override;
    std::vector<LastRun>
    last_runs(std::span<survey::GroupId const> groups, std::string_view instrument) override;
    std::vector<EarlierRun>
    earlier_runs(Campaign const& campaign, survey::GroupId const& unit) override;
    std::vector<EarlierRun>
    runs_before(Campaign const& campaign, survey::GroupId const& unit) override;
    std::vector<UsedInstrument> used_instruments() override;

    boost::system::result<void>
    add_manifest(survey::RoundId const& round, IssuedManifest const& manifest) override;
    std::optional<IssuedManifest> manifest(survey::RoundId const& round) override;

    boost::system::result<void> set_codes_issued(survey::RoundId const& round, int codes) override;
    boost::system::result<void>
    add_code_issued(survey::RoundId const& round, int replacements_max) override;
    boost::system::result<void>
    open(std::span<survey::RoundId const> rounds, Opening const& opening) override;
    boost::system::result<void> close(survey::CampaignId const& campaign, base::Day today) override;
    boost::system::result<void>
    extend(survey::CampaignId const& campaign, Extension const& extension) override;
    boost::system::result<void> hand_over(survey::CampaignId const& campaign) override;
    void record_tallies(std::span<Tally const> tallies) override;
    void record_restored(survey::RoundId const& round) override;

    std::vector<survey::CampaignId> due_for_closing(base::Day today) override;
    std::vector<survey::RoundId> done_collecting(base::Day today) override;
    std::vector<survey::CampaignId> awaiting_release() override;
    std::vector<survey::RoundId> due_for_progress(base::Day today) override;
    void record_progress(survey::RoundId const& round, Progress const& progress) override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite

#pragma once
// A store of which every write to rounds, issuer, box and releases counts as a step, and which is
// interrupted after a given number of them (steps_left.hpp). For tests only.

#include "server/store/store.hpp"
#include "tests/support/interrupted_box.hpp"
#include "tests/support/interrupted_rounds.hpp"

namespace heed::testing {

class InterruptedIssuer final : public store::IssuerStore {
public:
    InterruptedIssuer(store::IssuerStore& inner, StepsLeft& steps) : inner_{inner}, steps_{steps} {}

    void add_key(survey::RoundId const& round, base::ByteView wrapped) override
    {
        inner_.add_key(round, wrapped);
        steps_.taken();
    }
    std::optional<base::Bytes> key(survey::RoundId const& round) override
    {
        return inner_.key(round);
    }
    void
    replace_codes(survey::RoundId const& round, std::span<base::Bytes32 const> code_hashes) override
    {
        inner_.replace_codes(round, code_hashes);
        steps_.taken();
    }
    void add_code(survey::RoundId const& round, base::Bytes32 const& code_hash) override
    {
        inner_.add_code(round, code_hash);
        steps_.taken();
    }
    void
    share_code(survey::RoundId const& round, base::Bytes32 const& code_hash, int tickets) override
    {
        inner_.share_code(round, code_hash, tickets);
        steps_.taken();
    }
    boost::system::result<store::Collected> collect(store::Collection const& collection) override
    {
        return steps_.taken(inner_.collect(collection));
    }
    boost::system::result<bool> is_collected(store::Collection const& collection) override
    {
        return inner_.is_collected(collection);
    }
    int spent(survey::RoundId const& round) override { return inner_.spent(round); }
    void destroy_keys(std::span<survey::RoundId const> rounds) override
    {
        inner_.destroy_keys(rounds);
        steps_.taken();
    }
    void end(std::span<survey::RoundId const> rounds) override
    {
        inner_.end(rounds);
        steps_.taken();
    }
    void tidy() override { inner_.tidy(); }
    void stop_all() override
    {
        inner_.stop_all();
        steps_.taken();
    }
    bool is_stopped(survey::RoundId const& round) override { return inner_.is_stopped(round); }
    void resume(survey::RoundId const& round) override
    {
        inner_.resume(round);
        steps_.taken();
    }

private:
    store::IssuerStore& inner_;
    StepsLeft& steps_;
};

class InterruptedReleases final : public store::ReleaseStore {
public:
    InterruptedReleases(store::ReleaseStore& inner, StepsLeft& steps) : inner_{inner}, steps_{steps}
    {
    }

    using store::ReleaseStore::record;

    void record(
        survey::CampaignId const& campaign,
        std::span<disclosure::FrozenPart const> parts,
        disclosure::FrozenRecord const& record,
        store::KeptComments const& comments
    ) override
    {
        inner_.record(campaign, parts, record, comments);
        steps_.taken();
    }
    bool is_released(survey::CampaignId const& campaign) override
    {
        return inner_.is_released(campaign);
    }
    std::vector<std::optional<disclosure::FrozenPart>>
    parts_at(std::span<store::ReleasePlace const> places) override
    {
        return inner_.parts_at(places);
    }
    std::vector<disclosure::FrozenPart> parts_of(survey::CampaignId const& campaign) override
    {
        return inner_.parts_of(campaign);
    }
    std::vector<survey::CampaignId> released() override { return inner_.released(); }
    std::vector<survey::CampaignId>
    erase_closed_by(base::Day closed_by, base::Day today, store::Settings const& as_read) override
    {
        auto erased = inner_.erase_closed_by(closed_by, today, as_read);
        steps_.taken();
        return erased;
    }
    std::vector<store::LedgerEntry> ledger() override { return inner_.ledger(); }

private:
    store::ReleaseStore& inner_;
    StepsLeft& steps_;
};

class InterruptedStore final : public store::Store {
public:
    explicit InterruptedStore(store::Store& inner) : inner_{inner} {}

    store::AccountStore& accounts() override { return inner_.accounts(); }
    store::OrganisationStore& organisation() override { return inner_.organisation(); }
    store::SettingsStore& settings() override { return inner_.settings(); }
    store::RoundStore& rounds() override { return rounds_; }
    store::IssuerStore& issuer() override { return issuer_; }
    store::BallotBox& ballot_box() override { return box_; }
    store::ReleaseStore& releases() override { return releases_; }
    store::CommentStore& comments() override { return inner_.comments(); }
    store::CommitmentStore& commitments() override { return inner_.commitments(); }

    StepsLeft steps;

private:
    store::Store& inner_;
    InterruptedRounds rounds_{inner_.rounds(), steps};
    InterruptedIssuer issuer_{inner_.issuer(), steps};
    InterruptedBox box_{inner_.ballot_box(), steps};
    InterruptedReleases releases_{inner_.releases(), steps};
};

} // namespace heed::testing

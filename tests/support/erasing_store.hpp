#pragma once
// A store in which somebody erases the reports of all closed campaigns right after a reader has
// taken a given look at releases. For tests only.

#include "server/store/store.hpp"

namespace heed::testing {

class ErasingReleases final : public store::ReleaseStore {
public:
    ErasingReleases(store::Store& inner, int looks)
        : inner_{inner.releases()}, settings_{inner.settings()}, looks_left_{looks}
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
    }
    bool is_released(survey::CampaignId const& campaign) override
    {
        bool const released = inner_.is_released(campaign);
        look();
        return released;
    }
    std::vector<std::optional<disclosure::FrozenPart>>
    parts_at(std::span<store::ReleasePlace const> places) override
    {
        auto parts = inner_.parts_at(places);
        look();
        return parts;
    }
    std::vector<disclosure::FrozenPart> parts_of(survey::CampaignId const& campaign) override
    {
        return inner_.parts_of(campaign);
    }
    std::vector<survey::CampaignId> released() override { return inner_.released(); }
    std::vector<survey::CampaignId>
    erase_closed_by(base::Day closed_by, base::Day today, store::Settings const& as_read) override
    {
        return inner_.erase_closed_by(closed_by, today, as_read);
    }
    std::vector<store::LedgerEntry> ledger() override { return inner_.ledger(); }

    bool have_erased() const { return looks_left_ < 0; }

private:
    void look()
    {
        if (looks_left_-- == 0) {
            inner_.erase_closed_by(base::Day::max(), base::Day{}, settings_.settings());
        }
    }

    store::ReleaseStore& inner_;
    store::SettingsStore& settings_;
    int looks_left_;
};

class ErasingStore final : public store::Store {
public:
    // After as many looks at releases as `looks`, and one more.
    ErasingStore(store::Store& inner, int looks) : inner_{inner}, releases_{inner, looks} {}

    store::AccountStore& accounts() override { return inner_.accounts(); }
    store::OrganisationStore& organisation() override { return inner_.organisation(); }
    store::SettingsStore& settings() override { return inner_.settings(); }
    store::RoundStore& rounds() override { return inner_.rounds(); }
    store::IssuerStore& issuer() override { return inner_.issuer(); }
    store::BallotBox& ballot_box() override { return inner_.ballot_box(); }
    store::ReleaseStore& releases() override { return releases_; }
    store::CommentStore& comments() override { return inner_.comments(); }
    store::CommitmentStore& commitments() override { return inner_.commitments(); }

    bool have_erased() const { return releases_.have_erased(); }

private:
    store::Store& inner_;
    ErasingReleases releases_;
};

} // namespace heed::testing

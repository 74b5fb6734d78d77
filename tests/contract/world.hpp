#pragma once
// One store of one back end, ready for a test, and the steps that most tests begin with.

#include "server/store/store.hpp"
#include "tests/contract/backend.hpp"
#include "tests/contract/material.hpp"
#include "tests/support/replay_random.hpp"

#include <array>
#include <memory>
#include <string>

namespace heed::contract {

class World {
public:
    explicit World(Backend const& backend)
        : place_{backend.make_place()}, store_{place_->open(random_)}
    {
    }

    store::AccountStore& accounts() { return store_->accounts(); }
    store::RoundStore& rounds() { return store_->rounds(); }
    store::BallotBox& box() { return store_->ballot_box(); }
    store::IssuerStore& issuer() { return store_->issuer(); }
    store::Store& store() noexcept { return *store_; }
    store::OrganisationStore& organisation() { return store_->organisation(); }
    store::CommentStore& comments() { return store_->comments(); }
    store::ReleaseStore& releases() { return store_->releases(); }
    base::Random& random() noexcept { return random_; }

    void reopen()
    {
        store_.reset();
        store_ = place_->open(random_);
    }

    // Creates an account through an invitation, as everybody's is.
    store::Account add_account(
        std::string const& id,
        std::string const& sign_in_name,
        store::Role role = store::Role::leader
    );

    // A campaign "c-<id>" with the one round `id`, whose slips have been made.
    Slips prepare_round(std::string const& id, std::size_t slips = 12);
    Slips open_round(std::string const& id, std::size_t slips = 12);
    // The same, in a campaign that asks the open questions.
    Slips open_asking_round(std::string const& id, std::size_t slips = 12);
    // Makes room in the box for a ballot of each slip.
    void lay_out(Slips const& slips, std::size_t open_questions = 0);
    // Everybody answers `value`.
    void cast_all(Slips const& slips, int value);
    void close_round(std::string const& id);
    // The answers to the first item in a closed round, sorted.
    std::vector<int> answers(std::string const& round);

private:
    Slips prepare(store::Campaign const& campaign, std::string const& id, std::size_t slips);

    testing::ReplayRandom random_{1};
    std::unique_ptr<Place> place_;
    std::unique_ptr<store::Store> store_;
};

} // namespace heed::contract

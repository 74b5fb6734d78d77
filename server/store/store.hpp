#pragma once
// The store: eight ports; accounts and rounds, the issuer, and the ballot box lie in three places.
// Back ends own what they hand out; the references live as long as the store. Use cases take the
// narrowest port they need.

#include "server/store/account_store.hpp"
#include "server/store/ballot_box.hpp"
#include "server/store/comment_store.hpp"
#include "server/store/issuer_store.hpp"
#include "server/store/organisation_store.hpp"
#include "server/store/release_store.hpp"
#include "server/store/round_store.hpp"
#include "server/store/settings_store.hpp"

namespace heed::store {

class Store {
public:
    Store() = default;
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;
    virtual ~Store() = default;

    virtual AccountStore& accounts() = 0;
    virtual OrganisationStore& organisation() = 0;
    virtual SettingsStore& settings() = 0;
    virtual RoundStore& rounds() = 0;
    virtual IssuerStore& issuer() = 0;
    virtual BallotBox& ballot_box() = 0;
    virtual ReleaseStore& releases() = 0;
    virtual CommentStore& comments() = 0;
};

} // namespace heed::store

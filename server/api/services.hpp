#pragma once
// What the handlers work with: the use cases' context, accounts, and the built pages. Borrowed from
// app/wiring; outlives every request; safe from any worker.

#include "server/accounts/invitations.hpp"
#include "server/accounts/sign_in.hpp"
#include "server/http/static_files.hpp"
#include "server/rounds/context.hpp"
#include "server/store/account_store.hpp"

namespace heed::api {

struct Services {
    rounds::Context rounds;
    store::AccountStore& accounts;
    accounts::SignIn& sign_in;
    accounts::Invitations& invitations;
    http::StaticFiles const& files;
};

} // namespace heed::api

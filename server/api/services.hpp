#pragma once
// What the handlers work with: the use cases' context, accounts, and the built pages. Borrowed from
// app/wiring; outlives every request; safe from any worker.

#include "server/accounts/invitations.hpp"
#include "server/accounts/password_links.hpp"
#include "server/accounts/sign_in.hpp"
#include "server/http/static_files.hpp"
#include "server/rounds/context.hpp"
#include "server/store/account_store.hpp"

#include <string_view>

namespace heed::api {

struct Services {
    rounds::Context rounds;
    store::AccountStore& accounts;
    accounts::SignIn& sign_in;
    accounts::Invitations& invitations;
    accounts::PasswordLinks& password_links;
    http::StaticFiles const& files;
    std::string_view version; // of this build
};

} // namespace heed::api

#pragma once
// The one place where a refusal of a use case becomes a status and an error code of docs/api.md.

#include "server/accounts/error.hpp"
#include "server/http/problem.hpp"
#include "server/http/response.hpp"
#include "server/rounds/error.hpp"

namespace heed::api {

http::Response refused(rounds::Refusal const& refusal);
http::Response refused(accounts::Refusal const& refusal);
// Sign-in over plain HTTP from another machine.
http::Response needs_https();

} // namespace heed::api

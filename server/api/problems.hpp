#pragma once
// The one place where a refusal of a use case becomes a status and an error code of docs/api.md.

#include "server/accounts/error.hpp"
#include "server/http/problem.hpp"
#include "server/http/response.hpp"
#include "server/organisation/error.hpp"
#include "server/rounds/error.hpp"

namespace heed::api {

http::Response refused(rounds::Refusal const& refusal);
http::Response refused(accounts::Refusal const& refusal);
// `field` is of an entry in a list when the fault names one, otherwise of the entry that was sent.
http::Response refused(organisation::Fault const& fault);
// `field` is the sheet, with the line and the column where it is wrong.
http::Response refused(organisation::SheetFault const& fault);
// Sign-in over plain HTTP from another machine.
http::Response needs_https();

} // namespace heed::api

#pragma once
// The JSON of docs/api.md: what a launch asks for, and every answer as text. Only here do names of
// members and enumerators stand; nothing else in Heed can be serialised.

#include "scoring/disclosure/round_release.hpp"
#include "server/accounts/invitations.hpp"
#include "server/base/secret.hpp"
#include "server/http/problem.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/launch.hpp"
#include "server/store/account_store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::api::wire {

// A round with what the gate decided, if it has.
struct ListedRound {
    rounds::Launched launched;
    std::optional<disclosure::Decision> outcome;
};

std::string account(store::Account const& account);
std::string
people(std::span<store::Account const> accounts, std::span<store::Invitation const> invitations);
std::string invitation(accounts::NewInvitation const& invitation);
std::optional<store::Role> role(std::string_view name);

std::string instruments(std::span<survey::CatalogueEntry const> entries);

boost::system::result<rounds::LaunchRequest, http::Problem> launch_request(std::string_view body);
std::string round(ListedRound const& listed);
std::string rounds(std::span<ListedRound const> listed);
std::string slips(std::span<base::SecretText const> codes);

// What participants are told about a round, the same for all of them.
std::string facts(rounds::Launched const& launched, base::Day today);

// The report, or that it is held back.
std::string report(
    rounds::Launched const& launched,
    survey::Instrument const& instrument,
    disclosure::Decision const& decision
);

} // namespace heed::api::wire

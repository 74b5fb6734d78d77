#pragma once
// The JSON of docs/api.md: what a launch asks for, and every answer as text. Only here do names of
// members and enumerators stand; nothing else in Heed can be serialised.

#include "server/accounts/invitations.hpp"
#include "server/ballots/blind_rsa.hpp"
#include "server/base/clock.hpp"
#include "server/base/secret.hpp"
#include "server/http/problem.hpp"
#include "server/organisation/chart.hpp"
#include "server/rounds/campaigns.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/issue.hpp"
#include "server/rounds/launch.hpp"
#include "server/rounds/launch_pair.hpp"
#include "server/rounds/led_units.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/report.hpp"
#include "server/rounds/review.hpp"
#include "server/rounds/settings.hpp"
#include "server/rounds/standing.hpp"
#include "server/store/account_store.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace heed::api::wire {

struct ListedRound {
    rounds::Launched launched;
    rounds::Standing standing;
    rounds::Outcome report = rounds::Outcome::none; // about the people of this round
};

std::string account(store::Account const& account);
std::string
people(std::span<store::Account const> accounts, std::span<store::Invitation const> invitations);
// Of an invitation or a password link; shown this once.
std::string one_time_code(base::SecretText const& code, base::Day last_day);
std::optional<store::Role> role(std::string_view name);

std::string about(store::Settings const& settings);
// What the settings page shows beside the settings themselves.
struct Installation {
    std::vector<rounds::Language> languages;
    std::string_view version;
    base::Bytes32 client{};
    std::span<survey::CatalogueEntry const> definitions;
};
std::string settings(store::Settings const& settings, Installation const& installation);
boost::system::result<store::Settings, http::Problem> settings_request(std::string_view body);

std::string instruments(std::span<survey::CatalogueEntry const> entries);

boost::system::result<rounds::LaunchRequest, http::Problem> launch_request(std::string_view body);
std::string round(ListedRound const& listed);
std::string rounds(std::span<ListedRound const> listed);
std::string waiting(rounds::KeyAwaited const& awaited);
std::string slips(rounds::Slips const& slips);
std::string replacement(base::SecretText const& code);

// A campaign without its units, as it stands in a list.
std::string campaigns(std::span<rounds::CampaignHead const> heads);
// With the units that the viewer may see, and how it stands with the report of each.
std::string campaign(rounds::SeenCampaign const& seen);
// Over a unit of the organisation, or over two teams that are named.
using CampaignLaunch = std::variant<rounds::CampaignRequest, rounds::PairRequest>;
boost::system::result<CampaignLaunch, http::Problem> campaign_launch(std::string_view body);

std::string units(std::span<organisation::ChartedUnit const> units);
boost::system::result<std::vector<organisation::UnitEntry>, http::Problem>
unit_entries(std::string_view body);
boost::system::result<organisation::UnitEntry, http::Problem> unit_entry(std::string_view body);
// Units that somebody leads: what a launch over one of them would cover.
std::string led_units(std::span<rounds::LedUnit const> units);

// How it stands with a round for the people who are asked, the same for all of them; the rest of
// what they are told is in the manifest.
std::string facts(rounds::Launched const& launched, base::Instant now);
std::string ticket(ballots::Modular const& blind_signature);
std::string receipt(std::string_view receipt);
std::string in_the_box(bool is_there);

std::optional<survey::Sharing> sharing(std::string_view name);
std::string facilitators(std::span<store::Facilitator const> facilitators);
std::string reviews(std::span<rounds::Review const> reviews);
std::string review(rounds::ReadReview const& read);
std::string reviewed_comment(store::StoredComment const& comment);

// The report, or that it is held back.
std::string report(rounds::Report const& report, survey::Instrument const& instrument);

} // namespace heed::api::wire

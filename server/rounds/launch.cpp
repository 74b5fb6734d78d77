#include "server/rounds/launch.hpp"

#include "scoring/disclosure/policy.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/base/text.hpp"
#include "server/base/typed_code.hpp"
#include "server/store/error.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace heed::rounds {

namespace {

// 32^5 short names: a clash is rare, eight in a row mean that something is broken.
constexpr std::size_t short_name_characters = 5;
constexpr int short_name_draws_max = 8;

std::optional<Refusal>
refuse_text(std::string_view text, std::string_view field, std::size_t characters_max)
{
    if (base::code_points(text) > characters_max) {
        return Refusal{errc::too_long, field, static_cast<std::int64_t>(characters_max)};
    }
    bool const blank = text.find_first_not_of(' ') == std::string_view::npos;
    if (blank || base::has_hidden_characters(text)) {
        return Refusal{errc::bad_text, field};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_size(int people, int minimum_group)
{
    if (minimum_group < disclosure::Policy::minimum_group_floor) {
        return Refusal{errc::too_small, "minimum_group", disclosure::Policy::minimum_group_floor};
    }
    if (minimum_group > disclosure::Policy::minimum_group_max) {
        return Refusal{errc::too_large, "minimum_group", disclosure::Policy::minimum_group_max};
    }
    if (people > people_max) {
        return Refusal{errc::too_large, "people", people_max};
    }
    if (people < minimum_group) {
        return Refusal{errc::team_below_minimum, "people", minimum_group};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_closing_day(base::Day closes_on, base::Day today)
{
    if (closes_on < today) {
        return Refusal{errc::too_small, "closes_on", 0};
    }
    if (closes_on > today + round_days_max) {
        return Refusal{errc::too_large, "closes_on", round_days_max.count()};
    }
    return std::nullopt;
}

// Each block must be an optional element of the instrument, named once.
std::optional<Refusal>
refuse_blocks(std::vector<survey::ElementId> const& blocks, survey::Instrument const& instrument)
{
    for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        auto const* const element = instrument.find(*block);
        bool const repeated = std::find(blocks.begin(), block, *block) != block;
        if (element == nullptr || !element->optional || repeated) {
            return Refusal{errc::not_allowed, "blocks"};
        }
    }
    return std::nullopt;
}

std::optional<Refusal> refuse(LaunchRequest const& request, base::Day today)
{
    std::array const checks{
        refuse_text(request.team, "team", team_characters_max),
        refuse_text(request.leader_label, "leader_label", leader_label_characters_max),
        refuse_text(request.contact, "contact", contact_characters_max),
        refuse_size(request.people, request.minimum_group),
        refuse_closing_day(request.closes_on, today),
    };
    for (auto const& check : checks) {
        if (check) {
            return check;
        }
    }
    return std::nullopt;
}

store::Campaign make_campaign(
    Context const& context,
    std::string const& leader_account,
    LaunchRequest const& request,
    survey::CatalogueEntry const& entry
)
{
    auto const policy = disclosure::Policy::with_minimum_group(request.minimum_group).value();
    return {
        .id = survey::CampaignId{base::to_base64url(context.random.bytes16())},
        .leader_account = leader_account,
        .instrument = request.instrument,
        .instrument_fingerprint = base::sha256(base::as_bytes(entry.canonical_bytes)),
        .blocks = request.blocks,
        .launched_on = context.clock.today(),
        .closes_on = request.closes_on,
        .minimum_group = policy.minimum_group(),
        .detail_minimum = policy.detail_minimum(),
        .leader_label = request.leader_label,
        .contact = request.contact,
    };
}

store::Round
make_round(Context const& context, LaunchRequest const& request, survey::CampaignId const& campaign)
{
    return {
        .id = survey::RoundId{base::to_base64url(context.random.bytes16())},
        .campaign = campaign,
        .group = survey::GroupId{base::to_base64url(context.random.bytes16())},
        .short_name = {},
        .team = request.team,
        .people = request.people,
        .state = store::RoundState::prepared,
        .codes_issued = 0,
        .closed_on = std::nullopt,
        .progress = {.reached = 0, .as_of = context.clock.today()},
    };
}

} // namespace

boost::system::result<store::Round, Refusal>
launch(Context const& context, std::string const& leader_account, LaunchRequest const& request)
{
    if (auto const refusal = refuse(request, context.clock.today())) {
        return *refusal;
    }
    auto const* const entry = context.catalogue.find(request.instrument);
    if (entry == nullptr) {
        return Refusal{errc::not_allowed, "instrument"};
    }
    if (auto const refusal = refuse_blocks(request.blocks, entry->instrument)) {
        return *refusal;
    }
    auto const campaign = make_campaign(context, leader_account, request, *entry);
    auto round = make_round(context, request, campaign.id);
    for (int draw = 0; draw < short_name_draws_max; ++draw) {
        round.short_name = base::crockford_text(context.random, short_name_characters);
        if (context.store.rounds().add(campaign, std::array{round})) {
            return round;
        }
    }
    throw std::runtime_error{"no free short name for a round"};
}

} // namespace heed::rounds

#include "server/rounds/prepare.hpp"

#include "server/base/encoding.hpp"
#include "server/base/typed_code.hpp"

#include <set>
#include <stdexcept>

namespace heed::rounds {

namespace {

// 32^5 short names: a clash is rare, eight in a row mean that something is broken.
constexpr std::size_t short_name_characters = 5;
constexpr int draws_max = 8;

// A name that no stored round has, and that is not among `given`; it is added to them.
std::string draw_short_name(Context const& context, std::set<std::string>& given)
{
    for (int draw = 0; draw < draws_max; ++draw) {
        auto name = base::crockford_text(context.random, short_name_characters);
        bool const stored = context.store.rounds().round_by_short_name(name).has_value();
        if (!stored && given.insert(name).second) {
            return name;
        }
    }
    throw std::runtime_error{"no free short name for a round"};
}

store::Round
make_round(Context const& context, store::Campaign const& campaign, store::Unit const& unit)
{
    return {
        .id = survey::RoundId{base::to_base64url(context.random.bytes16())},
        .campaign = campaign.id,
        .group = unit.id,
        .leader_account = unit.leader_account.value_or(campaign.leader_account),
        .short_name = {},
        .team = unit.name,
        .people = unit.people,
        .state = store::RoundState::prepared,
        .codes_issued = 0,
        .closed_on = std::nullopt,
        .progress = {.reached = 0, .as_of = context.clock.today()},
    };
}

} // namespace

std::vector<store::Round>
prepare(Context const& context, store::Campaign const& campaign, std::span<store::Unit const> units)
{
    std::vector<store::Round> rounds;
    for (auto const& unit : units) {
        if (unit.people > 0) {
            rounds.push_back(make_round(context, campaign, unit));
        }
    }
    // Another launch may take one of the names between the draw and the storing.
    for (int draw = 0; draw < draws_max; ++draw) {
        std::set<std::string> given;
        for (auto& round : rounds) {
            round.short_name = draw_short_name(context, given);
        }
        if (context.store.rounds().add(campaign, units, rounds)) {
            return rounds;
        }
    }
    throw std::runtime_error{"no free short names for a campaign"};
}

} // namespace heed::rounds

#include "server/rounds/manifests.hpp"

#include "server/ballots/manifest.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/review.hpp"
#include "server/rounds/schedule.hpp"

#include <array>
#include <utility>

namespace heed::rounds {

namespace {

std::size_t ballot_bytes(Context const& context, store::Campaign const& campaign)
{
    auto const& instrument = find_instrument(context, campaign.instrument);
    return ballots::ballot_bytes_of(instrument, campaign.open_questions.size());
}

// Empty for a single team whose leader launched the round: nothing beyond the team is to be told.
std::optional<ballots::ManifestFacts::Wider>
wider_campaign(Context const& context, Launched const& launched)
{
    auto const& [campaign, round] = launched;
    auto const rounds = context.store.rounds().rounds_of(campaign.id);
    if (rounds.size() == 1 && campaign.leader_account == round.leader_account) {
        return std::nullopt;
    }
    ballots::ManifestFacts::Wider wider{.name = campaign.name};
    wider.units = static_cast<int>(rounds.size());
    for (auto const& each : rounds) {
        wider.people += each.people;
    }
    return wider;
}

ballots::ManifestFacts
facts_of(Context const& context, Launched const& launched, ballots::Modular const& modulus)
{
    auto const& [campaign, round] = launched;
    return {
        .round = round.id,
        .short_name = round.short_name,
        .modulus = modulus,
        .instrument = campaign.instrument,
        .questionnaire = campaign.instrument_fingerprint,
        .blocks = campaign.blocks,
        .open_questions = campaign.open_questions,
        .team = round.team,
        .people = round.people,
        .leader_label = campaign.leader_label,
        .contact = campaign.contact,
        .facilitator =
            campaign.facilitator ? std::optional{campaign.facilitator->name} : std::nullopt,
        .campaign = wider_campaign(context, launched),
        .mode = campaign.mode,
        .minimum_group = campaign.minimum_group,
        .detail_minimum = campaign.detail_minimum,
        .launched_on = campaign.launched_on,
        .collect_until = campaign.collect_until,
        .answer_from = campaign.answer_from,
        .closes_on = campaign.closes_on,
        .closes_latest = campaign.closes_latest,
        .comments_kept_days = static_cast<int>(comments_kept.count()),
        .ballot_bytes = ballot_bytes(context, campaign),
        .client = context.client,
    };
}

void write_manifest(
    Context const& context,
    Launched const& launched,
    ballots::IssuingKey const& key
)
{
    auto const modulus = key.modulus();
    store::IssuedManifest const manifest{
        .modulus = modulus,
        .bytes = ballots::write_manifest(facts_of(context, launched, modulus))};
    context.store.rounds().add_manifest(launched.round.id, manifest).value();
}

// The key that the issuer keeps counts: a key that is made a second time, after a crash before the
// manifest or for a second request, is thrown away.
void keep_key(Context const& context, Launched const& launched, ballots::IssuingKey const& key)
{
    auto const& round = launched.round.id;
    auto& issuer = context.store.issuer();
    issuer.add_key(round, context.secrets.wrap(key, round, context.random));
    // Looked at after the key is stored: whoever closes the campaign now finds it and destroys it.
    auto const now = context.store.rounds().round(round);
    if (!now || now->state == store::RoundState::closed) {
        issuer.destroy_keys(std::array{round});
        return;
    }
    auto const kept = issuer.key(round).value();
    write_manifest(context, launched, context.secrets.unwrap(kept, round).value());
}

boost::system::result<std::shared_ptr<KnownRound const>, Refusal>
look_up(Context const& context, std::string const& short_name)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    auto const& [campaign, round] = *found;
    auto const manifest = context.store.rounds().manifest(round.id);
    if (!manifest) {
        return Refusal{errc::not_open};
    }
    auto known = std::make_shared<KnownRound const>(KnownRound{
        .id = round.id,
        .key = ballots::BallotKey::from_modulus(manifest->modulus).value(),
        .instrument = &find_instrument(context, campaign.instrument),
        .blocks = campaign.blocks,
        .open_questions = campaign.open_questions,
        .answer_from = campaign.answer_from,
        .closes_on = campaign.closes_on,
        .ballot_bytes = ballot_bytes(context, campaign),
    });
    context.known.keep(short_name, known);
    return known;
}

} // namespace

boost::system::result<std::string, Refusal>
manifest_of(Context const& context, std::string_view short_name)
{
    auto const found = find_by_short_name(context, short_name);
    if (!found) {
        return found.error();
    }
    auto manifest = context.store.rounds().manifest(found->round.id);
    if (!manifest) {
        return Refusal{errc::not_open};
    }
    return std::move(manifest->bytes);
}

std::optional<std::string> fingerprint_of(Context const& context, survey::RoundId const& round)
{
    auto const manifest = context.store.rounds().manifest(round);
    if (!manifest) {
        return std::nullopt;
    }
    return base::to_base64url(base::sha256(base::as_bytes(manifest->bytes)));
}

std::size_t wait_for_key(Context const& context, Launched const& launched)
{
    auto const& round = launched.round.id;
    if (context.store.rounds().manifest(round)) {
        return 0;
    }
    if (auto const kept = context.store.issuer().key(round)) {
        write_manifest(context, launched, context.secrets.unwrap(*kept, round).value());
        return 0;
    }
    return context.workshop.order(round, [context, launched](ballots::IssuingKey const& key) {
        keep_key(context, launched, key);
    });
}

boost::system::result<std::shared_ptr<KnownRound const>, Refusal>
find_known(Context const& context, std::string_view short_name)
{
    auto const name = base::crockford_as_meant(short_name);
    auto known = context.known.find(name);
    // Its last day may have been put off since, and is never brought forward.
    if (known && !is_over(known->closes_on, context.clock.now())) {
        return known;
    }
    return look_up(context, name);
}

} // namespace heed::rounds

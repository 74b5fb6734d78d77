#include "tests/contract/material.hpp"

#include "server/ballots/receipt.hpp"
#include "server/ballots/ticket.hpp"
#include "server/ballots/verifier.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/support/issuing_key.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heed::contract {

namespace {

ballots::AdmittedBallot verified(ballots::SealedBallot const& sealed)
{
    static auto const instrument = small_instrument();
    ballots::Asked const asked{instrument, {}, instrument.open_questions};
    return ballots::Verifier::admit(sealed, testing::ballot_key(), asked).value();
}

ballots::CommentSheets check(std::vector<ballots::WrittenComment> const& comments)
{
    auto const instrument = small_instrument();
    auto checked = ballots::CommentSheets::check(comments, instrument, instrument.open_questions);
    if (!checked) {
        throw std::invalid_argument{"a comment that no ballot may hold"};
    }
    return *std::move(checked);
}

constexpr std::array<std::string_view, small_sheet_bytes> item_names{"A1", "A2", "A3", "A4"};

} // namespace

survey::Instrument small_instrument()
{
    survey::Element element;
    element.id = survey::ElementId{"attending"};
    element.scale = survey::ScaleId{"freq5"};
    for (auto const name : item_names) {
        element.items.push_back({survey::ItemId{std::string{name}}});
    }
    survey::Instrument instrument;
    instrument.key = {"small", 1};
    instrument.scales = {{survey::ScaleId{"freq5"}, 1, 5, true}};
    instrument.elements = {element};
    instrument.open_questions = {survey::ItemId{"OPN1"}, survey::ItemId{"OPN2"}};
    return instrument;
}

base::Bytes32 hash_of(std::string_view text)
{
    return base::sha256(base::as_bytes(text));
}

store::Campaign campaign(std::string id)
{
    store::Campaign made;
    made.id = survey::CampaignId{std::move(id)};
    made.name = "Surgery";
    made.leader_account = "ada";
    made.instrument = small_instrument().key;
    made.instrument_fingerprint = hash_of("small");
    made.blocks = {survey::ElementId{"courage"}, survey::ElementId{"attending"}};
    made.launched_on = launch_day;
    made.closes_on = last_day;
    made.closes_latest = last_day;
    made.collect_until = last_day;
    made.answer_from = launch_day;
    made.minimum_group = minimum_group;
    made.detail_minimum = detail_minimum;
    made.leader_label = "our ward manager";
    made.contact = "Sam Hill, ext. 4471";
    return made;
}

store::Campaign asking_campaign(std::string id)
{
    auto made = campaign(std::move(id));
    made.open_questions = small_instrument().open_questions;
    made.facilitator = store::Facilitator{.account = "jo"};
    made.session_on = session_day;
    return made;
}

survey::RoundId named_round(std::string_view name)
{
    auto const digest = hash_of(name);
    return survey::RoundId{base::to_base64url(base::ByteView{digest}.first(16))};
}

store::Round round(std::string id, std::string short_name)
{
    store::Round made;
    made.id = named_round(id);
    made.group = survey::GroupId{"group of " + id};
    made.short_name = std::move(short_name);
    made.team = "team " + id;
    made.people = 12;
    made.leader_account = "ada";
    return made;
}

boost::system::result<void> launch(
    store::RoundStore& store,
    store::Campaign const& campaign,
    std::span<store::Round const> rounds
)
{
    std::vector<store::Unit> units;
    for (auto const& round : rounds) {
        store::Unit made{
            .id = round.group,
            .parent = std::nullopt,
            .name = round.team,
            .people = round.people,
            .leader_account = round.leader_account};
        if (!units.empty()) {
            made.parent = units.front().id;
        }
        units.push_back(std::move(made));
    }
    return store.add(campaign, units, rounds);
}

store::Layout layout(survey::RoundId const& round, int ballots, std::size_t open_questions)
{
    return {
        .round = round,
        .ballots = ballots,
        .sheet_bytes = small_sheet_bytes,
        .questions = open_questions};
}

boost::system::result<void>
open(store::RoundStore& store, std::span<survey::RoundId const> rounds, base::Day today)
{
    return store.open(rounds, {.today = today, .rested_since = today});
}

boost::system::result<void>
open(store::RoundStore& store, survey::RoundId const& round, base::Day today)
{
    return open(store, std::span{&round, 1}, today);
}

store::Unit unit(std::string id, std::optional<std::string> parent, int people)
{
    store::Unit made;
    made.name = "unit " + id;
    made.id = survey::GroupId{std::move(id)};
    if (parent) {
        made.parent = survey::GroupId{*std::move(parent)};
    }
    made.people = people;
    return made;
}

Slips::Slips(survey::RoundId round, std::size_t count, base::Random& random)
    : round_{std::move(round)}
{
    while (codes_.size() < count) {
        codes_.push_back(ballots::ParticipationCode::draw(random));
    }
}

std::vector<base::Bytes32> Slips::hashes() const
{
    base::Bytes32 const pepper{7};
    std::vector<base::Bytes32> all;
    for (auto const& code : codes_) {
        all.push_back(code.hash(pepper, round_));
    }
    return all;
}

store::Collection Slips::collection(std::size_t slip, std::uint8_t attempt) const
{
    auto const blinded = std::to_string(slip) + " blinded " + std::to_string(attempt);
    return {round_, hashes().at(slip), hash_of(blinded)};
}

base::Bytes32 Slips::prefix(std::size_t slip) const
{
    return hash_of(round_.text() + " prefix " + std::to_string(slip));
}

base::Bytes32 Slips::ballot_id(std::size_t slip) const
{
    return ballots::ballot_id(ballots::round_bytes(round_).value(), prefix(slip));
}

base::Bytes32 Slips::receipt_key(std::size_t slip) const
{
    return ballots::receipt_key(ballots::round_bytes(round_).value(), prefix(slip));
}

std::string Slips::receipt(std::size_t slip) const
{
    return ballots::receipt_of(receipt_key(slip));
}

ballots::AdmittedBallot Slips::ballot(std::size_t slip, int revision, int value) const
{
    std::array const values{value, value, value, value};
    return admit(slip, revision, values);
}

ballots::AdmittedBallot Slips::withdrawal(std::size_t slip, int revision) const
{
    return verified(
        {.round = round_,
         .ticket = testing::ticket_signed_directly(round_, prefix(slip)),
         .revision = revision,
         .withdrawn = true}
    );
}

ballots::AdmittedBallot Slips::numbered_ballot(std::size_t slip, unsigned number) const
{
    std::array<int, small_sheet_bytes> values{};
    for (int& value : values) {
        value = static_cast<int>(number % 5U) + 1;
        number /= 5U;
    }
    return admit(slip, 1, values);
}

ballots::AdmittedBallot Slips::commented_ballot(
    std::size_t slip,
    std::vector<ballots::WrittenComment> const& comments,
    int revision
) const
{
    std::array const values{3, 3, 3, 3};
    return admit(slip, revision, values, comments);
}

ballots::AdmittedBallot Slips::admit(
    std::size_t slip,
    int revision,
    std::span<int const> values,
    std::vector<ballots::WrittenComment> const& comments
) const
{
    std::vector<survey::NamedAnswer> answers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        answers.push_back({item_names.at(i), survey::Answer::value(values[i])});
    }
    return verified(
        {.round = round_,
         .ticket = testing::ticket_signed_directly(round_, prefix(slip)),
         .revision = revision,
         .answers = std::move(answers),
         .comments = check(comments)}
    );
}

void cast(store::BallotBox& box, ballots::AdmittedBallot const& ballot)
{
    if (auto const outcome = box.cast(ballot); !outcome) {
        throw std::runtime_error{outcome.error().code.message()};
    }
}

void give_codes(store::Store& store, Slips const& slips)
{
    store.rounds().set_codes_issued(slips.round(), static_cast<int>(slips.size())).value();
    store.issuer().replace_codes(slips.round(), slips.hashes());
}

std::vector<std::string> sorted_comments(survey::CommentSet const& set)
{
    std::vector<std::string> all;
    for (auto const& [question, sharing, text] : set.comments) {
        bool const as_theme = sharing == survey::Sharing::theme_only;
        all.push_back(question.text() + (as_theme ? " theme_only: " : " word_for_word: ") + text);
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<int> sorted_answers(survey::ResponseSet const& responses, std::size_t item)
{
    std::vector<int> values;
    for (auto const& sheet : responses.sheets()) {
        values.push_back(sheet.answers()[item].chosen().value_or(0));
    }
    std::sort(values.begin(), values.end());
    return values;
}

} // namespace heed::contract

#include "tests/contract/material.hpp"

#include "server/ballots/verifier.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heed::contract {

namespace {

ballots::Verifier verifier()
{
    base::Bytes32 pepper{};
    pepper.fill(7);
    return ballots::Verifier{pepper};
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
    return made;
}

store::Round round(std::string id, std::string short_name)
{
    store::Round made;
    made.id = survey::RoundId{id};
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

boost::system::result<void>
open(store::RoundStore& store, std::span<survey::RoundId const> rounds, base::Day today)
{
    return store.open(
        rounds,
        {.today = today, .sheet_bytes = small_sheet_bytes, .rested_since = today}
    );
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
    std::vector<base::Bytes32> all;
    for (auto const& code : codes_) {
        all.push_back(verifier().code_hash(code, round_));
    }
    return all;
}

ballots::AdmittedBallot Slips::ballot(std::size_t slip, std::uint8_t attempt, int value) const
{
    std::array const values{value, value, value, value};
    return admit(round_, slip, attempt, values);
}

ballots::AdmittedBallot
Slips::ballot_elsewhere(std::size_t slip, survey::RoundId const& elsewhere) const
{
    std::array const values{3, 3, 3, 3};
    return admit(elsewhere, slip, 1, values);
}

ballots::AdmittedBallot Slips::numbered_ballot(std::size_t slip, unsigned number) const
{
    std::array<int, small_sheet_bytes> values{};
    for (int& value : values) {
        value = static_cast<int>(number % 5U) + 1;
        number /= 5U;
    }
    return admit(round_, slip, 1, values);
}

ballots::AdmittedBallot Slips::commented_ballot(
    std::size_t slip,
    std::vector<ballots::WrittenComment> const& comments
) const
{
    std::array const values{3, 3, 3, 3};
    return admit(round_, slip, 1, values, comments);
}

ballots::AdmittedBallot Slips::admit(
    survey::RoundId const& round,
    std::size_t slip,
    std::uint8_t attempt,
    std::span<int const> values,
    std::vector<ballots::WrittenComment> const& comments
) const
{
    base::Bytes16 attempt_bytes{};
    attempt_bytes.fill(attempt);
    std::vector<survey::NamedAnswer> answers;
    for (std::size_t i = 0; i < values.size(); ++i) {
        answers.push_back({item_names.at(i), survey::Answer::value(values[i])});
    }
    ballots::SealedBallot const sealed{
        round,
        codes_.at(slip).text(),
        base::to_base64url(attempt_bytes),
        answers,
        check(comments)};
    return verifier().admit(sealed, small_instrument(), {}).value();
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

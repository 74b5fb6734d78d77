#pragma once
// What the tests put into a store: a small instrument, campaigns, rounds, slips with codes, and
// ballots that the verifier has admitted.

#include "server/ballots/admitted_ballot.hpp"
#include "server/ballots/comment_sheets.hpp"
#include "server/ballots/participation_code.hpp"
#include "server/base/random.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::contract {

using namespace std::chrono_literals;

inline constexpr base::Day launch_day = 2026y / 11 / 22;
inline constexpr base::Day last_day = 2026y / 12 / 6;
inline constexpr base::Day session_day = 2026y / 12 / 20;
inline constexpr base::Instant noon = launch_day + 12h;

inline constexpr int minimum_group = 5;
inline constexpr int detail_minimum = 10;

// Four items "A1" to "A4" on one scale from 1 to 5, and the open questions "OPN1" and "OPN2".
survey::Instrument small_instrument();
inline constexpr std::size_t small_sheet_bytes = 4;

base::Bytes32 hash_of(std::string_view text);

store::Campaign campaign(std::string id);
// The same, with both open questions and "jo" as the facilitator.
store::Campaign asking_campaign(std::string id);
// The id of a round is 16 bytes in base64url; this one's are made of its name.
survey::RoundId named_round(std::string_view name);
// Its id is named_round(id), its group "group of <id>" and its team "team <id>"; "ada" leads it.
store::Round round(std::string id, std::string short_name);
// Adds a campaign over these rounds' teams, the first of which is the unit that the others are in.
boost::system::result<void> launch(
    store::RoundStore& store,
    store::Campaign const& campaign,
    std::span<store::Round const> rounds
);
// Makes room in the box for so many ballots, with comments on so many questions.
store::Layout
layout(survey::RoundId const& round, int ballots = 12, std::size_t open_questions = 0);
// Opens these rounds on a day, with no pause to keep but for a run that lasts longer than that. The
// box needs a layout beside it.
boost::system::result<void>
open(store::RoundStore& store, std::span<survey::RoundId const> rounds, base::Day today);
boost::system::result<void>
open(store::RoundStore& store, survey::RoundId const& round, base::Day today = launch_day);
store::Unit unit(std::string id, std::optional<std::string> parent = std::nullopt, int people = 12);

// The slips of one round: code number i, and what whoever drew it sends. Whose ballot is whose is
// known here alone.
class Slips {
public:
    Slips(survey::RoundId round, std::size_t count, base::Random& random);

    survey::RoundId const& round() const noexcept { return round_; }
    std::size_t size() const noexcept { return codes_.size(); }
    std::vector<base::Bytes32> hashes() const;
    // Different attempts stand for different blinded values.
    store::Collection collection(std::size_t slip, std::uint8_t attempt = 1) const;

    // The number of the slip's ballot.
    base::Bytes32 prefix(std::size_t slip) const;
    base::Bytes32 ballot_id(std::size_t slip) const;
    base::Bytes32 receipt_key(std::size_t slip) const;
    std::string receipt(std::size_t slip) const;
    // A ballot that answers all items with `value`, checked by the verifier as the server does.
    ballots::AdmittedBallot ballot(std::size_t slip, int revision = 1, int value = 3) const;
    ballots::AdmittedBallot withdrawal(std::size_t slip, int revision) const;
    // A ballot whose i-th answer is the i-th digit of `number` in base 5, plus 1.
    ballots::AdmittedBallot numbered_ballot(std::size_t slip, unsigned number) const;
    // A ballot with these comments.
    ballots::AdmittedBallot commented_ballot(
        std::size_t slip,
        std::vector<ballots::WrittenComment> const& comments,
        int revision = 1
    ) const;

private:
    ballots::AdmittedBallot admit(
        std::size_t slip,
        int revision,
        std::span<int const> values,
        std::vector<ballots::WrittenComment> const& comments = {}
    ) const;

    survey::RoundId round_;
    std::vector<ballots::ParticipationCode> codes_;
};

// Casts a ballot that the box has to take; throws std::runtime_error when it does not.
void cast(store::BallotBox& box, ballots::AdmittedBallot const& ballot);
// Gives a prepared round these codes.
void give_codes(store::Store& store, Slips const& slips);

// "OPN1 word_for_word: text": the comments of a set, sorted.
std::vector<std::string> sorted_comments(survey::CommentSet const& set);
// The answers of one item over all responses, sorted.
std::vector<int> sorted_answers(survey::ResponseSet const& responses, std::size_t item = 0);

} // namespace heed::contract

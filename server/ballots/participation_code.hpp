#pragma once
// A participation code: what a slip carries and one person uses once. 23 random Crockford
// characters (115 bits: too many to guess, so a fast keyed hash may be stored) and a check
// character that catches slips of the pen, written in six groups of four.
//
// The code itself exists only on the slip, in the sender's browser and, briefly, in memory: the
// store keeps its HMAC alone, under a pepper that lies outside the database.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"
#include "server/base/secret.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace heed::ballots {

inline constexpr std::size_t code_characters = 24;
inline constexpr std::size_t code_group_characters = 4;
// Longest text that may still be a code: groups apart by any mix of blanks and hyphens.
inline constexpr std::size_t code_text_bytes_max = 64;

class ParticipationCode {
public:
    static ParticipationCode draw(base::Random& random);

    // Reads a code as a person may type it: either case, O for 0, I and L for 1, blanks and
    // hyphens anywhere. Error: malformed_code.
    static boost::system::result<ParticipationCode> parse(std::string_view text);

    // "7KQ2-…", six groups of four.
    base::SecretText text() const;

    // HMAC-SHA-256(pepper, round id || 0 || code): what is stored and looked up.
    base::Bytes32 hash(base::ByteView pepper, survey::RoundId const& round) const;

private:
    explicit ParticipationCode(std::string characters) : characters_{std::move(characters)} {}

    std::string characters_;
};

// The alphabet's character for (sum of (i + 1) * value[i]) mod 31 over the first 23 characters. As
// 31 is prime and the weights differ, it catches any swap of two characters and any single wrong
// one but 0 for Z.
char check_character(std::string_view first_characters) noexcept;

} // namespace heed::ballots

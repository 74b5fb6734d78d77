#pragma once
// Why a ballot or a comment is not admitted. What can be wrong with the answers is survey::errc.

#include <boost/system/error_code.hpp>

#include <type_traits>

namespace heed::ballots {

enum class errc {
    malformed_code = 1, // not 24 Crockford characters, or its check character does not fit
    bad_round,          // a round id that is not 16 bytes in base64url
    bad_modulus,        // not an odd number of exactly 3072 bits
    bad_key,            // not an issuing key of 3072 bits, or not wrapped for this round
    bad_blinded,        // a blinded value of another size, or not below the modulus
    bad_ticket,         // a ticket of another size, or not signed by the round's key
    bad_revision,       // not from 1 to revision_max
    unknown_question,   // a comment on a question that the instrument does not have
    question_not_asked, // a comment on an open question that the round does not ask
    question_twice,     // two comments on one question
    empty_comment,      // nothing but blanks
    long_comment,       // more than survey::comment_characters_max
    unreadable_comment, // hidden characters other than line breaks
};

boost::system::error_code make_error_code(errc code) noexcept;

} // namespace heed::ballots

template <>
struct boost::system::is_error_code_enum<heed::ballots::errc> : std::true_type {
};

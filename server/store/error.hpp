#pragma once
// What a store may refuse; a refused call changes nothing. A store that cannot read or write (full
// disk, damaged file), or is given what only a defect can give it (an id that exists already),
// throws std::runtime_error instead. Then the call has not happened, or, when the disk reports a
// failure of the very last step only, it has happened in full; never in part. The store stays
// usable.

#include <boost/system/error_code.hpp>

#include <type_traits>

namespace heed::store {

enum class errc {
    not_found = 1,      // no such account, round, invitation or release
    name_taken,         // the sign-in name is in use
    short_taken,        // the round's short name is in use: draw another
    wrong_state,        // the round is not in the state that this step needs
    not_open,           // a ballot came before the round was opened
    closed,             // a ballot came after the round was closed
    unknown_code,       // the round never issued this code
    code_used,          // another attempt has used this code
    round_open,         // answers cannot be read before the round is closed
    invitation_expired, // the invitation is past its last day
    already_changed,    // a later revision of the ballot, or this one with other content, is there
    none_left,          // all tickets of a shared code are given, or all codes that may be added
    stopped,            // the round gives no tickets since a backup was put back
    changed_meanwhile,  // somebody else has changed the organisation since it was read
    too_soon,           // a team's last round with the instrument is too short a time ago
};

boost::system::error_code make_error_code(errc code) noexcept;

} // namespace heed::store

template <>
struct boost::system::is_error_code_enum<heed::store::errc> : std::true_type {
};

#pragma once
// Why an account step is refused, with the bound that was broken where there is one.

#include <string_view>

namespace heed::accounts {

enum class errc {
    wrong_sign_in = 1,   // name or password do not match; the same for both, on purpose
    try_later,           // too many failures in a row; limit: seconds to wait
    busy,                // too many passwords are being checked at this moment
    bad_code,            // no such invitation, or it has expired or been used
    name_taken,          // the sign-in name is in use
    bad_name,            // the person's name is empty or holds hidden characters
    name_too_long,       // limit: most characters of the person's name
    bad_sign_in_name,    // not 3 to 40 of a-z, 0-9, dot, hyphen, underscore
    password_too_short,  // limit: fewest characters
    password_too_long,   // limit: most characters
    password_too_common, // known, repetitive, or contains the sign-in name
};

struct Refusal {
    errc code;
    int limit = 0;
};

// The code's own name, for messages in tests and logs.
std::string_view to_string(errc code) noexcept;

} // namespace heed::accounts

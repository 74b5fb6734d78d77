#pragma once
// The two names of an account: what people call its owner, and what the owner types to sign in.

#include "server/accounts/error.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heed::accounts {

inline constexpr std::size_t name_characters_max = 120;
inline constexpr std::size_t sign_in_name_min = 3;
inline constexpr std::size_t sign_in_name_max = 40;

// The name without blanks at its ends. The text must be valid UTF-8. Errors: name_too_long;
// bad_name when nothing is left, or it holds hidden characters.
boost::system::result<std::string, Refusal> tidy_name(std::string_view text);
// The name in lower case. Empty when it is not 3 to 40 of a-z, 0-9, dot, hyphen and underscore.
std::optional<std::string> tidy_sign_in_name(std::string_view text);

} // namespace heed::accounts

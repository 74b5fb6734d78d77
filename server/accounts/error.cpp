#include "server/accounts/error.hpp"

namespace heed::accounts {

std::string_view to_string(errc code) noexcept
{
    switch (code) {
    case errc::wrong_sign_in:
        return "wrong_sign_in";
    case errc::try_later:
        return "try_later";
    case errc::busy:
        return "busy";
    case errc::bad_code:
        return "bad_code";
    case errc::name_taken:
        return "name_taken";
    case errc::bad_name:
        return "bad_name";
    case errc::name_too_long:
        return "name_too_long";
    case errc::bad_sign_in_name:
        return "bad_sign_in_name";
    case errc::password_too_short:
        return "password_too_short";
    case errc::password_too_long:
        return "password_too_long";
    case errc::password_too_common:
        return "password_too_common";
    }
    return "unknown";
}

} // namespace heed::accounts

#pragma once
// Signing in and out, and recognising who a session belongs to. The token is 256 random bits, new
// at each sign-in; only its SHA-256 is stored. A session ends at sign-out, after session_idle
// without use, and after session_life whatever happens. Thread-safe.

#include "server/accounts/error.hpp"
#include "server/accounts/password.hpp"
#include "server/base/clock.hpp"
#include "server/base/random.hpp"
#include "server/base/secret.hpp"
#include "server/store/account_store.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace heed::accounts {

inline constexpr std::chrono::minutes session_idle{30};
inline constexpr std::chrono::hours session_life{12};
// A session's last use is written at most this often: reading a page need not write to disk.
inline constexpr std::chrono::minutes session_touch_interval{1};
// After this many failures in a row each further try must wait, twice as long every time.
inline constexpr int free_failures = 5;
// Short, since anybody can make a name wait; length and cost of a password carry the rest.
inline constexpr std::chrono::seconds wait_max{15};
inline constexpr std::chrono::hours failures_remembered{1};

struct SignedIn {
    store::Account account;
    std::string session_id;
    base::SecretText token; // for the cookie
};

struct Recognised {
    store::Account account;
    std::string session_id;
};

class SignIn {
public:
    SignIn(
        store::AccountStore& store,
        Passwords& passwords,
        base::Clock const& clock,
        base::Random& random
    )
        : store_{store}, passwords_{passwords}, clock_{clock}, random_{random}
    {
    }

    // Errors: wrong_sign_in, try_later, busy. Takes as long for a name that does not exist.
    boost::system::result<SignedIn, Refusal>
    with_password(std::string_view sign_in_name, base::SecretText const& password);
    // A session for an account that has just proved itself otherwise: by its invitation. Error:
    // wrong_sign_in when the account has ended, or has another password than `account` says.
    boost::system::result<SignedIn, Refusal> begin_session(store::Account account);
    // Whose session this token opens, if it is still good.
    std::optional<Recognised> recognise(std::string_view token);
    void end(std::string_view session_id);
    // Removes what has run out; called by the housekeeping.
    void sweep();

private:
    std::chrono::seconds wait_for(std::string_view sign_in_name);

    store::AccountStore& store_;
    Passwords& passwords_;
    base::Clock const& clock_;
    base::Random& random_;
};

} // namespace heed::accounts

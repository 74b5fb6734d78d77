#pragma once
// How accounts come about: an administrator invites a leader with a one-time code, and the setup
// code that the first start prints is an invitation for the administrator. There is no default
// account and nobody ever knows another person's password. Thread-safe.

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

inline constexpr std::chrono::days invitation_days{7};

struct NewInvitation {
    base::SecretText code;
    base::Day last_day;
};

// What a person gives to turn an invitation into an account.
struct Acceptance {
    base::SecretText code;
    std::string name;
    std::string sign_in_name;
    base::SecretText password;
};

// By which administrators name an invitation. It tells nothing of the code.
std::string id_of(store::Invitation const& invitation);

class Invitations {
public:
    Invitations(
        store::AccountStore& store,
        Passwords& passwords,
        base::Clock const& clock,
        base::Random& random
    )
        : store_{store}, passwords_{passwords}, clock_{clock}, random_{random}
    {
    }

    // A fresh setup code while there is no administrator; earlier ones stop working. Empty once
    // there is one.
    std::optional<base::SecretText> setup_code();

    // Errors: bad_name, name_too_long.
    boost::system::result<NewInvitation, Refusal> invite(std::string const& name, store::Role role);

    // Ends an unused invitation, by its id; false when there is no such one.
    bool withdraw(std::string_view id);

    // Errors: bad_code, bad_name, name_too_long, bad_sign_in_name, password_…, name_taken, busy.
    // After any of them the invitation is still good.
    boost::system::result<store::Account, Refusal> accept(Acceptance const& acceptance);

private:
    NewInvitation issue(std::string name, store::Role role);

    store::AccountStore& store_;
    Passwords& passwords_;
    base::Clock const& clock_;
    base::Random& random_;
};

} // namespace heed::accounts

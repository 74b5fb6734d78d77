#pragma once
// How somebody who has an account gets a new password: an administrator makes a one-time code, and
// its owner sets the password with it. The administrator never knows the password, but could use
// the code: its owner then finds that the old password works no longer. Thread-safe.

#include "server/accounts/error.hpp"
#include "server/accounts/password.hpp"
#include "server/base/clock.hpp"
#include "server/base/random.hpp"
#include "server/base/secret.hpp"
#include "server/store/account_store.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <optional>
#include <string_view>

namespace heed::accounts {

inline constexpr std::chrono::days password_link_days{7};

struct NewPasswordLink {
    base::SecretText code;
    base::Day last_day;
};

class PasswordLinks {
public:
    PasswordLinks(
        store::AccountStore& store,
        Passwords& passwords,
        base::Clock const& clock,
        base::Random& random
    )
        : store_{store}, passwords_{passwords}, clock_{clock}, random_{random}
    {
    }

    // A code for this account, which ends all of its sessions; codes made before stop working, the
    // old password does not until the new one is set. Empty when there is no such account.
    std::optional<NewPasswordLink> make(std::string_view account_id);

    // Errors: bad_code, password_…, busy. After any of them the code is still good. Once it is
    // used, all sessions of the account have ended.
    boost::system::result<store::Account, Refusal>
    set_password(base::SecretText const& code, base::SecretText const& password);

private:
    store::AccountStore& store_;
    Passwords& passwords_;
    base::Clock const& clock_;
    base::Random& random_;
};

} // namespace heed::accounts

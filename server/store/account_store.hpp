#pragma once
// Port: accounts, invitations, sessions and failed sign-ins. Nothing in here concerns participants.
// Each call is one transaction, and durable when it returns. Any thread.

#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::store {

enum class Role {
    administrator,
    leader,
    facilitator, // reads comments before the leaders do; neither launches nor leads anything
};

struct Account {
    std::string id;
    std::string name;         // as people call them
    std::string sign_in_name; // lower case, unique
    Role role = Role::leader;
    std::string password_hash; // Argon2id with its parameters, as libsodium writes it
};

// A one-time code that lets somebody create an account; the setup code of the first start is one.
struct Invitation {
    base::Bytes32 code_hash{};
    std::string name; // whom it is for; empty for the setup code
    Role role = Role::leader;
    base::Day last_day;
};

// A one-time code with which the owner of an account sets a new password.
struct PasswordLink {
    base::Bytes32 code_hash{};
    std::string account_id;
    base::Day last_day;
};

struct Session {
    std::string id; // random, for the log and for ending it
    base::Bytes32 token_hash{};
    std::string account_id;
    base::Instant created;
    base::Instant last_seen;
};

// Failed sign-ins in a row for one sign-in name, whether or not such an account exists.
struct SignInFailures {
    int count = 0;
    base::Instant last;
};

class AccountStore {
public:
    AccountStore() = default;
    AccountStore(AccountStore const&) = delete;
    AccountStore& operator=(AccountStore const&) = delete;
    virtual ~AccountStore() = default;

    virtual bool has_administrator() = 0;
    virtual std::vector<Account> accounts() = 0; // by name
    virtual std::optional<Account> account(std::string_view id) = 0;
    virtual std::optional<Account> account_by_sign_in_name(std::string_view name) = 0;

    // Adds an invitation; one for the same code hash is replaced.
    virtual void invite(Invitation const& invitation) = 0;
    virtual std::vector<Invitation> invitations() = 0; // unused, by name
    // Whether an unused invitation for this code exists and is not past its last day.
    virtual bool has_invitation(base::Bytes32 const& code_hash, base::Day today) = 0;
    // Error: not_found.
    virtual boost::system::result<void> withdraw_invitation(base::Bytes32 const& code_hash) = 0;
    // Removes invitations and password links whose last day lies before `today`.
    virtual void drop_expired_codes(base::Day today) = 0;
    // Removes all unused invitations for an administrator without a name: old setup codes.
    virtual void drop_setup_codes() = 0;
    // Uses up the invitation and adds the account with the invitation's role, or does neither.
    // `account.role` is ignored. Errors: not_found, invitation_expired, name_taken.
    virtual boost::system::result<Account>
    accept_invitation(base::Bytes32 const& code_hash, Account account, base::Day today) = 0;

    // Adds a link, in the place of any other of its account, and ends all sessions of the account.
    // Error: not_found when there is no such account.
    virtual boost::system::result<void> add_password_link(PasswordLink const& link) = 0;
    // Whose link it is, if it is not past its last day.
    virtual std::optional<Account>
    account_of_password_link(base::Bytes32 const& code_hash, base::Day today) = 0;
    // Uses up the link, gives its account this password, and ends all sessions of the account; or
    // does nothing. Error: not_found, also for one that is past its last day.
    virtual boost::system::result<Account> set_password(
        base::Bytes32 const& code_hash,
        std::string const& password_hash,
        base::Day today
    ) = 0;

    // Ends an account for good. Its sessions end with it, and it leads no unit any more. Rounds
    // that it led in campaigns of others are those of whoever launched these; campaigns that it
    // launched are nobody's from now on: open ones run to their last day, and no one reads their
    // reports. Errors: not_found when there is no such account, or when `by` is no administrator or
    // the account itself; so an administrator always remains.
    virtual boost::system::result<void>
    remove_account(std::string_view id, std::string_view by) = 0;

    // Adds the session where this is still the password that its account has: a check of a password
    // takes long, and a new one may be set meanwhile, or the account ended. Errors: not_found when
    // there is no such account, changed_meanwhile when it has another password.
    virtual boost::system::result<void>
    add_session(Session const& session, std::string_view password_hash) = 0;
    virtual std::optional<Session> session(base::Bytes32 const& token_hash) = 0;
    virtual void touch_session(std::string_view id, base::Instant seen) = 0;
    virtual void end_session(std::string_view id) = 0;
    // Ends all sessions created before `created_before` or last seen before `seen_before`.
    virtual void end_old_sessions(base::Instant created_before, base::Instant seen_before) = 0;

    virtual SignInFailures sign_in_failures(std::string_view sign_in_name) = 0;
    virtual void record_sign_in_failure(std::string_view sign_in_name, base::Instant when) = 0;
    virtual void clear_sign_in_failures(std::string_view sign_in_name) = 0;
    // Forgets counts whose last failure is older; keeps the table small under attack.
    virtual void forget_sign_in_failures(base::Instant older_than) = 0;
};

} // namespace heed::store

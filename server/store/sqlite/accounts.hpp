#pragma once
// Accounts, invitations, sessions and failed sign-ins in SQLite. Private to the SQLite back end.

#include "server/store/account_store.hpp"
#include "server/store/sqlite/database.hpp"

namespace heed::store::sqlite {

class Accounts final : public AccountStore {
public:
    explicit Accounts(Database& database) : database_{database} {}

    bool has_administrator() override;
    std::vector<Account> accounts() override;
    std::optional<Account> account(std::string_view id) override;
    std::optional<Account> account_by_sign_in_name(std::string_view name) override;

    void invite(Invitation const& invitation) override;
    std::vector<Invitation> invitations() override;
    bool has_invitation(base::Bytes32 const& code_hash, base::Day today) override;
    boost::system::result<void> withdraw_invitation(base::Bytes32 const& code_hash) override;
    void drop_expired_codes(base::Day today) override;
    void drop_setup_codes() override;
    boost::system::result<Account>
    accept_invitation(base::Bytes32 const& code_hash, Account account, base::Day today) override;

    boost::system::result<void> add_password_link(PasswordLink const& link) override;
    std::optional<Account>
    account_of_password_link(base::Bytes32 const& code_hash, base::Day today) override;
    boost::system::result<Account>
    set_password(base::Bytes32 const& code_hash, std::string const& password_hash, base::Day today)
        override;

    boost::system::result<void> remove_account(std::string_view id, std::string_view by) override;

    boost::system::result<void>
    add_session(Session const& session, std::string_view password_hash) override;
    std::optional<Session> session(base::Bytes32 const& token_hash) override;
    void touch_session(std::string_view id, base::Instant seen) override;
    void end_session(std::string_view id) override;
    void end_old_sessions(base::Instant created_before, base::Instant seen_before) override;

    SignInFailures sign_in_failures(std::string_view sign_in_name) override;
    void record_sign_in_failure(std::string_view sign_in_name, base::Instant when) override;
    void clear_sign_in_failures(std::string_view sign_in_name) override;
    void forget_sign_in_failures(base::Instant older_than) override;

private:
    Database& database_;
};

} // namespace heed::store::sqlite

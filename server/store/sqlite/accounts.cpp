#include "server/store/sqlite/accounts.hpp"

#include "server/store/error.hpp"
#include "server/store/sqlite/enum_text.hpp"

#include <utility>

namespace heed::store::sqlite {

namespace {

// Each reads the columns in the order in which the queries below select them.
Account read_account(Query const& row)
{
    return {row.text(0), row.text(1), row.text(2), role_from(row.text(3)), row.text(4)};
}

Invitation read_invitation(Query const& row)
{
    return {row.bytes32(0), row.text(1), role_from(row.text(2)), row.day(3)};
}

std::optional<Account> first_account(Query& rows)
{
    return rows.next() ? std::optional{read_account(rows)} : std::nullopt;
}

std::optional<Account> find_account(Reader& reader, std::string_view id)
{
    auto rows = reader.query("SELECT id, name, sign_in_name, role, password_hash FROM account"
                             " WHERE id = ?");
    return first_account(rows.bind(id));
}

std::optional<Invitation> find_invitation(Reader& reader, base::Bytes32 const& code_hash)
{
    auto rows =
        reader.query("SELECT code_hash, name, role, last_day FROM invitation WHERE code_hash = ?");
    rows.bind(code_hash);
    return rows.next() ? std::optional{read_invitation(rows)} : std::nullopt;
}

bool is_taken(Reader& reader, std::string_view sign_in_name)
{
    return reader.query("SELECT 1 FROM account WHERE sign_in_name = ?").bind(sign_in_name).next();
}

void insert(Writer& writer, Account const& account)
{
    writer
        .query("INSERT INTO account (id, name, sign_in_name, role, password_hash)"
               " VALUES (?, ?, ?, ?, ?)")
        .bind(
            account.id,
            account.name,
            account.sign_in_name,
            to_text(account.role),
            account.password_hash
        )
        .run();
}

std::optional<Account> find_owner(Reader& reader, base::Bytes32 const& code_hash, base::Day today)
{
    auto rows = reader.query("SELECT id, name, sign_in_name, role, password_hash FROM account"
                             " JOIN password_link ON account = id"
                             " WHERE code_hash = ? AND last_day >= ?");
    return first_account(rows.bind(code_hash, today));
}

void end_sessions(Writer& writer, std::string_view account)
{
    writer.query("DELETE FROM session WHERE account = ?").bind(account).run();
}

bool is_administrator(Reader& reader, std::string_view id)
{
    return reader.query("SELECT 1 FROM account WHERE id = ? AND role = 'administrator'")
        .bind(id)
        .next();
}

// Rounds that the account led pass to whoever launched their campaigns, and may read them anyhow.
// What it launched itself stays its own: staff were told that nobody else reads it.
void end_leading(Writer& writer, std::string_view id)
{
    writer
        .query("UPDATE round SET leader_account ="
               " (SELECT leader_account FROM campaign WHERE campaign.id = round.campaign)"
               " WHERE leader_account = ?")
        .bind(id)
        .run();
    for (auto const* const sql :
         {"UPDATE unit SET leader_account = NULL WHERE leader_account = ?",
          "UPDATE campaign_unit SET leader_account = NULL WHERE leader_account = ?"}) {
        writer.query(sql).bind(id).run();
    }
    // Whoever has read the organisation with this leader in it must read it again.
    writer.query("UPDATE organisation SET version = version + 1").run();
}

// Runs one statement as a transaction of its own.
template <typename... Values>
void write(Database& database, char const* sql, Values const&... values)
{
    Writer writer{database};
    writer.query(sql).bind(values...).run();
    writer.commit();
}

} // namespace

bool Accounts::has_administrator()
{
    Reader reader{database_};
    return reader.query("SELECT 1 FROM account WHERE role = 'administrator' LIMIT 1").next();
}

std::vector<Account> Accounts::accounts()
{
    Reader reader{database_};
    auto rows = reader.query("SELECT id, name, sign_in_name, role, password_hash FROM account"
                             " ORDER BY name, id");
    std::vector<Account> all;
    while (rows.next()) {
        all.push_back(read_account(rows));
    }
    return all;
}

std::optional<Account> Accounts::account(std::string_view id)
{
    Reader reader{database_};
    return find_account(reader, id);
}

std::optional<Account> Accounts::account_by_sign_in_name(std::string_view name)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT id, name, sign_in_name, role, password_hash FROM account"
                             " WHERE sign_in_name = ?");
    return first_account(rows.bind(name));
}

void Accounts::invite(Invitation const& invitation)
{
    write(
        database_,
        "INSERT OR REPLACE INTO invitation (code_hash, name, role, last_day) VALUES (?, ?, ?, ?)",
        invitation.code_hash,
        invitation.name,
        to_text(invitation.role),
        invitation.last_day
    );
}

std::vector<Invitation> Accounts::invitations()
{
    Reader reader{database_};
    auto rows = reader.query("SELECT code_hash, name, role, last_day FROM invitation"
                             " ORDER BY name, code_hash");
    std::vector<Invitation> all;
    while (rows.next()) {
        all.push_back(read_invitation(rows));
    }
    return all;
}

bool Accounts::has_invitation(base::Bytes32 const& code_hash, base::Day today)
{
    Reader reader{database_};
    auto const invitation = find_invitation(reader, code_hash);
    return invitation && today <= invitation->last_day;
}

boost::system::result<void> Accounts::withdraw_invitation(base::Bytes32 const& code_hash)
{
    Writer writer{database_};
    if (writer.query("DELETE FROM invitation WHERE code_hash = ?").bind(code_hash).run() == 0) {
        return errc::not_found;
    }
    writer.commit();
    return {};
}

void Accounts::drop_expired_codes(base::Day today)
{
    Writer writer{database_};
    writer.query("DELETE FROM invitation WHERE last_day < ?").bind(today).run();
    writer.query("DELETE FROM password_link WHERE last_day < ?").bind(today).run();
    writer.commit();
}

void Accounts::drop_setup_codes()
{
    write(database_, "DELETE FROM invitation WHERE role = 'administrator' AND name = ''");
}

boost::system::result<Account>
Accounts::accept_invitation(base::Bytes32 const& code_hash, Account account, base::Day today)
{
    Writer writer{database_};
    auto const invitation = find_invitation(writer, code_hash);
    if (!invitation) {
        return errc::not_found;
    }
    if (invitation->last_day < today) {
        return errc::invitation_expired;
    }
    if (is_taken(writer, account.sign_in_name)) {
        return errc::name_taken;
    }
    account.role = invitation->role;
    insert(writer, account);
    writer.query("DELETE FROM invitation WHERE code_hash = ?").bind(code_hash).run();
    writer.commit();
    return account;
}

boost::system::result<void> Accounts::add_password_link(PasswordLink const& link)
{
    Writer writer{database_};
    if (!writer.query("SELECT 1 FROM account WHERE id = ?").bind(link.account_id).next()) {
        return errc::not_found;
    }
    writer
        .query("INSERT OR REPLACE INTO password_link (account, code_hash, last_day)"
               " VALUES (?, ?, ?)")
        .bind(link.account_id, link.code_hash, link.last_day)
        .run();
    end_sessions(writer, link.account_id);
    writer.commit();
    return {};
}

std::optional<Account>
Accounts::account_of_password_link(base::Bytes32 const& code_hash, base::Day today)
{
    Reader reader{database_};
    return find_owner(reader, code_hash, today);
}

boost::system::result<Account> Accounts::set_password(
    base::Bytes32 const& code_hash,
    std::string const& password_hash,
    base::Day today
)
{
    Writer writer{database_};
    auto account = find_owner(writer, code_hash, today);
    if (!account) {
        return errc::not_found;
    }
    writer.query("UPDATE account SET password_hash = ? WHERE id = ?")
        .bind(password_hash, account->id)
        .run();
    writer.query("DELETE FROM password_link WHERE account = ?").bind(account->id).run();
    end_sessions(writer, account->id);
    writer.commit();
    account->password_hash = password_hash;
    return *std::move(account);
}

boost::system::result<void> Accounts::remove_account(std::string_view id, std::string_view by)
{
    Writer writer{database_};
    auto const found = writer.query("SELECT 1 FROM account WHERE id = ?").bind(id).next();
    if (!found || id == by || !is_administrator(writer, by)) {
        return errc::not_found;
    }
    end_leading(writer, id);
    end_sessions(writer, id);
    writer.query("DELETE FROM password_link WHERE account = ?").bind(id).run();
    writer.query("DELETE FROM account WHERE id = ?").bind(id).run();
    writer.commit();
    return {};
}

boost::system::result<void>
Accounts::add_session(Session const& session, std::string_view password_hash)
{
    Writer writer{database_};
    auto const account = find_account(writer, session.account_id);
    if (!account) {
        return errc::not_found;
    }
    if (account->password_hash != password_hash) {
        return errc::changed_meanwhile;
    }
    writer
        .query("INSERT INTO session (id, token_hash, account, created, last_seen)"
               " VALUES (?, ?, ?, ?, ?)")
        .bind(
            session.id,
            session.token_hash,
            session.account_id,
            session.created,
            session.last_seen
        )
        .run();
    writer.commit();
    return {};
}

std::optional<Session> Accounts::session(base::Bytes32 const& token_hash)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT id, token_hash, account, created, last_seen FROM session"
                             " WHERE token_hash = ?");
    if (!rows.bind(token_hash).next()) {
        return std::nullopt;
    }
    return Session{rows.text(0), rows.bytes32(1), rows.text(2), rows.instant(3), rows.instant(4)};
}

void Accounts::touch_session(std::string_view id, base::Instant seen)
{
    write(database_, "UPDATE session SET last_seen = ? WHERE id = ?", seen, id);
}

void Accounts::end_session(std::string_view id)
{
    write(database_, "DELETE FROM session WHERE id = ?", id);
}

void Accounts::end_old_sessions(base::Instant created_before, base::Instant seen_before)
{
    write(
        database_,
        "DELETE FROM session WHERE created < ? OR last_seen < ?",
        created_before,
        seen_before
    );
}

SignInFailures Accounts::sign_in_failures(std::string_view sign_in_name)
{
    Reader reader{database_};
    auto rows = reader.query("SELECT failures, last FROM sign_in_failure WHERE sign_in_name = ?");
    if (!rows.bind(sign_in_name).next()) {
        return {};
    }
    return {rows.small_number(0), rows.instant(1)};
}

void Accounts::record_sign_in_failure(std::string_view sign_in_name, base::Instant when)
{
    write(
        database_,
        "INSERT INTO sign_in_failure (sign_in_name, failures, last) VALUES (?, 1, ?)"
        " ON CONFLICT (sign_in_name) DO UPDATE SET failures = failures + 1, last = excluded.last",
        sign_in_name,
        when
    );
}

void Accounts::clear_sign_in_failures(std::string_view sign_in_name)
{
    write(database_, "DELETE FROM sign_in_failure WHERE sign_in_name = ?", sign_in_name);
}

void Accounts::forget_sign_in_failures(base::Instant older_than)
{
    write(database_, "DELETE FROM sign_in_failure WHERE last < ?", older_than);
}

} // namespace heed::store::sqlite

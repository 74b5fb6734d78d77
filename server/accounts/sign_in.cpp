#include "server/accounts/sign_in.hpp"

#include "server/accounts/names.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

#include <algorithm>

namespace heed::accounts {

namespace {

// Doublings beyond this exceed wait_max anyway.
constexpr int doublings_max = 16;

} // namespace

boost::system::result<SignedIn, Refusal>
SignIn::with_password(std::string_view sign_in_name, base::SecretText const& password)
{
    auto const name = tidy_sign_in_name(sign_in_name);
    if (!name || password.reveal().size() > password_bytes_max) {
        return Refusal{errc::wrong_sign_in};
    }
    if (auto const wait = wait_for(*name); wait > std::chrono::seconds{0}) {
        return Refusal{errc::try_later, static_cast<int>(wait.count())};
    }
    auto const place = passwords_.take_place();
    if (!place) {
        return Refusal{errc::busy};
    }
    auto account = store_.account_by_sign_in_name(*name);
    if (!account) {
        place->spend_the_time_of_a_match(password);
    }
    if (!account || !place->matches(account->password_hash, password)) {
        store_.record_sign_in_failure(*name, clock_.now());
        return Refusal{errc::wrong_sign_in};
    }
    auto signed_in = begin_session(*std::move(account));
    if (signed_in) {
        store_.clear_sign_in_failures(*name);
    } else {
        store_.record_sign_in_failure(*name, clock_.now());
    }
    return signed_in;
}

boost::system::result<SignedIn, Refusal> SignIn::begin_session(store::Account account)
{
    auto const token = random_.bytes32();
    auto const now = clock_.now();
    store::Session const session{
        .id = base::to_base64url(random_.bytes16()),
        .token_hash = base::sha256(token),
        .account_id = account.id,
        .created = now,
        .last_seen = now,
    };
    // Refused where the password is another one by now: what was checked is not the password any
    // more.
    if (!store_.add_session(session, account.password_hash)) {
        return Refusal{errc::wrong_sign_in};
    }
    return SignedIn{
        .account = std::move(account),
        .session_id = session.id,
        .token = base::SecretText{base::to_base64url(token)},
    };
}

std::optional<Recognised> SignIn::recognise(std::string_view token)
{
    auto const bytes = base::from_base64url(token);
    if (!bytes || bytes->size() != base::Bytes32{}.size()) {
        return std::nullopt;
    }
    auto const session = store_.session(base::sha256(*bytes));
    auto const now = clock_.now();
    if (!session || now - session->created >= session_life ||
        now - session->last_seen >= session_idle) {
        return std::nullopt;
    }
    auto account = store_.account(session->account_id);
    if (!account) {
        return std::nullopt;
    }
    if (now - session->last_seen >= session_touch_interval) {
        store_.touch_session(session->id, now);
    }
    return Recognised{.account = *std::move(account), .session_id = session->id};
}

void SignIn::end(std::string_view session_id)
{
    store_.end_session(session_id);
}

void SignIn::sweep()
{
    auto const now = clock_.now();
    store_.end_old_sessions(now - session_life, now - session_idle);
    store_.forget_sign_in_failures(now - failures_remembered);
}

std::chrono::seconds SignIn::wait_for(std::string_view sign_in_name)
{
    auto const failures = store_.sign_in_failures(sign_in_name);
    if (failures.count < free_failures) {
        return std::chrono::seconds{0};
    }
    auto const doublings = std::min(failures.count - free_failures, doublings_max);
    auto const pause = std::min(std::chrono::seconds{1LL << doublings}, wait_max);
    return std::max(failures.last + pause - clock_.now(), std::chrono::seconds{0});
}

} // namespace heed::accounts

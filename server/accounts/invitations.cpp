#include "server/accounts/invitations.hpp"

#include "server/accounts/names.hpp"
#include "server/accounts/one_time_code.hpp"
#include "server/base/encoding.hpp"
#include "server/base/typed_code.hpp"
#include "server/store/error.hpp"

#include <algorithm>

namespace heed::accounts {

std::optional<base::SecretText> Invitations::setup_code()
{
    if (store_.has_administrator()) {
        return std::nullopt;
    }
    store_.drop_setup_codes();
    return issue({}, store::Role::administrator).code;
}

boost::system::result<NewInvitation, Refusal>
Invitations::invite(std::string const& name, store::Role role)
{
    auto const tidy = tidy_name(name);
    if (!tidy) {
        return tidy.error();
    }
    store_.drop_expired_codes(clock_.today());
    return issue(*tidy, role);
}

bool Invitations::withdraw(std::string_view id)
{
    auto const bytes = base::from_base64url(id);
    base::Bytes32 code_hash{};
    if (!bytes || bytes->size() != code_hash.size()) {
        return false;
    }
    std::ranges::copy(*bytes, code_hash.begin());
    return store_.withdraw_invitation(code_hash).has_value();
}

boost::system::result<store::Account, Refusal> Invitations::accept(Acceptance const& acceptance)
{
    auto const code = base::TypedCode::parse(acceptance.code.reveal());
    auto const name = tidy_name(acceptance.name);
    auto const sign_in_name = tidy_sign_in_name(acceptance.sign_in_name);
    if (!code) {
        return Refusal{errc::bad_code};
    }
    if (!name) {
        return name.error();
    }
    if (!sign_in_name) {
        return Refusal{errc::bad_sign_in_name};
    }
    if (auto const refusal = refuse_password(acceptance.password, *sign_in_name)) {
        return *refusal;
    }
    // Costly, so only for a code that exists; the code is far too long to guess by this difference.
    auto const code_hash = stored_form(*code);
    if (!store_.has_invitation(code_hash, clock_.today())) {
        return Refusal{errc::bad_code};
    }
    auto const place = passwords_.take_place();
    if (!place) {
        return Refusal{errc::busy};
    }
    store::Account const account{
        .id = base::to_base64url(random_.bytes16()),
        .name = *name,
        .sign_in_name = *sign_in_name,
        .role = store::Role::leader,
        .password_hash = place->hash(acceptance.password),
    };
    auto added = store_.accept_invitation(code_hash, account, clock_.today());
    if (!added) {
        return Refusal{
            added.error() == store::errc::name_taken ? errc::name_taken : errc::bad_code};
    }
    return *std::move(added);
}

std::string id_of(store::Invitation const& invitation)
{
    return base::to_base64url(invitation.code_hash);
}

NewInvitation Invitations::issue(std::string name, store::Role role)
{
    auto const code = base::TypedCode::draw(random_);
    auto const last_day = clock_.today() + invitation_days;
    store_.invite({
        .code_hash = stored_form(code),
        .name = std::move(name),
        .role = role,
        .last_day = last_day,
    });
    return {.code = base::SecretText{code.grouped()}, .last_day = last_day};
}

} // namespace heed::accounts

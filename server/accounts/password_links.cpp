#include "server/accounts/password_links.hpp"

#include "server/accounts/one_time_code.hpp"
#include "server/base/typed_code.hpp"

#include <string>

namespace heed::accounts {

std::optional<NewPasswordLink> PasswordLinks::make(std::string_view account_id)
{
    auto const code = base::TypedCode::draw(random_);
    auto const last_day = clock_.today() + password_link_days;
    store_.drop_expired_codes(clock_.today());
    auto const added = store_.add_password_link({
        .code_hash = stored_form(code),
        .account_id = std::string{account_id},
        .last_day = last_day,
    });
    if (!added) {
        return std::nullopt;
    }
    return NewPasswordLink{.code = base::SecretText{code.grouped()}, .last_day = last_day};
}

boost::system::result<store::Account, Refusal>
PasswordLinks::set_password(base::SecretText const& code, base::SecretText const& password)
{
    auto const typed = base::TypedCode::parse(code.reveal());
    auto const owner =
        typed ? store_.account_of_password_link(stored_form(*typed), clock_.today()) : std::nullopt;
    if (!owner) {
        return Refusal{errc::bad_code};
    }
    if (auto const refusal = refuse_password(password, owner->sign_in_name)) {
        return *refusal;
    }
    auto const place = passwords_.take_place();
    if (!place) {
        return Refusal{errc::busy};
    }
    auto changed = store_.set_password(stored_form(*typed), place->hash(password), clock_.today());
    if (!changed) {
        return Refusal{errc::bad_code};
    }
    store_.clear_sign_in_failures(changed->sign_in_name);
    return *std::move(changed);
}

} // namespace heed::accounts

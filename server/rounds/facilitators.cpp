#include "server/rounds/facilitators.hpp"

namespace heed::rounds {

namespace {

std::optional<store::Facilitator> as_facilitator(store::Account const& account)
{
    if (account.role != store::Role::facilitator) {
        return std::nullopt;
    }
    return store::Facilitator{account.id, account.name, account.sign_in_name};
}

} // namespace

std::vector<store::Facilitator> all_facilitators(Context const& context)
{
    std::vector<store::Facilitator> all;
    for (auto const& account : context.store.accounts().accounts()) {
        if (auto facilitator = as_facilitator(account)) {
            all.push_back(*std::move(facilitator));
        }
    }
    return all;
}

std::optional<store::Facilitator>
find_facilitator(Context const& context, std::string_view sign_in_name)
{
    auto const account = context.store.accounts().account_by_sign_in_name(sign_in_name);
    return account ? as_facilitator(*account) : std::nullopt;
}

} // namespace heed::rounds

#pragma once
// Who a caller is and which doors that opens: the session cookie is looked up, and the account's
// role is held against the route's access rule. An administrator may do what a leader may, for
// rounds of their own; a facilitator may do none of it, and nobody else what a facilitator may;
// nobody may see another's.

#include "server/accounts/sign_in.hpp"
#include "server/http/router.hpp"

namespace heed::api {

class Doorkeeper final : public http::Doorkeeper {
public:
    explicit Doorkeeper(accounts::SignIn& sign_in) : sign_in_{sign_in} {}

    std::optional<http::Problem> refuse(http::Access access, http::Request& request) const override;

private:
    accounts::SignIn& sign_in_;
};

} // namespace heed::api

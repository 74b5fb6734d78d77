#include "server/accounts/one_time_code.hpp"

#include "server/base/digest.hpp"

namespace heed::accounts {

base::Bytes32 stored_form(base::TypedCode const& code)
{
    return base::sha256(base::as_bytes(code.characters()));
}

} // namespace heed::accounts

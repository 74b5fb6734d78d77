#pragma once
// How the one-time codes of invitations and password links are kept. Any thread.

#include "server/base/bytes.hpp"
#include "server/base/typed_code.hpp"

namespace heed::accounts {

// SHA-256 of its characters; the code has 115 random bits, so a fast hash tells nothing of it.
base::Bytes32 stored_form(base::TypedCode const& code);

} // namespace heed::accounts

#pragma once
// Giving a ticket: the code is spent, on disk, and then the blinded number of a ballot is signed
// without being seen. Nothing about the sender is stored or logged, and nothing of it comes back
// when the ballot is cast.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/secret.hpp"
#include "server/base/turns.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>

namespace heed::rounds {

struct TicketRequest {
    base::SecretText code;
    std::string blinded; // in base64url
    // Those of the sender's network, for tickets of an open link; null where it is not known. Codes
    // of people's own are as good as they are whoever waits.
    base::Turns* turns = nullptr;
};

// The blind signature. The same request again gets the same one, and takes no turn of those who
// have none yet; nor does a request that is refused. Errors: not_found, not_open, collecting_over,
// closed, bad_code, bad_blinded, unknown_code, code_used, issuing_stopped, none_left, try_later.
boost::system::result<ballots::Modular, Refusal>
give_ticket(Context const& context, std::string_view short_name, TicketRequest const& request);

} // namespace heed::rounds

#pragma once
// Giving a ticket: the code is spent, on disk, and then the blinded number of a ballot is signed
// without being seen. Nothing about the sender is stored or logged, and nothing of it comes back
// when the ballot is cast.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/secret.hpp"
#include "server/rounds/context.hpp"
#include "server/rounds/error.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace heed::rounds {

struct TicketRequest {
    base::SecretText code;
    std::string blinded; // in base64url
    // How long the sender's network has to wait before it may have a ticket of an open link. Codes
    // of people's own are as good as they are whoever waits.
    std::optional<std::chrono::seconds> wait = std::nullopt;
};

struct GivenTicket {
    ballots::Modular blind_signature{};
    bool is_of_open_link = false;
};

// The same request again gets the same signature. Errors: try_later, not_found, not_open,
// collecting_over, closed, bad_code, unknown_code, code_used, bad_blinded, issuing_stopped,
// none_left.
boost::system::result<GivenTicket, Refusal>
give_ticket(Context const& context, std::string_view short_name, TicketRequest const& request);

} // namespace heed::rounds

#pragma once
// The headers that every response carries, in one function: a deny-by-default content policy with
// Trusted Types, no referrer, no sniffing, no framing, no features, isolation from other origins.

#include "server/http/request.hpp"
#include "server/http/response.hpp"

namespace heed::http {

// Adds the headers; `Cache-Control: no-store` too unless the handler chose a policy of its own, and
// Strict-Transport-Security when the request came over TLS.
void add_security_headers(Response& response, Channel channel);

} // namespace heed::http

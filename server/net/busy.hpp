#pragma once
// What we tell who comes while there is too much to do. Any thread.

#include "server/http/response.hpp"

namespace heed::net {

// 503 `busy`, with the advice to come again in a second.
http::Response busy_response();

} // namespace heed::net

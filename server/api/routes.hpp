#pragma once
// The route table: every request that Heed answers, in one place.

#include "server/api/services.hpp"
#include "server/http/route.hpp"

#include <vector>

namespace heed::api {

// The services must outlive the routes.
std::vector<http::Route> routes(Services const& services);
// Answers what no route names: a file of the built pages, or the page that says so.
http::Handler fallback(Services const& services);

} // namespace heed::api

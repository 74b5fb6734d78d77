#include "server/api/handlers.hpp"

namespace heed::api {

http::Response show_health(Services const& /*services*/, http::Request const& /*request*/)
{
    return http::json_response(http::Status::ok, R"({"status":"ok"})");
}

} // namespace heed::api

#pragma once
// Tells our own pages' requests from those that a foreign page makes a browser send. No token and
// no cookie takes part: the X-Heed header alone cannot be sent across sites without a preflight,
// which we never answer; Origin and Sec-Fetch-Site are a second lock. Any thread.

#include "server/http/request.hpp"

#include <string_view>

namespace heed::http {

// True when X-Heed is "1", and Origin and Sec-Fetch-Site, where sent, are our own. The origin's
// scheme may be either: a proxy in front may speak TLS where we do not.
bool is_same_origin(Request const& head) noexcept;

// True for "application/json", also with the parameter charset=utf-8, and for nothing else.
bool is_json_content_type(std::string_view content_type) noexcept;

} // namespace heed::http

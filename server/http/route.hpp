#pragma once
// One row of the route table. Who may call, how large the body may be and how forgery is refused
// are required fields: a route that leaves one open does not compile. tests/unit/api walks the
// table.

#include "server/http/reply.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <cstddef>
#include <functional>
#include <string_view>
#include <variant>

namespace heed::http {

// Who may call. Participant routes are `anyone`: no cookie is read or set on them.
enum class Access {
    anyone,
    signed_in,     // any account, for what concerns itself
    leader,        // may launch rounds and read reports, as administrators may too; whose round it
                   // is, the use case checks
    facilitator,   // may review comments, and nobody else may; whose they are, the use case checks
    administrator, // may manage people
};

// How a cross-site request is refused. Every route that changes something is `same_origin`: JSON
// body, `X-Heed: 1` header (which a foreign page cannot send without a preflight that we never
// answer), and Origin and Sec-Fetch-Site, where sent, must be our own.
enum class Forgery {
    harmless, // reads only
    same_origin,
};

// Runs to its end on a thread of its own, and may wait there: for a file, a password, another
// round.
using Handler = std::function<Response(Request const&)>;
// Finishes later: it computes, hands what has to be waited for to somebody else, together with the
// reply, and returns. Since it never waits, one thread for each processor serves them all, and none
// is woken for the answer. The request is gone when it returns.
using LateHandler = std::function<void(Request const&, Reply)>;

struct Route {
    Method method;
    // Whole literal, "{name}" for a segment that varies: "/api/rounds/{round}/close".
    std::string_view path;
    Access access;
    std::size_t body_bytes_max;
    Forgery forgery;
    std::variant<Handler, LateHandler> handle;
    // What it gives costs nobody a code of their own, so that each network has turns
    // (Request::turns).
    bool paced = false;
};

} // namespace heed::http

#pragma once
// Finds the route of a request and lets it through only when all its rules hold: method, body
// size, content type, forgery, access. Immutable after construction; any thread.

#include "server/http/problem.hpp"
#include "server/http/request.hpp"
#include "server/http/response.hpp"
#include "server/http/route.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace heed::http {

// Decides who a caller is. Implemented in api/ over accounts; here only the question.
class Doorkeeper {
public:
    Doorkeeper() = default;
    Doorkeeper(Doorkeeper const&) = delete;
    Doorkeeper& operator=(Doorkeeper const&) = delete;
    virtual ~Doorkeeper() = default;

    // Fills request.caller and returns nothing when the caller may pass, otherwise why not (401 or
    // 403). Not asked for Access::anyone.
    virtual std::optional<Problem> refuse(Access access, Request& request) const = 0;
};

// What the edge needs to know of a request that may come in.
struct Expected {
    std::size_t body_bytes_max = 0;
    bool finishes_later = false; // its handler is a LateHandler
    bool paced = false;          // Route::paced
};

class Router {
public:
    // `fallback` answers GET and HEAD for paths that no route names: the static pages. It may
    // answer 404 itself. Throws std::logic_error when two routes share method and path.
    Router(std::vector<Route> routes, Doorkeeper const& doorkeeper, Handler fallback);

    // Before the edge reads a body: what to expect, or the refusal, in the order 404, 405, 403,
    // 415, 413. Only head fields of `head` are used. HEAD is served by GET's route; a literal
    // segment beats a {placeholder}.
    std::variant<Expected, Response>
    preflight(Request const& head, std::size_t content_length) const;

    // Whether the doorkeeper lets the caller in, by the head alone: for an edge that wants to know
    // before it makes room for a large body. Empty, or the refusal (401 or 403). handle() asks
    // again, and says what else may be wrong.
    std::optional<Response> refuse_at_door(Request head) const;

    // Repeats those checks, asks the doorkeeper and runs the handler, which gives the reply or
    // takes it along. An exception leaves as it came, and the reply is let go of.
    void handle(Request&& request, Reply reply) const;

    std::span<Route const> routes() const noexcept { return routes_; }

private:
    struct Found {
        // Null for the fallback.
        Route const* route = nullptr;
        std::vector<std::string> path_values;
    };

    std::variant<Found, Response> find(Request const& head) const;
    std::optional<Response> ask_doorkeeper(Route const& route, Request& request) const;
    static std::optional<Response>
    refusal(Found const& found, Request const& head, std::size_t content_length);

    std::vector<Route> routes_;
    Doorkeeper const& doorkeeper_;
    Handler fallback_;
};

} // namespace heed::http

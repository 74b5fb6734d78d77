#include "server/http/router.hpp"

#include "server/http/same_origin.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace heed::http {

namespace {

// How a route's path fits a request's: the kinds of its segments, 'l' for literal and 'p' for
// placeholder, so that the smallest shape is the one with literals first; and the values found.
struct Fit {
    std::string shape;
    std::vector<std::string> values;
};

bool is_placeholder(std::string_view segment) noexcept
{
    return !segment.empty() && segment.front() == '{';
}

bool fits(std::string_view pattern, std::string const& segment) noexcept
{
    return is_placeholder(pattern) ? !segment.empty() : pattern == segment;
}

std::optional<Fit> fit(std::string_view path, std::vector<std::string> const& segments)
{
    Fit result;
    if (path == "/") {
        path = {};
    }
    for (auto const& segment : segments) {
        if (path.empty()) {
            return std::nullopt;
        }
        path.remove_prefix(1);
        auto const pattern = path.substr(0, path.find('/'));
        if (!fits(pattern, segment)) {
            return std::nullopt;
        }
        if (is_placeholder(pattern)) {
            result.values.push_back(segment);
        }
        result.shape += is_placeholder(pattern) ? 'p' : 'l';
        path.remove_prefix(pattern.size());
    }
    return path.empty() ? std::optional{std::move(result)} : std::nullopt;
}

// HEAD is GET without the body; the edge leaves that out.
Method routed(Method method) noexcept
{
    return method == Method::head ? Method::get : method;
}

Response not_allowed(std::vector<Route const*> const& candidates)
{
    std::string allow;
    for (auto const* route : candidates) {
        allow.append(allow.empty() ? "" : ", ").append(to_string(route->method));
        allow.append(route->method == Method::get ? ", HEAD" : "");
    }
    auto response = problem_response({Status::method_not_allowed, "method_not_allowed", {}, {}});
    response.set("Allow", std::move(allow));
    return response;
}

bool share_method_and_path(Route const& one, Route const& other) noexcept
{
    return one.method == other.method && one.path == other.path;
}

} // namespace

Router::Router(std::vector<Route> routes, Doorkeeper const& doorkeeper, Handler fallback)
    : routes_{std::move(routes)}, doorkeeper_{doorkeeper}, fallback_{std::move(fallback)}
{
    for (auto route = routes_.begin(); route != routes_.end(); ++route) {
        auto const same = [&route](Route const& other) {
            return share_method_and_path(*route, other);
        };
        if (std::any_of(std::next(route), routes_.end(), same)) {
            throw std::logic_error{"two routes share a method and a path"};
        }
    }
}

std::variant<Router::Found, Response> Router::find(Request const& head) const
{
    std::optional<Fit> best;
    std::vector<Route const*> candidates;
    for (auto const& route : routes_) {
        auto candidate = fit(route.path, head.segments);
        if (!candidate || (best && best->shape < candidate->shape)) {
            continue;
        }
        if (best && candidate->shape < best->shape) {
            candidates.clear();
        }
        candidates.push_back(&route);
        best = std::move(candidate);
    }
    auto const wanted = routed(head.method);
    if (candidates.empty()) {
        if (wanted == Method::get) {
            return Found{};
        }
        return problem_response({Status::not_found, "not_found", {}, {}});
    }
    auto const route =
        std::find_if(candidates.begin(), candidates.end(), [wanted](auto const* one) {
            return one->method == wanted;
        });
    if (route == candidates.end()) {
        return not_allowed(candidates);
    }
    return Found{*route, std::move(best->values)};
}

std::optional<Response>
Router::refusal(Found const& found, Request const& head, std::size_t content_length)
{
    if (found.route != nullptr && found.route->forgery == Forgery::same_origin) {
        if (!is_same_origin(head)) {
            return problem_response({Status::forbidden, "cross_site", {}, {}});
        }
        auto const may_be_bare = head.method == Method::del && content_length == 0;
        if (!may_be_bare && !is_json_content_type(head.header("content-type"))) {
            return problem_response({Status::unsupported_media_type, "not_json", {}, {}});
        }
    }
    auto const limit = found.route == nullptr ? 0 : found.route->body_bytes_max;
    if (content_length > limit) {
        auto const shown = static_cast<std::int64_t>(limit);
        return problem_response({Status::content_too_large, "too_large", {}, shown});
    }
    return std::nullopt;
}

std::variant<Expected, Response>
Router::preflight(Request const& head, std::size_t content_length) const
{
    auto found = find(head);
    if (auto* const response = std::get_if<Response>(&found)) {
        return std::move(*response);
    }
    auto const& match = std::get<Found>(found);
    if (auto response = refusal(match, head, content_length)) {
        return std::move(*response);
    }
    if (match.route == nullptr) {
        return Expected{};
    }
    return Expected{
        .body_bytes_max = match.route->body_bytes_max,
        .finishes_later = std::holds_alternative<LateHandler>(match.route->handle),
        .paced = match.route->paced};
}

std::optional<Response> Router::ask_doorkeeper(Route const& route, Request& request) const
{
    if (route.access == Access::anyone) {
        return std::nullopt;
    }
    auto const problem = doorkeeper_.refuse(route.access, request);
    return problem ? std::optional{problem_response(*problem)} : std::nullopt;
}

std::optional<Response> Router::refuse_at_door(Request head) const
{
    auto const found = find(head);
    auto const* const match = std::get_if<Found>(&found);
    if (match == nullptr || match->route == nullptr) {
        return std::nullopt;
    }
    return ask_doorkeeper(*match->route, head);
}

void Router::handle(Request&& request, Reply reply) const
{
    auto found = find(request);
    if (auto* const response = std::get_if<Response>(&found)) {
        return reply.give(std::move(*response));
    }
    auto& match = std::get<Found>(found);
    if (auto response = refusal(match, request, request.body.size())) {
        return reply.give(*std::move(response));
    }
    if (match.route == nullptr) {
        return reply.give(fallback_(request));
    }
    request.path_values = std::move(match.path_values);
    if (auto refused = ask_doorkeeper(*match.route, request)) {
        return reply.give(*std::move(refused));
    }
    if (auto const* const handler = std::get_if<Handler>(&match.route->handle)) {
        return reply.give((*handler)(request));
    }
    std::get<LateHandler>(match.route->handle)(request, std::move(reply));
}

} // namespace heed::http

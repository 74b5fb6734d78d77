#include "server/net/head_check.hpp"

#include "server/http/target.hpp"
#include "server/http/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace heed::net {

namespace {

using http::equal_ignoring_case;
using http::Method;
using http::Status;

constexpr std::array<std::pair<std::string_view, Method>, 5> served_methods{{
    {"GET", Method::get},
    {"HEAD", Method::head},
    {"POST", Method::post},
    {"PUT", Method::put},
    {"DELETE", Method::del},
}};

// Methods that a client may rightly know (RFC 9110, RFC 5789) and that no route of ours has.
constexpr std::array<std::string_view, 4> unserved_methods{"CONNECT", "OPTIONS", "PATCH", "TRACE"};

// Two of one of these could be read differently by a proxy and by us.
constexpr std::array<std::string_view, 9> single_fields{
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    "if-none-match",
    "origin",
    "sec-fetch-site",
    "x-heed",
};

// All that handlers read. There is no User-Agent, Referer, Forwarded or client hint among them.
constexpr std::array<std::string_view, 9> kept_fields{
    "accept-encoding",
    "accept-language",
    "content-type",
    "cookie",
    "host",
    "if-none-match",
    "origin",
    "sec-fetch-site",
    "x-heed",
};

template <std::size_t count>
bool contains(std::array<std::string_view, count> const& names, std::string_view name) noexcept
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t count_of(Head const& head, std::string_view name) noexcept
{
    auto const counted =
        std::count_if(head.fields.begin(), head.fields.end(), [name](Field const& field) {
            return field.name == name;
        });
    return static_cast<std::size_t>(counted);
}

// Value of the first field of that name, or empty.
std::string_view value_of(Head const& head, std::string_view name) noexcept
{
    auto const found =
        std::find_if(head.fields.begin(), head.fields.end(), [name](Field const& field) {
            return field.name == name;
        });
    return found == head.fields.end() ? std::string_view{} : found->value;
}

// The same of the last one, which the server nearest to us wrote.
std::string_view last_value_of(Head const& head, std::string_view name) noexcept
{
    auto const found =
        std::find_if(head.fields.rbegin(), head.fields.rend(), [name](Field const& field) {
            return field.name == name;
        });
    return found == head.fields.rend() ? std::string_view{} : found->value;
}

bool is_digit(char character) noexcept
{
    return character >= '0' && character <= '9';
}

std::optional<std::uint64_t> plain_number(std::string_view digits) noexcept
{
    std::uint64_t number = 0;
    auto const [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (failure != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    return number;
}

std::optional<Refusal> framing_refusal(Head const& head)
{
    if (head.version != 10 && head.version != 11) {
        return Refusal{Status::version_not_supported};
    }
    // Browsers never chunk a request; in Beast 1.81 odd codings are framed by the length instead.
    if (count_of(head, "transfer-encoding") > 0) {
        return Refusal{Status::length_required};
    }
    auto const repeats = [&head](std::string_view name) { return count_of(head, name) > 1; };
    if (std::any_of(single_fields.begin(), single_fields.end(), repeats)) {
        return Refusal{Status::bad_request};
    }
    auto const has_length = count_of(head, "content-length") > 0;
    if (has_length && !plain_number(value_of(head, "content-length"))) {
        return Refusal{Status::bad_request};
    }
    if (count_of(head, "upgrade") > 0) {
        return Refusal{Status::bad_request};
    }
    return std::nullopt;
}

std::optional<Refusal> host_refusal(Head const& head, std::span<std::string const> hosts)
{
    auto const name = host_name(value_of(head, "host"));
    if (name.empty()) {
        return Refusal{Status::bad_request};
    }
    auto const is_ours = [name](std::string const& host) {
        return equal_ignoring_case(host, name);
    };
    if (std::none_of(hosts.begin(), hosts.end(), is_ours)) {
        return Refusal{Status::misdirected_request};
    }
    return std::nullopt;
}

std::variant<Method, Refusal> read_method(std::string_view name)
{
    for (auto const& [text, method] : served_methods) {
        if (text == name) {
            return method;
        }
    }
    return Refusal{
        contains(unserved_methods, name) ? Status::method_not_allowed : Status::not_implemented};
}

std::optional<Refusal> read_target(Head const& head, http::Request& request)
{
    auto target = http::parse_target(head.target);
    if (!target) {
        auto const is_long = target.error() == boost::system::errc::value_too_large;
        return Refusal{is_long ? Status::uri_too_long : Status::bad_request};
    }
    request.segments = std::move(target->segments);
    request.query = std::move(target->query);
    return std::nullopt;
}

void keep_headers(Head const& head, http::Request& request)
{
    for (auto const& field : head.fields) {
        if (!contains(kept_fields, field.name)) {
            continue;
        }
        auto& value = request.headers[field.name];
        value.append(value.empty() ? "" : ", ").append(field.value);
    }
}

bool has_close(std::string_view connection) noexcept
{
    while (!connection.empty()) {
        if (equal_ignoring_case(http::take_until(connection, ','), "close")) {
            return true;
        }
    }
    return false;
}

// A client of HTTP/1.0 would have to ask to be kept; none that we serve does.
bool wants_keep_alive(Head const& head) noexcept
{
    return head.version == 11 &&
           std::none_of(head.fields.begin(), head.fields.end(), [](Field const& field) {
               return field.name == "connection" && has_close(field.value);
           });
}

std::optional<Refusal> read_expectation(Head const& head, CheckedHead& checked)
{
    auto const expectation = value_of(head, "expect");
    if (!expectation.empty() && !equal_ignoring_case(expectation, "100-continue")) {
        return Refusal{Status::bad_request};
    }
    // RFC 9110, section 10.1.1: ignored from HTTP/1.0.
    checked.expects_continue =
        !expectation.empty() && head.version == 11 && checked.content_length > 0;
    return std::nullopt;
}

} // namespace

std::string_view host_name(std::string_view host) noexcept
{
    auto const is_literal = host.starts_with('[');
    auto const end = is_literal ? host.find(']') : std::min(host.find(':'), host.size());
    if (end == std::string_view::npos) {
        return {};
    }
    auto port = host.substr(is_literal ? end + 1 : end);
    if (!port.empty() && (port.front() != ':' || port.size() < 2 || port.size() > 6 ||
                          !std::all_of(port.begin() + 1, port.end(), is_digit))) {
        return {};
    }
    return is_literal ? host.substr(1, end - 1) : host.substr(0, end);
}

std::variant<CheckedHead, Refusal>
check_head(Head const& head, std::span<std::string const> hosts, http::Channel channel)
{
    if (auto const refusal = framing_refusal(head)) {
        return *refusal;
    }
    if (auto const refusal = host_refusal(head, hosts)) {
        return *refusal;
    }
    auto const method = read_method(head.method);
    if (auto const* const refusal = std::get_if<Refusal>(&method)) {
        return *refusal;
    }
    CheckedHead checked;
    checked.request.method = std::get<Method>(method);
    checked.request.channel = channel;
    checked.content_length = plain_number(value_of(head, "content-length")).value_or(0);
    checked.keep_alive = wants_keep_alive(head);
    if (auto const refusal = read_target(head, checked.request)) {
        return *refusal;
    }
    if (auto const refusal = read_expectation(head, checked)) {
        return *refusal;
    }
    keep_headers(head, checked.request);
    checked.forwarded_for = last_value_of(head, "x-forwarded-for");
    return checked;
}

} // namespace heed::net

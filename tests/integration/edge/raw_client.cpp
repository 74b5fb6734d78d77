#include "tests/integration/edge/raw_client.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <charconv>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace heed::edge_test {

namespace {

// Far more than any test needs, so that a slow machine fails none.
constexpr time_t patience_seconds = 30;
constexpr std::string_view start_of_response = "HTTP/1.1 ";

int connect_to(std::uint16_t port)
{
    auto const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    timeval const patience{patience_seconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        throw std::runtime_error{"cannot connect"};
    }
    return socket;
}

std::size_t content_length_of(std::string_view head)
{
    constexpr std::string_view name = "\r\nContent-Length: ";
    auto const found = head.find(name);
    std::size_t length = 0;
    if (found != std::string_view::npos) {
        auto const digits = head.substr(found + name.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), length);
    }
    return length;
}

} // namespace

RawClient::RawClient(std::uint16_t port) : socket_{connect_to(port)} {}

RawClient::~RawClient()
{
    if (socket_ >= 0) {
        ::close(socket_);
    }
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

void RawClient::end_sending()
{
    ::shutdown(socket_, SHUT_WR);
}

bool RawClient::receive()
{
    std::array<char, 4096> buffer;
    auto const count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno == EAGAIN) {
        throw std::runtime_error{"the server neither answers nor closes"};
    }
    if (count <= 0) {
        return false;
    }
    received_.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
}

std::string RawClient::read_to_end()
{
    while (receive()) {
    }
    return std::exchange(received_, {});
}

std::string RawClient::read_response(bool with_body)
{
    while (response_bytes(received_, with_body) == 0) {
        if (!receive()) {
            return std::exchange(received_, {});
        }
    }
    auto const size = response_bytes(received_, with_body);
    auto response = received_.substr(0, size);
    received_.erase(0, size);
    return response;
}

void RawClient::vanish()
{
    linger const at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    ::close(std::exchange(socket_, -1));
}

std::size_t response_bytes(std::string_view bytes, bool with_body)
{
    constexpr std::string_view end_of_head = "\r\n\r\n";
    auto const end = bytes.find(end_of_head);
    if (end == std::string_view::npos) {
        return 0;
    }
    auto const head = end + end_of_head.size();
    auto const size = head + (with_body ? content_length_of(bytes.substr(0, head)) : 0);
    return bytes.size() < size ? 0 : size;
}

std::size_t count_responses(std::string_view bytes)
{
    std::size_t count = 0;
    for (auto at = bytes.find(start_of_response); at != std::string_view::npos;
         at = bytes.find(start_of_response, at + 1)) {
        ++count;
    }
    return count;
}

int status_of(std::string_view bytes)
{
    int status = 0;
    if (bytes.starts_with(start_of_response)) {
        auto const digits = bytes.substr(start_of_response.size());
        std::from_chars(digits.data(), digits.data() + digits.size(), status);
    }
    return status;
}

} // namespace heed::edge_test

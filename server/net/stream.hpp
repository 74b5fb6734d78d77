#pragma once
// A connection's bytes, plain or through TLS, with an absolute deadline. Errors are all one here:
// whatever went wrong, the connection is over. I/O thread only.

#include "server/http/request.hpp"
#include "server/net/limits.hpp"

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <span>
#include <string_view>

namespace heed::net {

class Stream {
public:
    Stream() = default;
    Stream(Stream const&) = delete;
    Stream& operator=(Stream const&) = delete;
    virtual ~Stream() = default;

    virtual http::Channel channel() const noexcept = 0;

    // Counts from now for all that follows, however often something is read; passing it closes the
    // connection. Call between operations. See Deadline for a limit that lets us answer.
    virtual void expire_in(std::chrono::milliseconds time) = 0;

    // The TLS handshake; nothing when plain. False when it failed.
    virtual boost::asio::awaitable<bool> open() = 0;
    // At least one byte, or 0 when there will be none.
    virtual boost::asio::awaitable<std::size_t> read(std::span<char> out) = 0;
    // All of both, one after the other. False when it failed.
    virtual boost::asio::awaitable<bool> write(std::string_view head, std::string_view body) = 0;

    // Ends our side, then reads and drops what the peer still sends, within the limits: closing
    // with unread bytes would make the system throw away our answer (RFC 9112, section 9.6).
    virtual boost::asio::awaitable<void> finish(Limits const& limits) = 0;
    // A pending read ends with 0; the connection stays, and can be written to.
    virtual void interrupt() noexcept = 0;
    // Closes at once; a pending operation ends.
    virtual void cancel() noexcept = 0;
};

} // namespace heed::net

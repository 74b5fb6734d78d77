#pragma once
// Makes the stream of an accepted connection. I/O thread only.

#include "server/net/stream.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace heed::net {

// Plain when `tls` is null. `plain_channel` says what a plain connection counts as; `tls` must
// outlive the stream.
std::unique_ptr<Stream> make_stream(
    boost::asio::ip::tcp::socket socket,
    boost::asio::ssl::context* tls,
    http::Channel plain_channel
);

} // namespace heed::net

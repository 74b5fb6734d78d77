#pragma once
// The TLS settings: versions 1.2 and 1.3, forward-secret AEAD suites only, and nothing that would
// let two visits be joined: no session tickets, no session cache. No renegotiation, no compression.

#include "server/net/server.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/system/result.hpp>

namespace heed::net {

// Errors: errc::certificate_unreadable, key_unreadable, key_exposed, key_mismatch.
boost::system::result<boost::asio::ssl::context> make_tls_context(TlsFiles const& files);

} // namespace heed::net

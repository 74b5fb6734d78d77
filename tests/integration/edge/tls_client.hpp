#pragma once
// A TLS client over a raw connection, with the settings that a test is about.

#include "tests/integration/edge/raw_client.hpp"

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace heed::edge_test {

class TlsClient {
public:
    // Throws std::runtime_error when a suite is unknown to OpenSSL itself.
    TlsClient(std::uint16_t port, int version, std::string const& suites_of_1_2 = "ALL");

    // False when the server would not.
    bool shake_hands();
    // Sends a request and returns the response; what came of it when the connection was closed.
    std::string ask(std::string_view request);

    SSL* handle() const noexcept { return ssl_.get(); }

private:
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };

    RawClient socket_;
    std::unique_ptr<SSL_CTX, Free> context_;
    std::unique_ptr<SSL, Free> ssl_;
};

} // namespace heed::edge_test

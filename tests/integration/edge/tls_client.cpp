#include "tests/integration/edge/tls_client.hpp"

#include <array>
#include <csignal>
#include <stdexcept>

namespace heed::edge_test {

TlsClient::TlsClient(std::uint16_t port, int version, std::string const& suites_of_1_2)
    : socket_{port}, context_{SSL_CTX_new(TLS_client_method())}
{
    // OpenSSL writes to a socket without telling the system to keep quiet about a closed one.
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_min_proto_version(context_.get(), version);
    SSL_CTX_set_max_proto_version(context_.get(), version);
    // Level 0, so that it is the server that refuses what is old.
    SSL_CTX_set_security_level(context_.get(), 0);
    if (SSL_CTX_set_cipher_list(context_.get(), suites_of_1_2.c_str()) != 1) {
        throw std::runtime_error{"unknown suite"};
    }
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), socket_.handle());
}

bool TlsClient::shake_hands()
{
    return SSL_connect(ssl_.get()) == 1;
}

std::string TlsClient::ask(std::string_view request)
{
    SSL_write(ssl_.get(), request.data(), static_cast<int>(request.size()));
    std::array<char, 8192> buffer;
    std::string response;
    while (response_bytes(response) == 0) {
        auto const count = SSL_read(ssl_.get(), buffer.data(), static_cast<int>(buffer.size()));
        if (count <= 0) {
            break;
        }
        response.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return response;
}

} // namespace heed::edge_test

#include "server/net/tls.hpp"

#include <openssl/ssl.h>

#include <system_error>

namespace heed::net {

namespace {

namespace ssl = boost::asio::ssl;
namespace filesystem = std::filesystem;

// For TLS 1.2; all suites of 1.3 are of this kind.
constexpr char const* suites = "ECDHE+AESGCM:ECDHE+CHACHA20";

void harden(SSL_CTX* context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(
        context,
        SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
            SSL_OP_CIPHER_SERVER_PREFERENCE
    );
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_cipher_list(context, suites);
}

// Without this, OpenSSL would ask for a pass phrase on the terminal.
std::string no_pass_phrase(std::size_t, ssl::context::password_purpose)
{
    return {};
}

bool is_exposed(filesystem::path const& key)
{
    std::error_code failure;
    auto const permissions = filesystem::status(key, failure).permissions();
    return !failure && (permissions & filesystem::perms::others_read) != filesystem::perms::none;
}

} // namespace

boost::system::result<ssl::context> make_tls_context(TlsFiles const& files)
{
    ssl::context context{ssl::context::tls_server};
    harden(context.native_handle());
    boost::system::error_code failure;
    context.use_certificate_chain_file(files.certificate.string(), failure);
    if (failure) {
        return make_error_code(errc::certificate_unreadable);
    }
    if (is_exposed(files.key)) {
        return make_error_code(errc::key_exposed);
    }
    context.set_password_callback(no_pass_phrase, failure);
    context.use_private_key_file(files.key.string(), ssl::context::pem, failure);
    if (failure) {
        auto const mismatch = ERR_GET_REASON(static_cast<unsigned long>(failure.value())) ==
                              X509_R_KEY_VALUES_MISMATCH;
        return make_error_code(mismatch ? errc::key_mismatch : errc::key_unreadable);
    }
    if (SSL_CTX_check_private_key(context.native_handle()) != 1) {
        return make_error_code(errc::key_mismatch);
    }
    return context;
}

} // namespace heed::net

#include "tests/integration/edge/certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace heed::edge_test {

namespace {

namespace filesystem = std::filesystem;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

    void operator()(X509* certificate) const { X509_free(certificate); }

    void operator()(std::FILE* file) const { std::fclose(file); }
};

using Key = std::unique_ptr<EVP_PKEY, Free>;
using X509Certificate = std::unique_ptr<X509, Free>;
using File = std::unique_ptr<std::FILE, Free>;

constexpr long one_hour = 3600;

X509Certificate sign_itself(EVP_PKEY* key)
{
    X509Certificate certificate{X509_new()};
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -one_hour);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), one_hour);
    X509_set_pubkey(certificate.get(), key);
    std::string const name{"localhost"};
    auto const* const bytes = reinterpret_cast<unsigned char const*>(name.c_str());
    auto* const subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, bytes, -1, -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    if (X509_sign(certificate.get(), key, EVP_sha256()) == 0) {
        throw std::runtime_error{"cannot sign"};
    }
    return certificate;
}

// Of its own for each certificate: several tests may run at once.
filesystem::path new_folder()
{
    static int number = 0;
    auto const name =
        "heed_edge_test_" + std::to_string(::getpid()) + "_" + std::to_string(number++);
    auto folder = filesystem::temp_directory_path() / name;
    filesystem::create_directory(folder);
    return folder;
}

} // namespace

Certificate::Certificate() : folder_{new_folder()}
{
    Key const key{EVP_EC_gen("P-256")};
    auto const certificate = sign_itself(key.get());
    File const certificate_file{std::fopen(files().certificate.c_str(), "w")};
    PEM_write_X509(certificate_file.get(), certificate.get());
    File const key_file{std::fopen(files().key.c_str(), "w")};
    PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    filesystem::permissions(
        files().key,
        filesystem::perms::owner_read | filesystem::perms::owner_write
    );
}

Certificate::~Certificate()
{
    filesystem::remove_all(folder_);
}

} // namespace heed::edge_test

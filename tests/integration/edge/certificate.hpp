#pragma once
// A certificate for "localhost" that signs itself, made for one test and gone with it.

#include "server/net/server.hpp"

#include <filesystem>

namespace heed::edge_test {

class Certificate {
public:
    Certificate();
    Certificate(Certificate const&) = delete;
    Certificate& operator=(Certificate const&) = delete;
    ~Certificate();

    net::TlsFiles files() const { return {folder_ / "certificate.pem", folder_ / "key.pem"}; }

private:
    std::filesystem::path folder_;
};

} // namespace heed::edge_test

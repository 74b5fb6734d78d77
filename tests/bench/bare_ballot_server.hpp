#pragma once
// The least that a program on Boost.Beast can do with ballots: it parses the JSON of the very
// requests that Heed takes, burns a one-time token, and adds a row to SQLite in write-ahead-log
// mode, in commits that many share. No signature, no check of the answers, nothing hidden.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace heed::bench {

struct BareServer {
    std::uint16_t port = 0; // on 127.0.0.1
    std::filesystem::path file;
    // Of each request, bare_token_of().
    std::span<std::string const> tokens;
    // Of a row, however much was sent.
    std::size_t row_bytes = 0;
};

// The part of a ballot's ticket that stands for its number.
std::string bare_token_of(std::string_view ticket);

// Serves until SIGTERM, all connections in the calling thread.
void serve_bare(BareServer const& options);

} // namespace heed::bench

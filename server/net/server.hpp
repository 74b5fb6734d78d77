#pragma once
// The edge: listens, speaks HTTP/1.1 and TLS, refuses what is hostile or too much, and hands every
// request that is left to the router on a small pool of worker threads. No header outside this
// folder names Asio or Beast. Nothing about a single request is ever logged.

#include "server/http/router.hpp"
#include "server/net/error.hpp"
#include "server/net/limits.hpp"

#include <boost/system/result.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace heed::net {

// PEM files. The certificate file holds the chain, our own certificate first.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

struct ServerOptions {
    // Numeric, "127.0.0.1" or "::1"; "0.0.0.0" or "::" for all of the machine's addresses.
    std::string address;
    // 0 lets the system choose; see Server::port().
    std::uint16_t port = 0;
    // The host names we answer to, without port. A request for any other is refused (421), so that
    // a foreign name that was pointed at our address reaches nothing.
    std::vector<std::string> hosts;
    // Plain HTTP without.
    std::optional<TlsFiles> tls;
    Limits limits;
    // Requests from loopback come through a proxy that adds the address of each client to
    // X-Forwarded-For. Nothing but the pace of their network is taken from it (pace.hpp).
    bool proxy_names_clients = false;
};

class Server {
public:
    // Listens from here on; connections wait until run(). `router` must outlive the server.
    // Errors: net::errc for address, certificate and key, otherwise the system's (address_in_use,
    // permission_denied, address_not_available).
    static boost::system::result<Server>
    bind(ServerOptions const& options, http::Router const& router);

    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    ~Server();

    std::uint16_t port() const;

    // Runs `job` on a worker thread each time `period` has passed, never twice at once. An
    // exception is logged and the job goes on. Call before run().
    void every(std::chrono::seconds period, std::function<void()> job);

    // Serves until stop() or SIGINT or SIGTERM, and returns when the last request has ended. A
    // second signal closes the connections at once. The calling thread does all input and output.
    // Once per server.
    void run();

    // Stops listening, closes idle connections and lets requests in progress end, for at most
    // Limits::stop_time. Any thread, also before run(); not from a signal handler. Throws only for
    // want of memory.
    void stop();

private:
    class Impl;
    explicit Server(std::unique_ptr<Impl> impl) noexcept;

    std::unique_ptr<Impl> impl_;
};

} // namespace heed::net

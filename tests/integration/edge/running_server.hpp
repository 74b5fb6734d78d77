#pragma once
// A real server on a port of its own, with routes that show what got through to the handlers.

#include "server/http/router.hpp"
#include "server/net/server.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>

namespace heed::edge_test {

inline constexpr std::size_t echo_bytes_max = 64;
inline constexpr std::size_t large_bytes_max = std::size_t{64} * 1024;

class NobodyAtTheDoor final : public http::Doorkeeper {
public:
    std::optional<http::Problem> refuse(http::Access, http::Request&) const override
    {
        return std::nullopt;
    }
};

// Lets in who brings any session at all.
class SessionAtTheDoor final : public http::Doorkeeper {
public:
    std::optional<http::Problem> refuse(http::Access, http::Request& request) const override;
};

// Serves from construction to stop() or destruction, on a thread of its own. Routes:
//   GET  /health       {"status":"ok"}
//   GET  /headers      names of the headers that a handler sees
//   GET  /channel      tls, loopback or plain
//   GET  /throw        throws
//   GET  /broken       sets a header with a line break in it
//   GET  /wait         says so by `arrived`, then waits for `go`
//   GET  /later        says so by `arrived`, and is answered by answer_later() or dropped by drop()
//   GET  /smuggled     counts in `smuggled`; nobody may ever get there
//   GET  /paced        whether the handler can take turns; takes none
//   GET  /unpaced      the same, on a route that is not paced
//   GET  /paced/first  takes a first turn; 429 with the seconds to wait when there is none
//   GET  /paced/again  the same with a turn of the repeats
//   POST /echo         answers with the body, of echo_bytes_max at most
//   POST /large        answers with the body's length, at most large_bytes_max; waits as /wait does
//                      when the body ends with "w"; for callers with a session
class RunningServer {
public:
    explicit RunningServer(
        net::Limits const& limits = {},
        std::optional<net::TlsFiles> tls = {},
        bool proxy_names_clients = false
    );
    RunningServer(RunningServer const&) = delete;
    RunningServer& operator=(RunningServer const&) = delete;
    ~RunningServer();

    std::uint16_t port() const { return server_.port(); }

    void stop() { server_.stop(); }

    // Returns when run() has returned.
    void join();

    // Answer the oldest request to /later with these words; let go of it. From the calling thread.
    void answer_later(std::string const& words);
    void drop();

    std::atomic<int> smuggled{0};
    std::counting_semaphore<> arrived{0};
    std::counting_semaphore<> go{0};

private:
    std::vector<http::Route> routes();
    http::Reply take_due();

    std::mutex mutex_;
    std::deque<http::Reply> due_;
    SessionAtTheDoor doorkeeper_;
    http::Router router_;
    net::Server server_;
    std::thread thread_;
};

// A request of one line and the headers that every honest client sends.
std::string get(std::string const& path);
// As our own pages send it, with a length that fits.
std::string post_echo(std::string const& body);
// The head of a request to /large that waits to be told to go on before it sends its body.
std::string post_large_head(std::size_t content_length);
// The same without a session.
std::string post_large_head_of_stranger(std::size_t content_length);

} // namespace heed::edge_test

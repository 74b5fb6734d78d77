#pragma once
// A server that is measured, in a process of its own, so that its processor time and that of the
// clients can be told apart. Linux. Make one only while the program has no other threads.

#include <cstdint>
#include <ctime>
#include <functional>
#include <sys/types.h>

namespace heed::bench {

// A port of 127.0.0.1 that nobody listens on at the moment.
std::uint16_t free_port();

class ServerProcess {
public:
    // Runs `serve` in a child, without its output, until it listens on this port. Throws
    // std::runtime_error when it does not within some seconds.
    ServerProcess(std::uint16_t port, std::function<void()> const& serve);
    ServerProcess(ServerProcess const&) = delete;
    ServerProcess& operator=(ServerProcess const&) = delete;
    // Ends it with SIGTERM.
    ~ServerProcess();

    std::uint16_t port() const noexcept { return port_; }
    // So far, all its threads together.
    double processor_seconds() const;

private:
    std::uint16_t port_;
    pid_t child_;
};

} // namespace heed::bench

#include "tests/bench/server_process.hpp"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace heed::bench {

namespace {

constexpr std::chrono::seconds start_max{20};
constexpr std::chrono::milliseconds look_again{10};
constexpr double nano = 1e-9;

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool is_listening(std::uint16_t port)
{
    auto const address = loopback(port);
    int const connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto const* const general = reinterpret_cast<sockaddr const*>(&address);
    bool const connected = ::connect(connection, general, sizeof address) == 0;
    ::close(connection);
    return connected;
}

// Nothing of the parent's is tidied up in the child: it is the parent's to do.
[[noreturn]] void run_as_child(std::function<void()> const& serve)
{
    int status = 0;
    try {
        if (std::freopen("/dev/null", "w", stdout) == nullptr) {
            throw std::runtime_error{"its output cannot be thrown away"};
        }
        serve();
    } catch (std::exception const& failure) {
        std::fprintf(stderr, "the server: %s\n", failure.what());
        status = 1;
    }
    ::_exit(status);
}

} // namespace

std::uint16_t free_port()
{
    auto address = loopback(0);
    socklen_t size = sizeof address;
    auto* const general = reinterpret_cast<sockaddr*>(&address);
    int const probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool const bound =
        ::bind(probe, general, sizeof address) == 0 && ::getsockname(probe, general, &size) == 0;
    ::close(probe);
    if (!bound) {
        throw std::runtime_error{"no port is free"};
    }
    return ntohs(address.sin_port);
}

ServerProcess::ServerProcess(std::uint16_t port, std::function<void()> const& serve)
    : port_{port}, child_{(std::fflush(stdout), ::fork())}
{
    if (child_ == 0) {
        run_as_child(serve);
    }
    auto const until = std::chrono::steady_clock::now() + start_max;
    while (!is_listening(port_)) {
        bool const ended = ::waitpid(child_, nullptr, WNOHANG) != 0;
        if (ended || std::chrono::steady_clock::now() > until) {
            throw std::runtime_error{"the server does not listen"};
        }
        std::this_thread::sleep_for(look_again);
    }
}

ServerProcess::~ServerProcess()
{
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
}

double ServerProcess::processor_seconds() const
{
    clockid_t clock{};
    timespec time{};
    if (::clock_getcpuclockid(child_, &clock) != 0 || ::clock_gettime(clock, &time) != 0) {
        throw std::runtime_error{"the server's processor time cannot be read"};
    }
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nano;
}

} // namespace heed::bench

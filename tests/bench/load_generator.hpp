#pragma once
// Clients for benchmarks. Each is one connection that sends a request, waits for the whole answer,
// and sends the next. All of them run in the calling thread over epoll, with requests that were
// made beforehand, so that little of the machine goes to them; how much is told. Linux. One thread.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::bench {

struct Load {
    std::uint16_t port = 0; // on 127.0.0.1
    // With head and body. Each is sent once, in this order.
    std::span<std::string const> requests;
    std::size_t clients = 1;
    // Then no more are sent.
    double seconds_max = 0;
    // So many are sent in each second, however long answers take, as long as a client is free;
    // without it, a client sends the next as soon as it has been answered.
    std::optional<double> per_second = {};
};

struct LoadFigures {
    std::size_t answers = 0;
    double seconds = 0;
    double processor_seconds = 0; // of the clients
    // For each answer, in seconds, the shortest first: from when its request was due.
    std::vector<double> waits;

    double per_second() const { return static_cast<double>(answers) / seconds; }
    // 0.99 is what one in a hundred takes longer than.
    double wait_at(double share) const;
};

// Throws std::runtime_error when a connection fails, or an answer is not 200.
LoadFigures put_under_load(Load const& load);

} // namespace heed::bench

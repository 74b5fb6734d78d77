#pragma once
// What one client, and all of them together, may take from the server. Every number that an
// outsider could otherwise grow stands here; body sizes stand in the route table.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <thread>

namespace heed::net {

// So many at once, and one back each time.
struct TurnLimits {
    int at_once;
    std::chrono::milliseconds each;
};

struct Limits {
    // Request line and headers together; more is 431.
    std::size_t head_bytes = std::size_t{16} * 1024;
    // From the first byte of a request to the last byte of its body, however it trickles in.
    std::chrono::milliseconds request_time{10'000};
    // For the TLS handshake, and again for taking an answer off our hands.
    std::chrono::milliseconds handshake_time{10'000};
    std::chrono::milliseconds answer_time{10'000};
    // Without a byte between requests.
    std::chrono::milliseconds idle_time{15'000};
    // A connection that we close still reads this much, so that the client can read our answer.
    std::chrono::milliseconds drain_time{1'000};
    std::size_t drain_bytes = std::size_t{256} * 1024;

    // A connection over either limit is closed unanswered. The prefix is a /24 of IPv4 or a /56 of
    // IPv6; loopback has none, since a reverse proxy brings everybody from there.
    std::size_t connections = 1'000;
    std::size_t connections_per_prefix = 200;

    // Tickets of open links, which cost nobody a code. Each network has turns of its own in each
    // round, 900 an hour. A hospital behind one address shares them; whoever comes too soon is told
    // when to come again, and the page does.
    TurnLimits first_turns{.at_once = 30, .each = std::chrono::milliseconds{4'000}};
    // For whoever asks for the same ticket once more, since the answer was lost. Generous: each is
    // one signature and nothing else, and all who lost theirs at once come back at once.
    TurnLimits repeat_turns{.at_once = 120, .each = std::chrono::milliseconds{1'000}};
    // More of them than these, of either kind, in the last two minutes share one bucket.
    std::size_t paced_matters = 4'096;

    // Threads for handlers that wait for files and passwords, and for those that finish later
    // (http::LateHandler) and keep a processor busy as long as they run.
    std::size_t workers = 32;
    std::size_t late_workers = std::max(2U, std::thread::hardware_concurrency());
    // Requests that wait for a thread, are on one, or wait for an answer that comes later; more is
    // 503.
    std::size_t requests = 640;

    // A small body is read before anybody asks who sends it; an answer sheet with all its comments
    // is one. Of larger ones, from callers whom the doorkeeper has let in, so many are held at
    // once, each until its request has been answered; more is 503.
    std::size_t small_body_bytes = std::size_t{32} * 1024;
    std::size_t large_bodies = 4;

    // How long requests in progress may take to end once the server was told to stop.
    std::chrono::milliseconds stop_time{10'000};
    // Pause after a failed accept, mostly for want of file descriptors.
    std::chrono::milliseconds accept_pause{1'000};
};

inline constexpr std::size_t header_fields_max = 64;

} // namespace heed::net

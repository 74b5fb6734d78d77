#pragma once
// One connection: reads a request, has it judged and handled, answers, and begins again until
// either side has had enough. Requests that were sent ahead are served one after the other.
// I/O thread only.

#include "server/http/router.hpp"
#include "server/net/deadline.hpp"
#include "server/net/head_check.hpp"
#include "server/net/large_bodies.hpp"
#include "server/net/limits.hpp"
#include "server/net/networks.hpp"
#include "server/net/shared_turns.hpp"
#include "server/net/stream.hpp"
#include "server/net/workers.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace heed::net {

// What all sessions of a server share.
struct Shared {
    http::Router const& router;
    Workers& workers;
    LargeBodies& large_bodies;
    Limits const& limits;
    // Without ports and brackets.
    std::vector<std::string> const& hosts;
    Networks const& networks;
    SharedTurns& turns;
    bool proxy_names_clients;
};

class Session {
public:
    // `network` is the peer's; empty for loopback.
    Session(
        Stream& stream,
        Shared const& shared,
        boost::asio::any_io_executor const& executor,
        std::optional<NetworkName> const& network
    );

    boost::asio::awaitable<void> run();

    // Closes the connection now if it is idle, otherwise after the answer in progress.
    void stop() noexcept;
    // Closes the connection now. A handler that is running still ends by itself.
    void cancel() noexcept;

private:
    // Each of these ends with false when the connection is to be closed.
    boost::asio::awaitable<bool> serve_one();
    boost::asio::awaitable<bool> receive_head();
    boost::asio::awaitable<bool> receive_more();
    boost::asio::awaitable<bool> receive_body(CheckedHead& head);
    boost::asio::awaitable<std::size_t> read(std::span<char> out);
    boost::asio::awaitable<bool> give_up();
    boost::asio::awaitable<http::Response>
    handle(CheckedHead& head, http::Expected const& expected);
    boost::asio::awaitable<bool> refuse(Refusal refusal);
    boost::asio::awaitable<bool> answer(http::Response& response, CheckedHead const& head);
    boost::asio::awaitable<bool> answer_unread(http::Response& response, CheckedHead const& head);
    boost::asio::awaitable<bool> send(http::Response& response, bool close, bool with_body);

    std::variant<CheckedHead, Refusal> take_head();
    // Whose turns a paced request may take; empty when nobody knows.
    std::optional<NetworkName> network_behind(CheckedHead const& head) const;

    Stream& stream_;
    Shared const& shared_;
    std::optional<NetworkName> network_;
    // For the whole of a request, from its first byte on.
    Deadline deadline_;
    // What was received and not yet used: at most a head and one read more.
    std::string received_;
    // Bytes of the complete head at the front of received_; more than the limit when it is too
    // long.
    std::size_t head_bytes_ = 0;
    bool idle_ = false;
    bool stopping_ = false;
};

} // namespace heed::net

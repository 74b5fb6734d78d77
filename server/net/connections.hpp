#pragma once
// Accepts connections, keeps count of them, and runs a session on each. I/O thread only.

#include "server/net/admission.hpp"
#include "server/net/session.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <functional>
#include <optional>
#include <set>

namespace heed::net {

class Connections {
public:
    // `acceptor` is listening already. `tls` is null for plain HTTP.
    Connections(
        boost::asio::ip::tcp::acceptor& acceptor,
        boost::asio::ssl::context* tls,
        Shared const& shared
    );

    // Accepts until stop(); end it before this object goes.
    boost::asio::awaitable<void> accept();

    // Accepts no more and ends the sessions as Session::stop() does. `when_empty` is called once,
    // when the last has ended.
    void stop(std::function<void()> when_empty);
    // Closes all that are left.
    void cancel() noexcept;

private:
    void start(boost::asio::ip::tcp::socket socket);
    boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket, Admission::Place place);
    boost::asio::awaitable<void> pause_after_failure();
    void leave(Session& session, Admission::Place const& place);

    boost::asio::ip::tcp::acceptor& acceptor_;
    boost::asio::ssl::context* tls_;
    Shared const& shared_;
    Admission admission_;
    std::set<Session*> sessions_;
    std::uint64_t failures_ = 0;
    std::function<void()> when_empty_;
};

} // namespace heed::net

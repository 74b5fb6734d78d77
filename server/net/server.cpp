#include "server/net/server.hpp"

#include "server/base/random.hpp"
#include "server/net/connections.hpp"
#include "server/net/tls.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <csignal>
#include <exception>
#include <list>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

std::vector<std::string> without_ports(std::vector<std::string> const& hosts)
{
    std::vector<std::string> names;
    for (auto const& host : hosts) {
        // "::1" is no Host value; whoever writes it without brackets means the address.
        auto const name = host_name(host);
        names.emplace_back(name.empty() ? std::string_view{host} : name);
    }
    return names;
}

error_code listen(tcp::acceptor& acceptor, tcp::endpoint const& endpoint)
{
    error_code failure;
    acceptor.open(endpoint.protocol(), failure);
    if (!failure) {
        acceptor.set_option(tcp::acceptor::reuse_address{true}, failure);
    }
    if (!failure) {
        acceptor.bind(endpoint, failure);
    }
    if (!failure) {
        acceptor.listen(tcp::acceptor::max_listen_connections, failure);
    }
    return failure;
}

// A coroutine of the server's own has no failure that we could go on after.
void rethrow(std::exception_ptr const& failure)
{
    if (failure) {
        std::rethrow_exception(failure);
    }
}

} // namespace

class Server::Impl {
public:
    Impl(ServerOptions const& options, http::Router const& router);
    Impl(Impl const&) = delete;
    Impl& operator=(Impl const&) = delete;

    // A worker that is still running reports back to the loop.
    ~Impl() { workers_.join(); }

    error_code listen_on(tcp::endpoint const& endpoint) { return listen(acceptor_, endpoint); }

    std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void use(asio::ssl::context tls) { tls_.emplace(std::move(tls)); }

    void every(std::chrono::seconds period, std::function<void()> job);
    void run();

    void stop()
    {
        asio::post(io_, [this] { begin_stop(); });
    }

private:
    struct Chore {
        std::chrono::seconds period;
        std::function<void()> job;
        asio::steady_timer timer;
    };

    asio::awaitable<void> repeat(Chore& chore);
    asio::awaitable<void> watch_signals();
    asio::awaitable<void> enforce_stop_time();
    void begin_stop();
    void end();

    base::SystemRandom random_;
    Limits limits_;
    std::vector<std::string> hosts_;
    std::optional<asio::ssl::context> tls_;
    Workers workers_;
    LargeBodies large_bodies_;
    Networks networks_{random_};
    SharedTurns turns_;
    Shared shared_;
    std::optional<Connections> connections_;
    bool stopping_ = false;
    // From here on, what is bound to the loop; it goes before all that its coroutines refer to.
    asio::io_context io_{1};
    tcp::acceptor acceptor_{io_};
    asio::signal_set signals_{io_};
    asio::steady_timer stop_timer_{io_};
    std::list<Chore> chores_;
};

Server::Impl::Impl(ServerOptions const& options, http::Router const& router)
    : limits_{options.limits},
      hosts_{without_ports(options.hosts)},
      workers_{limits_, router},
      large_bodies_{limits_},
      turns_{limits_, networks_},
      shared_{
          router,
          workers_,
          large_bodies_,
          limits_,
          hosts_,
          networks_,
          turns_,
          options.proxy_names_clients}
{
}

void Server::Impl::every(std::chrono::seconds period, std::function<void()> job)
{
    chores_.push_back({period, std::move(job), asio::steady_timer{io_}});
}

void Server::Impl::run()
{
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
    connections_.emplace(acceptor_, tls_ ? &*tls_ : nullptr, shared_);
    asio::co_spawn(io_, connections_->accept(), rethrow);
    asio::co_spawn(io_, watch_signals(), rethrow);
    for (auto& chore : chores_) {
        asio::co_spawn(io_, repeat(chore), rethrow);
    }
    io_.run();
    workers_.join();
}

asio::awaitable<void> Server::Impl::watch_signals()
{
    auto const [failure, first] = co_await signals_.async_wait(as_result);
    if (failure) {
        co_return;
    }
    begin_stop();
    auto const [ended, second] = co_await signals_.async_wait(as_result);
    if (!ended) {
        connections_->cancel();
    }
}

asio::awaitable<void> Server::Impl::repeat(Chore& chore)
{
    while (!stopping_) {
        chore.timer.expires_after(chore.period);
        auto const [interrupted] = co_await chore.timer.async_wait(as_result);
        if (!interrupted) {
            co_await workers_.run(chore.job);
        }
    }
}

asio::awaitable<void> Server::Impl::enforce_stop_time()
{
    stop_timer_.expires_after(limits_.stop_time);
    auto const [interrupted] = co_await stop_timer_.async_wait(as_result);
    if (!interrupted) {
        connections_->cancel();
    }
}

void Server::Impl::begin_stop()
{
    if (std::exchange(stopping_, true)) {
        return;
    }
    for (auto& chore : chores_) {
        chore.timer.cancel();
    }
    asio::co_spawn(io_, enforce_stop_time(), rethrow);
    // Posted: the last session has not left its own coroutine yet when it reports.
    connections_->stop([this] { asio::post(io_, [this] { end(); }); });
}

void Server::Impl::end()
{
    stop_timer_.cancel();
    signals_.cancel();
}

Server::Server(std::unique_ptr<Impl> impl) noexcept : impl_{std::move(impl)} {}

Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

boost::system::result<Server> Server::bind(ServerOptions const& options, http::Router const& router)
{
    error_code failure;
    auto const address = asio::ip::make_address(options.address, failure);
    if (failure) {
        return make_error_code(errc::bad_address);
    }
    auto impl = std::make_unique<Impl>(options, router);
    if (options.tls) {
        auto tls = make_tls_context(*options.tls);
        if (!tls) {
            return tls.error();
        }
        impl->use(std::move(*tls));
    }
    failure = impl->listen_on({address, options.port});
    if (failure) {
        return failure;
    }
    return Server{std::move(impl)};
}

std::uint16_t Server::port() const
{
    return impl_->port();
}

void Server::every(std::chrono::seconds period, std::function<void()> job)
{
    impl_->every(period, std::move(job));
}

void Server::run()
{
    impl_->run();
}

void Server::stop()
{
    impl_->stop();
}

} // namespace heed::net

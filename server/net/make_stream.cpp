#include "server/net/make_stream.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <array>
#include <tuple>
#include <type_traits>
#include <utility>

namespace heed::net {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

using Tcp = beast::tcp_stream;
using Tls = asio::ssl::stream<Tcp>;

// Failures come back as values: a peer that goes away is no exception.
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

// `Layer` is Tcp or Tls; the two differ only in how they begin and end.
template <typename Layer>
class LayeredStream final : public Stream {
public:
    template <typename... Arguments>
    explicit LayeredStream(http::Channel channel, Arguments&&... arguments)
        : channel_{channel}, layer_{std::forward<Arguments>(arguments)...}
    {
    }

    http::Channel channel() const noexcept override { return channel_; }

    void expire_in(std::chrono::milliseconds time) override { tcp().expires_after(time); }

    asio::awaitable<bool> open() override
    {
        if constexpr (is_tls) {
            auto const [failure] =
                co_await layer_.async_handshake(asio::ssl::stream_base::server, as_result);
            co_return !failure;
        } else {
            co_return true;
        }
    }

    asio::awaitable<std::size_t> read(std::span<char> out) override
    {
        auto const buffer = asio::buffer(out.data(), out.size());
        auto const [failure, count] = co_await layer_.async_read_some(buffer, as_result);
        co_return failure ? 0 : count;
    }

    asio::awaitable<bool> write(std::string_view head, std::string_view body) override
    {
        std::array<asio::const_buffer, 2> const buffers{asio::buffer(head), asio::buffer(body)};
        auto const [failure, count] = co_await asio::async_write(layer_, buffers, as_result);
        co_return !failure;
    }

    asio::awaitable<void> finish(Limits const& limits) override
    {
        tcp().expires_after(limits.drain_time);
        if constexpr (is_tls) {
            // What matters is that "close notify" is sent; the peer's own may be missing.
            co_await layer_.async_shutdown(as_result);
        }
        boost::system::error_code ignored;
        tcp().socket().shutdown(asio::socket_base::shutdown_send, ignored);
        std::array<char, drain_step_bytes> dropped;
        for (std::size_t total = 0; total < limits.drain_bytes;) {
            auto const buffer = asio::buffer(dropped);
            auto const [failure, count] = co_await tcp().async_read_some(buffer, as_result);
            if (failure) {
                break;
            }
            total += count;
        }
        tcp().close();
    }

    void interrupt() noexcept override
    {
        boost::system::error_code ignored;
        tcp().socket().cancel(ignored);
    }

    void cancel() noexcept override { tcp().close(); }

private:
    static constexpr bool is_tls = std::is_same_v<Layer, Tls>;
    static constexpr std::size_t drain_step_bytes = 2048;

    Tcp& tcp() noexcept { return beast::get_lowest_layer(layer_); }

    http::Channel channel_;
    Layer layer_;
};

} // namespace

std::unique_ptr<Stream>
make_stream(asio::ip::tcp::socket socket, asio::ssl::context* tls, http::Channel plain_channel)
{
    if (tls == nullptr) {
        return std::make_unique<LayeredStream<Tcp>>(plain_channel, std::move(socket));
    }
    return std::make_unique<LayeredStream<Tls>>(http::Channel::tls, std::move(socket), *tls);
}

} // namespace heed::net

#include "tests/bench/bare_ballot_server.hpp"

#include "tests/bench/row_writer.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <csignal>
#include <memory>
#include <optional>
#include <utility>

namespace heed::bench {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace json = boost::json;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t token_characters = 42; // 31.5 of the 32 bytes of a ballot's number

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, RowWriter& writer, std::size_t row_bytes)
        : stream_{std::move(socket)}, writer_{writer}, row_bytes_{row_bytes}
    {
        stream_.socket().set_option(tcp::no_delay{true});
    }

    void read()
    {
        request_ = {};
        http::async_read(
            stream_,
            buffer_,
            request_,
            [self = shared_from_this()](error_code failure, std::size_t) {
                if (!failure) {
                    self->take();
                }
            }
        );
    }

private:
    // What cannot be parsed throws, and ends the program: only the benchmark sends anything.
    void take()
    {
        auto const ballot = json::parse(request_.body());
        auto content = json::serialize(ballot.at("answers"));
        content.resize(row_bytes_);
        auto token = bare_token_of(ballot.at("t").as_string());
        writer_.add({std::move(content), std::move(token)}, [self = shared_from_this()](bool ok) {
            asio::post(self->stream_.get_executor(), [self, ok] { self->answer(ok); });
        });
    }

    void answer(bool added)
    {
        response_ = {added ? http::status::ok : http::status::conflict, request_.version()};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
        response_.body() = R"({"receipt":"7KQ2X3ABCD"})";
        response_.prepare_payload();
        http::async_write(
            stream_,
            response_,
            [self = shared_from_this()](error_code failure, std::size_t) {
                if (!failure) {
                    self->read();
                }
            }
        );
    }

    beast::tcp_stream stream_;
    RowWriter& writer_;
    std::size_t row_bytes_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
};

void accept(tcp::acceptor& acceptor, RowWriter& writer, std::size_t row_bytes)
{
    acceptor.async_accept([&acceptor, &writer, row_bytes](error_code failure, tcp::socket socket) {
        if (!failure) {
            std::make_shared<Connection>(std::move(socket), writer, row_bytes)->read();
            accept(acceptor, writer, row_bytes);
        }
    });
}

} // namespace

std::string bare_token_of(std::string_view ticket)
{
    return std::string{ticket.substr(0, token_characters)};
}

void serve_bare(BareServer const& options)
{
    asio::io_context io{1};
    // It posts to the loop until it is gone.
    RowWriter writer{options.file, Journal::write_ahead_log, options.tokens};
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), options.port}};
    accept(acceptor, writer, options.row_bytes);
    asio::signal_set signals{io, SIGTERM};
    signals.async_wait([&io](error_code, int) { io.stop(); });
    io.run();
}

} // namespace heed::bench

#pragma once
// A client that sends exactly the bytes it is given, well-formed or not, and shows what came back.
// Over loopback, blocking; a read that takes longer than the test may last fails the test.

#include <cstdint>
#include <string>
#include <string_view>

namespace heed::edge_test {

class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;
    ~RawClient();

    // False when the server has closed the connection meanwhile.
    bool send(std::string_view bytes);
    // Tells the server that nothing more will come.
    void end_sending();
    // All that comes until the server closes. Throws std::runtime_error when it does not.
    std::string read_to_end();
    // The next response with its body, or what came of it before the connection was closed.
    std::string read_response(bool with_body = true);
    // Closes without reading what the server may have sent, so that it sees a reset.
    void vanish();

    int handle() const noexcept { return socket_; }

private:
    bool receive();

    int socket_;
    std::string received_;
};

// Bytes of the first response in what a server sent, or 0 while it is incomplete.
std::size_t response_bytes(std::string_view bytes, bool with_body = true);
// How many responses there are in what a server sent.
std::size_t count_responses(std::string_view bytes);
// Status of the first response, or 0 when there is none.
int status_of(std::string_view bytes);

} // namespace heed::edge_test

#pragma once
// A moment after which a stream's reading is interrupted, but its connection is not yet closed: so
// that a client that is too slow can still be told so. It may be set anew for each request. I/O
// thread only.

#include "server/net/stream.hpp"

#include <boost/asio/any_io_executor.hpp>

#include <chrono>
#include <memory>

namespace heed::net {

class Deadline {
public:
    Deadline(boost::asio::any_io_executor const& executor, Stream& stream);
    Deadline(Deadline const&) = delete;
    Deadline& operator=(Deadline const&) = delete;
    ~Deadline();

    // From now on; replaces an earlier moment and forgets whether that had passed.
    void set(std::chrono::milliseconds time);
    void lift();
    // Whether the moment came before lift().
    bool passed() const noexcept;

private:
    // Outlives this object for as long as a wait is on its way through the loop.
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace heed::net

#include "server/net/deadline.hpp"

#include <boost/asio/steady_timer.hpp>

#include <cstdint>

namespace heed::net {

struct Deadline::State {
    State(boost::asio::any_io_executor const& executor, Stream* watched)
        : timer{executor}, stream{watched}
    {
    }

    boost::asio::steady_timer timer;
    Stream* stream; // null once the deadline is gone
    // A wait that has already ended cannot be called back; its number tells that it is stale.
    std::uint64_t current = 0;
    bool passed = false;
};

Deadline::Deadline(boost::asio::any_io_executor const& executor, Stream& stream)
    : state_{std::make_shared<State>(executor, &stream)}
{
}

Deadline::~Deadline()
{
    state_->stream = nullptr;
    state_->timer.cancel();
}

void Deadline::set(std::chrono::milliseconds time)
{
    lift();
    state_->passed = false;
    state_->timer.expires_after(time);
    state_->timer.async_wait([state = state_,
                              number = state_->current](boost::system::error_code const& failure) {
        bool const stale = failure || number != state->current || state->stream == nullptr;
        if (!stale) {
            state->passed = true;
            state->stream->interrupt();
        }
    });
}

void Deadline::lift()
{
    ++state_->current;
    state_->timer.cancel();
}

bool Deadline::passed() const noexcept
{
    return state_->passed;
}

} // namespace heed::net

#include "server/app/key_maker.hpp"

#include "server/base/log.hpp"

#include <algorithm>
#include <exception>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace heed::app {

namespace {

// A tenth of the weight of an ordinary thread: a launch over many teams does not slow down those
// who answer, and a leader on a machine that has much to do still gets a key within some seconds.
// With the lowest there is, 19, a key did not come within ten seconds there.
constexpr int low_priority = 10;

// Of this thread alone: on Linux a thread has a priority of its own.
void step_back()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), low_priority);
}

} // namespace

KeyMaker::KeyMaker(std::function<ballots::IssuingKey()> make)
    : make_{std::move(make)}, thread_{[this](std::stop_token const& stop) { work(stop); }}
{
}

KeyMaker::~KeyMaker()
{
    thread_.request_stop();
    thread_.join();
}

std::size_t KeyMaker::order(survey::RoundId const& round, Keep keep)
{
    std::lock_guard const lock{mutex_};
    auto found = std::ranges::find(orders_, round, &Order::round);
    if (found == orders_.end()) {
        orders_.push_back({round, std::move(keep)});
        found = std::prev(orders_.end());
        has_orders_.notify_one();
    }
    return static_cast<std::size_t>(found - orders_.begin()) + 1;
}

void KeyMaker::work(std::stop_token const& stop)
{
    step_back();
    while (auto const order = next_order(stop)) {
        carry_out(*order);
        std::lock_guard const lock{mutex_};
        orders_.pop_front();
    }
}

std::optional<KeyMaker::Order> KeyMaker::next_order(std::stop_token const& stop)
{
    std::unique_lock lock{mutex_};
    bool const has_one = has_orders_.wait(lock, stop, [this] { return !orders_.empty(); });
    return has_one && !stop.stop_requested() ? std::optional{orders_.front()} : std::nullopt;
}

void KeyMaker::carry_out(Order const& order) const
{
    try {
        order.keep(make_());
    } catch (std::exception const& failure) {
        base::log::failure(base::log::Event::key_failed, {base::log::error(failure.what())});
    }
}

} // namespace heed::app

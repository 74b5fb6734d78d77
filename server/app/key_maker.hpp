#pragma once
// Makes issuing keys on one thread of low priority, one after the other in the order in
// which they were asked for, so that a launch over many teams leaves the processor to those who
// answer.

#include "server/rounds/key_workshop.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace heed::app {

class KeyMaker final : public rounds::KeyWorkshop {
public:
    // `make` is IssuingKey::make, but for tests.
    explicit KeyMaker(std::function<ballots::IssuingKey()> make = ballots::IssuingKey::make);
    KeyMaker(KeyMaker const&) = delete;
    KeyMaker& operator=(KeyMaker const&) = delete;
    // Waits for the key in the making; orders that wait are dropped.
    ~KeyMaker() override;

    // A key that cannot be made or kept is logged and its order dropped, to be given again.
    std::size_t order(survey::RoundId const& round, Keep keep) override;

private:
    struct Order {
        survey::RoundId round;
        Keep keep;
    };

    void work(std::stop_token const& stop);
    std::optional<Order> next_order(std::stop_token const& stop);
    void carry_out(Order const& order) const;

    std::function<ballots::IssuingKey()> make_;
    std::mutex mutex_;
    std::condition_variable_any has_orders_;
    // The first is being carried out.
    std::deque<Order> orders_;
    std::jthread thread_;
};

} // namespace heed::app

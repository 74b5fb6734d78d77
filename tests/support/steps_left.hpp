#pragma once
// How a test interrupts a program between two steps: it writes one thing more and then throws, as
// if it had been killed between two commits. For tests only.

#include <stdexcept>

namespace heed::testing {

class Interruption : public std::runtime_error {
public:
    Interruption() : std::runtime_error{"interrupted between two steps"} {}
};

class StepsLeft {
public:
    // Interrupts once, when so many steps have been taken from now on.
    void interrupt_after(int steps) { left_ = steps; }
    void go_on() { left_ = 0; }
    // Whether the interruption is still to come.
    bool is_set() const { return left_ > 0; }

    // Call when a step has been taken.
    void taken()
    {
        if (left_ > 0 && --left_ == 0) {
            throw Interruption{};
        }
    }

    template <typename Result>
    Result taken(Result result)
    {
        taken();
        return result;
    }

private:
    int left_ = 0;
};

} // namespace heed::testing

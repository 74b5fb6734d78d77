#pragma once
// Randomness that a seed repeats: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
// number generators", OOPSLA 2014). For tests only, as anybody can foretell it. Any thread; with
// several threads, who gets which bytes is up to the scheduler.

#include "server/base/random.hpp"

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>

namespace heed::testing {

class ReplayRandom final : public base::Random {
public:
    explicit ReplayRandom(std::uint64_t seed) : state_{seed} {}

    void fill(std::span<std::uint8_t> out) override
    {
        std::lock_guard const lock{mutex_};
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            word = i % sizeof word == 0 ? next() : word >> 8U;
            out[i] = static_cast<std::uint8_t>(word & 0xffU);
        }
    }

private:
    std::uint64_t next() noexcept
    {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    std::mutex mutex_;
    std::uint64_t state_;
};

} // namespace heed::testing

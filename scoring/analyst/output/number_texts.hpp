#pragma once
// The shortest digits that read back as the same number, remembered: scores are fractions with few
// denominators, so that in a large study the same numbers come again and again. Finding the digits
// anew takes ten times as long as looking them up. One thread.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace heed::analyst {

class NumberTexts {
public:
    NumberTexts();

    // Of a finite number; a nought has no sign. Valid until the next call.
    std::string_view of(double number);

private:
    // Room for the longest, "-2.2250738585072014e-308".
    static constexpr std::size_t bytes_max = 24;
    static constexpr std::size_t slot_bits = 12;

    struct Slot {
        std::uint64_t number = 0; // its bits; at first nought
        std::uint8_t size = 1;
        std::array<char, bytes_max> text{'0'};
    };

    std::vector<Slot> slots_; // where a number has one place only: the later one takes it
};

} // namespace heed::analyst

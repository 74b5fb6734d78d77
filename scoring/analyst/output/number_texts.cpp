#include "scoring/analyst/output/number_texts.hpp"

#include <bit>
#include <charconv>

namespace heed::analyst {

namespace {

// Odd, near 2^64 divided by the golden ratio: neighbouring numbers get distant places (Knuth, The
// Art of Computer Programming 3, 6.4).
constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;

} // namespace

NumberTexts::NumberTexts() : slots_(std::size_t{1} << slot_bits) {}

std::string_view NumberTexts::of(double number)
{
    // Adding nought takes the sign off a nought.
    number += 0.0;
    auto const bits = std::bit_cast<std::uint64_t>(number);
    auto& slot = slots_[bits * spread >> (64 - slot_bits)];
    if (slot.number != bits) {
        slot.number = bits;
        auto* const begin = slot.text.data();
        auto* const end = std::to_chars(begin, begin + bytes_max, number).ptr;
        slot.size = static_cast<std::uint8_t>(end - begin);
    }
    return {slot.text.data(), slot.size};
}

} // namespace heed::analyst

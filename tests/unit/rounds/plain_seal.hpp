#pragma once
// A seal that anybody could forge. For tests only.

#include "scoring/disclosure/seal.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace heed::rounds::test {

// Marks bytes with their own sum, and counts how often it was asked to.
class PlainSeal final : public disclosure::Seal {
public:
    explicit PlainSeal(std::uint8_t key) : key_{key} {}

    disclosure::SealMark mac(std::span<std::uint8_t const> bytes) const override
    {
        ++marks_made;
        disclosure::SealMark mark{};
        mark.fill(key_);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            mark[i % mark.size()] = static_cast<std::uint8_t>(mark[i % mark.size()] + bytes[i]);
        }
        return mark;
    }

    mutable int marks_made = 0;

private:
    std::uint8_t key_;
};

} // namespace heed::rounds::test

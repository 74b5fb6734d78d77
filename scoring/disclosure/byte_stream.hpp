#pragma once
// Bytes of a frozen release, one way only to write each value: whole numbers big-endian and of
// fixed size, texts with their length in front. The reader never reads past the end and remembers
// that it tried to, so that a decoder checks once, at the end. One thread at a time.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heed::disclosure {

class ByteWriter {
public:
    void write_u8(std::uint8_t value);
    void write_u32(std::uint32_t value);
    // Throws std::length_error above 2^32 - 1 bytes.
    void write_text(std::string_view text);

    std::vector<std::uint8_t> take() && { return std::move(bytes_); }

private:
    std::vector<std::uint8_t> bytes_;
};

class ByteReader {
public:
    explicit ByteReader(std::span<std::uint8_t const> bytes) noexcept : rest_{bytes} {}

    // 0 or empty once anything was missing.
    std::uint8_t read_u8() noexcept;
    std::uint32_t read_u32() noexcept;
    std::string read_text();

    // Marks the input as unreadable: for values that fit no meaning.
    void fail() noexcept;
    bool ok() const noexcept { return ok_; }
    bool at_end() const noexcept { return rest_.empty(); }

private:
    std::span<std::uint8_t const> take(std::size_t size) noexcept;

    std::span<std::uint8_t const> rest_;
    bool ok_ = true;
};

} // namespace heed::disclosure

#include "scoring/disclosure/byte_stream.hpp"

#include <limits>
#include <stdexcept>

namespace heed::disclosure {

namespace {

constexpr int bits_in_byte = 8;
constexpr int u32_shift_max = 24;

} // namespace

void ByteWriter::write_u8(std::uint8_t value)
{
    bytes_.push_back(value);
}

void ByteWriter::write_u32(std::uint32_t value)
{
    for (int shift = u32_shift_max; shift >= 0; shift -= bits_in_byte) {
        bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

void ByteWriter::write_text(std::string_view text)
{
    if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error{"ByteWriter: the text is too long"};
    }
    write_u32(static_cast<std::uint32_t>(text.size()));
    bytes_.insert(bytes_.end(), text.begin(), text.end());
}

std::uint8_t ByteReader::read_u8() noexcept
{
    auto const bytes = take(sizeof(std::uint8_t));
    return bytes.empty() ? std::uint8_t{0} : bytes.front();
}

std::uint32_t ByteReader::read_u32() noexcept
{
    std::uint32_t value = 0;
    for (std::uint8_t const byte : take(sizeof(std::uint32_t))) {
        value = value << bits_in_byte | byte;
    }
    return value;
}

std::string ByteReader::read_text()
{
    auto const bytes = take(read_u32());
    return {bytes.begin(), bytes.end()};
}

void ByteReader::fail() noexcept
{
    ok_ = false;
    rest_ = {};
}

std::span<std::uint8_t const> ByteReader::take(std::size_t size) noexcept
{
    if (size > rest_.size()) {
        fail();
        return {};
    }
    auto const taken = rest_.first(size);
    rest_ = rest_.subspan(size);
    return taken;
}

} // namespace heed::disclosure

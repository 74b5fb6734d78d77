#include "scoring/analyst/output/byte_writer.hpp"

#include <boost/system/system_category.hpp>

#include <array>
#include <cerrno>
#include <charconv>
#include <unistd.h>
#include <utility>

namespace heed::analyst {

namespace {

// Longer than the shortest form of any number.
constexpr std::size_t number_bytes_max = 32;

boost::system::error_code write_all(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            return {errno, boost::system::system_category()};
        }
    }
    return {};
}

} // namespace

ByteWriter::ByteWriter(Sink sink) : sink_{std::move(sink)}
{
    buffer_.reserve(piece_bytes + piece_bytes / 4);
}

void ByteWriter::integer(std::int64_t value)
{
    std::array<char, number_bytes_max> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text({digits.data(), end});
}

void ByteWriter::number(double value)
{
    std::array<char, number_bytes_max> digits;
    // Adding nought takes the sign off a nought.
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0).ptr;
    text({digits.data(), end});
}

boost::system::error_code ByteWriter::finish()
{
    hand_on();
    return error_;
}

void ByteWriter::hand_on()
{
    if (!error_ && !buffer_.empty()) {
        error_ = sink_(buffer_);
    }
    handed_on_ += buffer_.size();
    buffer_.clear();
}

ByteWriter::Sink to_descriptor(int descriptor)
{
    return [descriptor](std::string_view bytes) { return write_all(descriptor, bytes); };
}

} // namespace heed::analyst

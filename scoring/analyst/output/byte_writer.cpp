#include "scoring/analyst/output/byte_writer.hpp"

#include <boost/system/system_category.hpp>

#include <array>
#include <cerrno>
#include <charconv>
#include <unistd.h>
#include <utility>

namespace heed::analyst {

namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 18U;
// A sign and the digits of 2^63.
constexpr std::size_t integer_bytes_max = 20;

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

ByteWriter::ByteWriter(Sink sink) : sink_{std::move(sink)}, buffer_(piece_bytes) {}

void ByteWriter::integer(std::int64_t value)
{
    std::array<char, integer_bytes_max> digits;
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text({digits.data(), end});
}

boost::system::error_code ByteWriter::finish()
{
    hand_on();
    return error_;
}

void ByteWriter::make_room(std::size_t bytes)
{
    hand_on();
    if (bytes > buffer_.size()) {
        buffer_.resize(bytes);
    }
}

void ByteWriter::hand_on()
{
    if (!error_ && used_ != 0) {
        error_ = sink_({buffer_.data(), used_});
    }
    used_ = 0;
}

ByteWriter::Sink to_descriptor(int descriptor)
{
    return [descriptor](std::string_view bytes) { return write_all(descriptor, bytes); };
}

} // namespace heed::analyst

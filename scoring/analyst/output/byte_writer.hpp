#pragma once
// Text on its way out: gathered in a buffer and handed on in large pieces. After the first failure
// of the sink nothing more is handed on, and finish() says what failed, so that what writes need
// not look after each word. Numbers obey no locale. One thread.

#include <boost/system/error_code.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace heed::analyst {

class ByteWriter {
public:
    // Takes all bytes or says why not.
    using Sink = std::function<boost::system::error_code(std::string_view)>;

    explicit ByteWriter(Sink sink);

    void text(std::string_view text)
    {
        buffer_.append(text);
        if (buffer_.size() >= piece_bytes) {
            hand_on();
        }
    }
    void byte(char byte) { buffer_.push_back(byte); }
    void integer(std::int64_t value);
    // The shortest digits that read back as the same number; a nought has no sign. Finite.
    void number(double value);

    // Bytes so far.
    std::uint64_t written() const noexcept { return handed_on_ + buffer_.size(); }
    // Hands on what is left; the first error, if there was one.
    [[nodiscard]] boost::system::error_code finish();

private:
    static constexpr std::size_t piece_bytes = std::size_t{1} << 18;

    void hand_on();

    Sink sink_;
    std::string buffer_;
    std::uint64_t handed_on_ = 0;
    boost::system::error_code error_;
};

// Writes to an open file descriptor, however many calls that takes.
ByteWriter::Sink to_descriptor(int descriptor);

} // namespace heed::analyst

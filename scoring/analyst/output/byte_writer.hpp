#pragma once
// Text on its way out: gathered in a buffer and handed on in large pieces. After the first failure
// of the sink nothing more is handed on, and finish() says what failed, so that what writes need
// not look after each word. Numbers obey no locale. One thread.

#include "scoring/analyst/output/number_texts.hpp"

#include <boost/system/error_code.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace heed::analyst {

class ByteWriter {
public:
    // Takes all bytes or says why not.
    using Sink = std::function<boost::system::error_code(std::string_view)>;

    explicit ByteWriter(Sink sink);

    void text(std::string_view text)
    {
        if (text.size() > buffer_.size() - used_) {
            make_room(text.size());
        }
        std::ranges::copy(text, buffer_.data() + used_); // an empty text may have no data
        used_ += text.size();
    }
    void byte(char byte) { text({&byte, 1}); }
    void integer(std::int64_t value);
    // The shortest digits that read back as the same number; a nought has no sign. Finite.
    void number(double value) { text(numbers_.of(value)); }

    // Hands on what is left; the first error, if there was one.
    [[nodiscard]] boost::system::error_code finish();

private:
    void make_room(std::size_t bytes);
    void hand_on();

    Sink sink_;
    std::vector<char> buffer_;
    std::size_t used_ = 0;
    NumberTexts numbers_;
    boost::system::error_code error_;
};

// Writes to an open file descriptor, however many calls that takes.
ByteWriter::Sink to_descriptor(int descriptor);

} // namespace heed::analyst

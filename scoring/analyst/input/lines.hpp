#pragma once
// A text file line by line, through a buffer of fixed size, so that memory does not grow with the
// file. Lines end with LF or CR LF, the last one perhaps with nothing; a UTF-8 byte order mark is
// passed over; blank lines may stand at the end only. One thread at a time.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/source.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace heed::analyst {

// Of one line, without its ending.
inline constexpr std::size_t line_bytes_max = std::size_t{1024} * 1024;

// Bytes read so far, and in all (0 when that is not known).
using ReadingProgress = std::function<void(std::size_t done_bytes, std::size_t all_bytes)>;

class Lines {
public:
    // `progress` may be empty; it is called whenever the buffer has been filled, which is about
    // every 2 MB.
    explicit Lines(Source source, ReadingProgress progress = {});

    // Goes to the next line. False at the end, and when there is a fault: bytes that cannot be
    // read, a line that is too long, is blank or is not valid UTF-8.
    bool next();
    std::optional<Fault> const& fault() const noexcept { return fault_; }

    // The line without its ending, valid UTF-8 and not empty. Valid until next().
    std::string_view text() const noexcept { return text_; }
    // From 1.
    std::size_t number() const noexcept { return number_; }
    std::string const& file() const noexcept { return source_.name; }
    // The size of the file, 0 when it is not known, and the bytes up to the end of this line.
    std::size_t all_bytes() const noexcept { return source_.size; }
    std::size_t done_bytes() const noexcept { return read_bytes_ - (end_ - begin_); }

    // A fault of the current line, at this byte of it.
    Fault fault_at(std::size_t offset, std::string reason) const;

private:
    bool take_line();
    std::size_t find_line();
    void refill();
    bool check_line();
    bool fail(std::size_t column, std::string reason);

    Source source_;
    ReadingProgress progress_;
    std::unique_ptr<char[]> buffer_;
    std::size_t begin_ = 0; // of what has been read and not yet taken
    std::size_t end_ = 0;
    std::size_t read_bytes_ = 0;
    bool at_end_ = false;
    std::string_view text_;
    std::size_t number_ = 0;
    std::optional<Fault> fault_;
};

} // namespace heed::analyst

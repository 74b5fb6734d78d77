#include "scoring/analyst/input/lines.hpp"

#include "scoring/analyst/input/utf8.hpp"

#include <cstring>
#include <span>
#include <utility>

namespace heed::analyst {

namespace {

// Room for a longest line with its ending, and as much again, so that few bytes are moved.
constexpr std::size_t buffer_bytes = 2 * line_bytes_max;
// CR LF.
constexpr std::size_t endings_bytes_max = 2;
constexpr std::string_view utf16_marks[] = {"\xff\xfe", "\xfe\xff"};

bool is_utf16(std::string_view text)
{
    return text.starts_with(utf16_marks[0]) || text.starts_with(utf16_marks[1]);
}

} // namespace

Lines::Lines(Source source, ReadingProgress progress)
    : source_{std::move(source)},
      progress_{std::move(progress)},
      buffer_{std::make_unique_for_overwrite<char[]>(buffer_bytes)}
{
}

bool Lines::next()
{
    if (fault_ || !take_line()) {
        return false;
    }
    if (!text_.empty()) {
        return check_line();
    }
    Fault const blank{source_.name, number_, 1, "the line is blank"};
    while (take_line()) {
        if (!text_.empty()) {
            fault_ = blank;
            return false;
        }
    }
    return false;
}

Fault Lines::fault_at(std::size_t offset, std::string reason) const
{
    return {source_.name, number_, column_at(text_, offset), std::move(reason)};
}

// The next line, whatever it holds.
bool Lines::take_line()
{
    auto const bytes = find_line();
    if (bytes == 0 || fault_) {
        return false;
    }
    ++number_;
    text_ = {buffer_.get() + begin_, bytes};
    begin_ += bytes;
    for (auto const ending : {'\n', '\r'}) {
        text_.remove_suffix(text_.ends_with(ending) ? 1 : 0);
    }
    if (number_ == 1 && text_.starts_with(byte_order_mark)) {
        text_.remove_prefix(byte_order_mark.size());
    }
    if (text_.size() > line_bytes_max) {
        auto const limit = std::to_string(line_bytes_max);
        return fail(1, "the line is longer than " + limit + " bytes");
    }
    return true;
}

// Reads on until the buffer holds the end of the next line, and returns the bytes of that line with
// its ending: 0 at the end of the file, more than a line may have when it has no end so far.
std::size_t Lines::find_line()
{
    std::size_t searched = 0;
    while (true) {
        std::string_view const ahead{buffer_.get() + begin_, end_ - begin_};
        auto const found = ahead.find('\n', searched);
        if (found != std::string_view::npos) {
            return found + 1;
        }
        if (at_end_ || ahead.size() > line_bytes_max + endings_bytes_max) {
            return ahead.size();
        }
        searched = ahead.size();
        refill();
    }
}

void Lines::refill()
{
    std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    auto const read = source_.read({buffer_.get() + end_, buffer_bytes - end_});
    if (!read) {
        fault_ = Fault{source_.name, 0, 0, std::string{unreadable}};
    }
    auto const bytes = read.value_or(0);
    at_end_ = bytes == 0;
    end_ += bytes;
    read_bytes_ += bytes;
    if (progress_) {
        progress_(read_bytes_, source_.size);
    }
}

bool Lines::check_line()
{
    auto const valid = valid_utf8_bytes(text_);
    if (valid == text_.size()) {
        return true;
    }
    bool const utf16 = number_ == 1 && is_utf16(text_);
    return fail(
        column_at(text_, valid),
        utf16 ? "the file is in UTF-16; save it as UTF-8"
              : "this is not UTF-8; save the file as UTF-8"
    );
}

bool Lines::fail(std::size_t column, std::string reason)
{
    fault_ = Fault{source_.name, number_, column, std::move(reason)};
    return false;
}

} // namespace heed::analyst

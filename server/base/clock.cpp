#include "server/base/clock.hpp"

#include <fmt/format.h>

#include <charconv>

namespace heed::base {

namespace {

constexpr std::size_t iso_day_characters = 10; // YYYY-MM-DD

template <typename Number>
bool read_digits(std::string_view digits, Number& out)
{
    for (char const digit : digits) {
        if (digit < '0' || digit > '9') {
            return false;
        }
    }
    return std::from_chars(digits.data(), digits.data() + digits.size(), out).ec == std::errc{};
}

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string to_iso(Day day)
{
    std::chrono::year_month_day const date{day};
    return fmt::format(
        "{:04}-{:02}-{:02}",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day())
    );
}

std::optional<Day> day_from_iso(std::string_view text)
{
    if (text.size() != iso_day_characters || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (!read_digits(text.substr(0, 4), year) || !read_digits(text.substr(5, 2), month) ||
        !read_digits(text.substr(8, 2), day)) {
        return std::nullopt;
    }
    std::chrono::year_month_day const date{
        std::chrono::year{year},
        std::chrono::month{month},
        std::chrono::day{day}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Day{date};
}

} // namespace heed::base

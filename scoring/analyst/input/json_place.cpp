#include "scoring/analyst/input/json_place.hpp"

#include "scoring/analyst/input/utf8.hpp"
#include "survey-defs/model/json_node.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace heed::analyst {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_scalar = " \t\r\n,:]}";

// Walks over valid JSON; at the end of the text it stands still.
class Walker {
public:
    explicit Walker(std::string_view text) : text_{text} { skip_blanks(); }

    std::size_t at() const noexcept { return at_; }
    void go_to(std::size_t offset) noexcept { at_ = offset; }
    char here() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }

    // Past one character and the blanks after it.
    void step() noexcept
    {
        at_ = std::min(at_ + 1, text_.size());
        skip_blanks();
    }

    // Past a whole value and the blanks after it; returns its text.
    std::string_view value()
    {
        auto const begin = at_;
        std::size_t depth = 0;
        do {
            depth += here() == '{' || here() == '[' ? 1U : 0U;
            depth -= (here() == '}' || here() == ']') && depth > 0 ? 1U : 0U;
            skip_token();
        } while (depth > 0 && at_ < text_.size());
        auto const found = text_.substr(begin, at_ - begin);
        skip_blanks();
        return found;
    }

private:
    void skip_blanks() noexcept
    {
        at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
    }

    // A string, a bracket, a comma, a colon, a blank, or a number or word.
    void skip_token() noexcept
    {
        auto const next = here() == '"' ? string_end() : text_.find_first_of(ends_of_scalar, at_);
        auto const least = std::min(at_ + 1, text_.size());
        bool const bracket = here() == '{' || here() == '[';
        at_ = bracket ? least : std::clamp(next, least, text_.size());
    }

    std::size_t string_end() const noexcept
    {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != '"') {
            end += text_[end] == '\\' ? 2U : 1U;
        }
        return end + 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

// The key of a member as a step of a pointer.
std::string step_of(std::string_view key_text)
{
    boost::system::error_code error;
    auto const key = boost::json::parse({key_text.data(), key_text.size()}, error);
    return error || !key.is_string() ? "" : survey::pointer_step(std::string{key.get_string()});
}

// Where the value of one step begins, and where it is said to be.
struct Found {
    std::size_t value;
    std::size_t place;
};

std::optional<Found> find_member(Walker& walker, std::string_view step)
{
    std::optional<Found> found;
    walker.step();
    while (walker.here() == '"') {
        auto const place = walker.at();
        auto const key = walker.value();
        walker.step();
        bool const again = found.has_value();
        if (step_of(key) == step) {
            found = Found{walker.at(), place};
        }
        if (again && found->place == place) {
            break;
        }
        walker.value();
        if (walker.here() == ',') {
            walker.step();
        }
    }
    return found;
}

std::optional<Found> find_entry(Walker& walker, std::string_view step)
{
    walker.step();
    for (std::size_t index = 0; walker.here() != ']' && walker.here() != '\0'; ++index) {
        if (step.substr(1) == std::to_string(index)) {
            return Found{walker.at(), walker.at()};
        }
        walker.value();
        if (walker.here() == ',') {
            walker.step();
        }
    }
    return std::nullopt;
}

Place place_at(std::string_view text, std::size_t offset)
{
    auto const before = text.substr(0, offset);
    auto const line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return {
        1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
        column_at(text.substr(line_start), offset - line_start),
    };
}

} // namespace

Place place_of(std::string_view json, std::string_view pointer)
{
    Walker walker{json};
    auto place = walker.at();
    while (!pointer.empty()) {
        auto const step = pointer.substr(0, pointer.find('/', 1));
        pointer.remove_prefix(step.size());
        auto const found =
            walker.here() == '{' ? find_member(walker, step) : find_entry(walker, step);
        if (!found) {
            break;
        }
        place = found->place;
        walker.go_to(found->value);
    }
    return place_at(json, place);
}

} // namespace heed::analyst

#include "server/accounts/names.hpp"

#include "server/base/text.hpp"

#include <algorithm>

namespace heed::accounts {

namespace {

bool is_sign_in_character(char character) noexcept
{
    return ('a' <= character && character <= 'z') || ('0' <= character && character <= '9') ||
           character == '.' || character == '-' || character == '_';
}

std::string_view without_outer_blanks(std::string_view text) noexcept
{
    auto const first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace

boost::system::result<std::string, Refusal> tidy_name(std::string_view text)
{
    auto const name = without_outer_blanks(text);
    auto const flaw = base::flaw_of(name, name_characters_max);
    if (!flaw) {
        return std::string{name};
    }
    if (*flaw == base::TextFlaw::too_long) {
        return Refusal{errc::name_too_long, int{name_characters_max}};
    }
    return Refusal{errc::bad_name};
}

std::optional<std::string> tidy_sign_in_name(std::string_view text)
{
    // Below /api/people it stands for something else.
    constexpr std::string_view taken_by_the_api = "invitations";
    auto name = base::in_small_letters(without_outer_blanks(text));
    bool const fits = sign_in_name_min <= name.size() && name.size() <= sign_in_name_max;
    if (!fits || !std::ranges::all_of(name, is_sign_in_character) || name == taken_by_the_api) {
        return std::nullopt;
    }
    return name;
}

} // namespace heed::accounts

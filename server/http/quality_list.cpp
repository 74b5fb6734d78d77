#include "server/http/quality_list.hpp"

#include "server/http/text.hpp"

#include <algorithm>

namespace heed::http {

namespace {

constexpr int full_weight = 1000;

bool is_digit(char character) noexcept
{
    return character >= '0' && character <= '9';
}

// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] ), in thousandths.
int read_weight(std::string_view text) noexcept
{
    auto const well_formed = !text.empty() && text.size() <= 5 && is_digit(text[0]) &&
                             (text.size() == 1 || text[1] == '.') &&
                             std::all_of(text.begin() + 1, text.end(), [](char character) {
                                 return character == '.' || is_digit(character);
                             });
    if (!well_formed) {
        return 0;
    }
    int weight = (text[0] - '0') * full_weight;
    int place = full_weight / 10;
    for (auto const character : text.substr(std::min<std::size_t>(text.size(), 2))) {
        weight += is_digit(character) ? (character - '0') * place : 0;
        place /= 10;
    }
    return std::min(weight, full_weight);
}

Preference read_preference(std::string_view entry)
{
    Preference preference{take_until(entry, ';'), full_weight};
    auto const parameter = trimmed(entry);
    if (!parameter.empty()) {
        auto const named =
            parameter.size() > 2 && to_lower(parameter[0]) == 'q' && parameter[1] == '=';
        preference.weight = named ? read_weight(parameter.substr(2)) : 0;
    }
    return preference;
}

} // namespace

std::vector<Preference> read_preferences(std::string_view list)
{
    std::vector<Preference> preferences;
    while (!list.empty() && preferences.size() < preferences_max) {
        auto const preference = read_preference(take_until(list, ','));
        if (!preference.name.empty()) {
            preferences.push_back(preference);
        }
    }
    return preferences;
}

int weight_of(std::vector<Preference> const& preferences, std::string_view name) noexcept
{
    int any = 0;
    for (auto const& preference : preferences) {
        if (equal_ignoring_case(preference.name, name)) {
            return preference.weight;
        }
        if (preference.name == "*") {
            any = preference.weight;
        }
    }
    return any;
}

} // namespace heed::http

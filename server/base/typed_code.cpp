#include "server/base/typed_code.hpp"

#include "server/base/encoding.hpp"

namespace heed::base {

namespace {

constexpr unsigned check_modulus = 31;
constexpr std::size_t random_characters = code_characters - 1;

} // namespace

std::string crockford_text(Random& random, std::size_t characters)
{
    std::string text;
    text.reserve(characters);
    while (text.size() < characters) {
        text += crockford_alphabet[random.below(std::uint32_t{crockford_alphabet.size()})];
    }
    return text;
}

char check_character(std::string_view first_characters) noexcept
{
    unsigned sum = 0;
    unsigned weight = 0;
    for (char const character : first_characters) {
        sum += ++weight * crockford_value(character).value_or(0);
    }
    return crockford_alphabet[sum % check_modulus];
}

TypedCode TypedCode::draw(Random& random)
{
    std::string characters = crockford_text(random, random_characters);
    characters += check_character(characters);
    return TypedCode{std::move(characters)};
}

std::optional<TypedCode> TypedCode::parse(std::string_view text)
{
    if (text.size() > code_text_bytes_max) {
        return std::nullopt;
    }
    std::string characters;
    for (char const character : text) {
        if (character == '-' || character == ' ') {
            continue;
        }
        auto const value = crockford_value(character);
        if (!value) {
            return std::nullopt;
        }
        characters += crockford_alphabet[*value];
    }
    if (characters.size() != code_characters ||
        check_character(characters.substr(0, random_characters)) != characters.back()) {
        return std::nullopt;
    }
    return TypedCode{std::move(characters)};
}

std::string TypedCode::grouped() const
{
    std::string text;
    for (std::size_t i = 0; i < characters_.size(); ++i) {
        if (i != 0 && i % code_group_characters == 0) {
            text += '-';
        }
        text += characters_[i];
    }
    return text;
}

} // namespace heed::base

#include "server/ballots/participation_code.hpp"

#include "server/ballots/error.hpp"
#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

namespace heed::ballots {

namespace {

constexpr unsigned check_modulus = 31;
constexpr std::size_t random_characters = code_characters - 1;

} // namespace

char check_character(std::string_view first_characters) noexcept
{
    unsigned sum = 0;
    unsigned weight = 0;
    for (char const character : first_characters) {
        sum += ++weight * base::crockford_value(character).value_or(0);
    }
    return base::crockford_alphabet[sum % check_modulus];
}

ParticipationCode ParticipationCode::draw(base::Random& random)
{
    std::string characters;
    characters.reserve(code_characters);
    auto const letters = static_cast<std::uint32_t>(base::crockford_alphabet.size());
    while (characters.size() < random_characters) {
        characters += base::crockford_alphabet[random.below(letters)];
    }
    characters += check_character(characters);
    return ParticipationCode{std::move(characters)};
}

boost::system::result<ParticipationCode> ParticipationCode::parse(std::string_view text)
{
    if (text.size() > code_text_bytes_max) {
        return errc::malformed_code;
    }
    std::string characters;
    for (char const character : text) {
        if (character == '-' || character == ' ') {
            continue;
        }
        auto const value = base::crockford_value(character);
        if (!value) {
            return errc::malformed_code;
        }
        characters += base::crockford_alphabet[*value];
    }
    if (characters.size() != code_characters ||
        check_character(std::string_view{characters}.substr(0, random_characters)) !=
            characters.back()) {
        return errc::malformed_code;
    }
    return ParticipationCode{std::move(characters)};
}

base::SecretText ParticipationCode::text() const
{
    std::string grouped;
    for (std::size_t i = 0; i < characters_.size(); ++i) {
        if (i != 0 && i % code_group_characters == 0) {
            grouped += '-';
        }
        grouped += characters_[i];
    }
    return base::SecretText{std::move(grouped)};
}

base::Bytes32 ParticipationCode::hash(base::ByteView pepper, survey::RoundId const& round) const
{
    return base::hmac_sha256(pepper, base::as_bytes(round.text() + '\0' + characters_));
}

} // namespace heed::ballots

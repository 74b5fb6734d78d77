#include "server/accounts/password.hpp"

#include "server/base/text.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heed::accounts {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

// Long enough to pass the length rule, and known to everybody who guesses passwords.
constexpr std::array<std::string_view, 24> well_known{
    "123456789012",   "1234567890123",
    "password1234",   "passwordpassword",
    "qwertyuiop12",   "qwertyuiopas",
    "letmeinletmein", "iloveyou1234",
    "administrator",  "administrator1",
    "changemeplease", "welcome12345",
    "welcome123456",  "qwerty123456",
    "password12345",  "password123456",
    "abcdefghijkl",   "abcd12345678",
    "unbelievable",   "1qaz2wsx3edc",
    "zaq12wsxcde3",   "correcthorsebatterystaple",
    "compassion123",  "psychologicalsafety",
};

// "abcabcabcabc": the text is one piece of at most four characters over and over.
bool is_repetition(std::string_view text) noexcept
{
    constexpr std::size_t piece_max = 4;
    for (std::size_t piece = 1; piece <= piece_max; ++piece) {
        if (text.size() > piece && text.substr(piece) == text.substr(0, text.size() - piece)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<Refusal>
refuse_password(base::SecretText const& password, std::string_view sign_in_name)
{
    std::string_view const text = password.reveal();
    if (base::code_points(text) < password_characters_min) {
        return Refusal{errc::password_too_short, int{password_characters_min}};
    }
    if (text.size() > password_bytes_max) {
        return Refusal{errc::password_too_long, int{password_bytes_max}};
    }
    auto const lower = base::in_small_letters(text);
    bool const names_its_owner =
        !sign_in_name.empty() && lower.find(sign_in_name) != std::string::npos;
    if (names_its_owner || is_repetition(lower) ||
        std::ranges::find(well_known, lower) != well_known.end()) {
        return Refusal{errc::password_too_common};
    }
    return std::nullopt;
}

Passwords::Passwords()
{
    if (sodium_init() < 0) {
        throw std::runtime_error{"libsodium could not start"};
    }
}

std::optional<Passwords::Place> Passwords::take_place()
{
    if (!places_.try_acquire()) {
        return std::nullopt;
    }
    return Place{places_};
}

Passwords::Place::~Place()
{
    if (places_ != nullptr) {
        places_->release();
    }
}

std::string Passwords::Place::hash(base::SecretText const& password) const
{
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    auto const& plain = password.reveal();
    if (crypto_pwhash_argon2id_str(text.data(), plain.data(), plain.size(), passes, memory_bytes) !=
        0) {
        throw std::runtime_error{"no memory to hash a password"};
    }
    return text.data();
}

bool Passwords::Place::matches(std::string const& hash, base::SecretText const& password) const
{
    auto const& plain = password.reveal();
    return crypto_pwhash_argon2id_str_verify(hash.c_str(), plain.data(), plain.size()) == 0;
}

void Passwords::Place::spend_the_time_of_a_match(base::SecretText const& password) const
{
    static_cast<void>(hash(password));
}

} // namespace heed::accounts

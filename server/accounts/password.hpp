#pragma once
// Passwords: what is accepted, and how one is kept. Kept is only an Argon2id hash with its own
// salt and parameters (libsodium), 19 MiB and two passes: the minimum that OWASP's password
// storage advice names for Argon2id. Thread-safe. Whoever wants one computed takes a place first,
// and is told at once when there is none: a flood of sign-ins can take neither the memory nor all
// the workers that others need. Never call it on the I/O thread.

#include "server/accounts/error.hpp"
#include "server/base/secret.hpp"

#include <cstddef>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>
#include <utility>

namespace heed::accounts {

inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_bytes_max = 128;
inline constexpr std::ptrdiff_t hashes_at_once = 2;

// Why this password is refused for this account, if it is. No rules on kinds of characters: length
// and not being well known are what matters (OWASP ASVS 5.0, V6.2).
std::optional<Refusal>
refuse_password(base::SecretText const& password, std::string_view sign_in_name);

class Passwords {
public:
    // The right to compute hashes, one after the other; given back when it is destroyed.
    class Place {
    public:
        Place(Place&& other) noexcept : places_{std::exchange(other.places_, nullptr)} {}
        Place& operator=(Place&&) = delete;
        Place(Place const&) = delete;
        Place& operator=(Place const&) = delete;
        ~Place();

        // Throws std::runtime_error when there is no memory for it.
        std::string hash(base::SecretText const& password) const;
        bool matches(std::string const& hash, base::SecretText const& password) const;
        // Takes as long as matches() does, for a sign-in name that does not exist.
        void spend_the_time_of_a_match(base::SecretText const& password) const;

    private:
        friend class Passwords;
        explicit Place(std::counting_semaphore<hashes_at_once>& places) : places_{&places} {}

        std::counting_semaphore<hashes_at_once>* places_;
    };

    // Throws std::runtime_error when libsodium cannot start.
    Passwords();

    // Empty when all hashes_at_once places are taken.
    std::optional<Place> take_place();

private:
    std::counting_semaphore<hashes_at_once> places_{hashes_at_once};
};

} // namespace heed::accounts

#pragma once
// The accounts of one installation in a store in memory, at a time that stands still until the
// test moves it. For tests only.

#include "server/accounts/invitations.hpp"
#include "server/accounts/sign_in.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/granted.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace heed::accounts::test {

using namespace std::chrono_literals;
using testing::granted;

inline constexpr base::Day first_day = 2026y / 11 / 22;

// Checks that `result` is refused for this reason.
template <typename Result>
void expect_refusal(Result const& result, errc code, int limit = 0)
{
    BOOST_REQUIRE(!result);
    BOOST_TEST(to_string(result.error().code) == to_string(code));
    BOOST_TEST(result.error().limit == limit);
}

class Office {
public:
    Office() = default;
    explicit Office(std::filesystem::path const& folder)
        : store_{store::open_sqlite_store(store::StoreFiles::in(folder), random)}
    {
    }

    testing::FakeClock clock{first_day + 9h};
    testing::ReplayRandom random{1};

private:
    std::unique_ptr<store::Store> store_ = store::open_sqlite_store_in_memory(random);

public:
    store::AccountStore& store = store_->accounts();
    Passwords passwords;
    Invitations invitations{store, passwords, clock, random};
    SignIn sign_in{store, passwords, clock, random};

    std::string const right_password = "a quiet harbour";
    base::SecretText const password{right_password};

    // What a person gives who takes up an invitation under this sign-in name.
    Acceptance acceptance(base::SecretText code, std::string sign_in_name) const
    {
        return {
            .code = std::move(code),
            .name = "Ada Mensah",
            .sign_in_name = std::move(sign_in_name),
            .password = password,
        };
    }

    base::SecretText invite_leader()
    {
        return invitations.invite("Ada", store::Role::leader)->code;
    }

    store::Account add_leader(std::string const& sign_in_name)
    {
        return granted(invitations.accept(acceptance(invite_leader(), sign_in_name)));
    }
};

} // namespace heed::accounts::test

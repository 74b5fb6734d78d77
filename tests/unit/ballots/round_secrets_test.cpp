#include "server/ballots/error.hpp"
#include "server/ballots/round_secrets.hpp"
#include "tests/support/issuing_key.hpp"
#include "tests/support/replay_random.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::ballots;

namespace {

constexpr std::size_t nonce_bytes = 12;
constexpr std::size_t tag_bytes = 16;

base::Bytes32 all(std::uint8_t byte)
{
    base::Bytes32 bytes{};
    bytes.fill(byte);
    return bytes;
}

survey::RoundId const ward_7{"AAAAAAAAAAAAAAAAAAAAAA"};
survey::RoundId const ward_8{"AAAAAAAAAAAAAAAAAAAAAQ"};
RoundSecrets const secrets{all(1), all(2)};

base::Bytes wrapped(std::uint64_t seed = 1)
{
    testing::ReplayRandom random{seed};
    return secrets.wrap(testing::issuing_key(), ward_7, random);
}

void expect_bad_key(boost::system::result<IssuingKey> const& unwrapped)
{
    BOOST_REQUIRE(!unwrapped);
    BOOST_TEST(unwrapped.error() == make_error_code(errc::bad_key));
}

} // namespace

BOOST_AUTO_TEST_SUITE(round_secrets)

BOOST_AUTO_TEST_CASE(a_code_is_stored_as_its_hash_under_the_pepper)
{
    testing::ReplayRandom random{1};
    auto const code = ParticipationCode::draw(random);
    BOOST_TEST(secrets.code_hash(code, ward_7) == code.hash(all(1), ward_7));
}

BOOST_AUTO_TEST_CASE(a_wrapped_key_comes_back_as_it_was)
{
    auto const key = secrets.unwrap(wrapped(), ward_7);
    BOOST_REQUIRE(key);
    BOOST_TEST(key->to_der() == testing::issuing_key_der());
}

BOOST_AUTO_TEST_CASE(a_wrapped_key_shows_nothing_of_the_key)
{
    auto const der = testing::issuing_key_der();
    auto const bytes = wrapped();
    BOOST_TEST(bytes.size() == nonce_bytes + der.size() + tag_bytes);
    constexpr std::size_t stretch = 8;
    for (std::size_t at = 0; at + stretch <= der.size(); ++at) {
        auto const part = std::span{der}.subspan(at, stretch);
        BOOST_REQUIRE(std::ranges::search(bytes, part).empty());
    }
}

BOOST_AUTO_TEST_CASE(each_wrapping_has_a_nonce_of_its_own)
{
    auto const first = wrapped(1);
    auto const second = wrapped(2);
    BOOST_TEST(!std::equal(first.begin(), first.begin() + nonce_bytes, second.begin()));
    BOOST_TEST(!std::equal(first.begin() + nonce_bytes, first.end(), second.begin() + nonce_bytes));
}

BOOST_AUTO_TEST_CASE(a_key_unwraps_for_its_own_round_only)
{
    expect_bad_key(secrets.unwrap(wrapped(), ward_8));
}

BOOST_AUTO_TEST_CASE(a_key_unwraps_under_its_own_wrapping_key_only)
{
    RoundSecrets const of_another_pepper{all(9), all(2)};
    BOOST_TEST(of_another_pepper.unwrap(wrapped(), ward_7).has_value());
    RoundSecrets const of_another_key{all(1), all(3)};
    expect_bad_key(of_another_key.unwrap(wrapped(), ward_7));
}

BOOST_AUTO_TEST_CASE(a_damaged_byte_anywhere_is_found)
{
    auto const good = wrapped();
    for (std::size_t at = 0; at < good.size(); ++at) {
        auto damaged = good;
        damaged[at] ^= 1U;
        expect_bad_key(secrets.unwrap(damaged, ward_7));
    }
}

BOOST_AUTO_TEST_CASE(a_wrapped_key_of_another_size_is_refused)
{
    auto const good = wrapped();
    auto longer = good;
    longer.push_back(0);
    expect_bad_key(secrets.unwrap(longer, ward_7));
    for (std::size_t const size : {std::size_t{0}, nonce_bytes, nonce_bytes + tag_bytes}) {
        expect_bad_key(secrets.unwrap(base::ByteView{good}.first(size), ward_7));
    }
    expect_bad_key(secrets.unwrap(base::ByteView{good}.first(good.size() - 1), ward_7));
    expect_bad_key(secrets.unwrap(base::Bytes(wrapped_key_bytes_max + 1), ward_7));
}

BOOST_AUTO_TEST_SUITE_END()

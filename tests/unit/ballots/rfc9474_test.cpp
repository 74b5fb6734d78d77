// The RFC's own vectors (appendix A), recomputed with the client that the other tests use. Their
// keys have 4096 bits, which the server refuses, so the issuer's part is plain arithmetic here.

#include "server/ballots/blind_rsa.hpp"
#include "server/ballots/error.hpp"
#include "server/ballots/openssl_calls.hpp"
#include "tests/support/blind_client.hpp"
#include "tests/unit/ballots/golden.hpp"

#include <boost/json/array.hpp>
#include <boost/test/unit_test.hpp>
#include <openssl/bn.h>

using namespace heed;
using namespace heed::testing;

namespace {

using Number = ballots::Owned<BIGNUM, BN_free>;

constexpr int vector_bits = 4096;
constexpr std::size_t vectors_published = 5;

Number number_of(base::Bytes const& bytes)
{
    return Number{BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
}

base::Bytes power(base::Bytes const& base, base::Bytes const& exponent, base::Bytes const& modulus)
{
    ballots::Owned<BN_CTX, BN_CTX_free> const workspace{BN_CTX_new()};
    Number const result{BN_new()};
    BN_mod_exp(
        result.get(),
        number_of(base).get(),
        number_of(exponent).get(),
        number_of(modulus).get(),
        workspace.get()
    );
    base::Bytes bytes(modulus.size());
    BN_bn2binpad(result.get(), bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

boost::json::array vectors()
{
    auto const all = read_golden("rfc9474.json").at("vectors").as_array();
    BOOST_REQUIRE(all.size() == vectors_published);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rfc9474)

BOOST_AUTO_TEST_CASE(prepare_puts_the_prefix_before_the_message)
{
    for (auto const& vector : vectors()) {
        auto input = hex_of(vector, "msg_prefix");
        auto const message = hex_of(vector, "msg");
        input.insert(input.end(), message.begin(), message.end());
        BOOST_TEST(input == hex_of(vector, "input_msg"));
    }
}

BOOST_AUTO_TEST_CASE(encoding_gives_the_published_bytes)
{
    for (auto const& vector : vectors()) {
        auto const salt = hex_of(vector, "salt");
        auto const encoded = pss_encoded(hex_of(vector, "input_msg"), salt, vector_bits);
        BOOST_TEST(encoded == hex_of(vector, "encoded_msg"));
    }
}

BOOST_AUTO_TEST_CASE(blinding_gives_the_published_value)
{
    for (auto const& vector : vectors()) {
        auto const modulus = hex_of(vector, "n");
        auto const value = blinded(modulus, hex_of(vector, "encoded_msg"), hex_of(vector, "inv"));
        BOOST_TEST(value == hex_of(vector, "blinded_msg"));
    }
}

BOOST_AUTO_TEST_CASE(signing_and_unblinding_give_the_published_signatures)
{
    for (auto const& vector : vectors()) {
        auto const modulus = hex_of(vector, "n");
        auto const blind = power(hex_of(vector, "blinded_msg"), hex_of(vector, "d"), modulus);
        BOOST_TEST(blind == hex_of(vector, "blind_sig"));
        auto const signature = unblinded(modulus, blind, hex_of(vector, "inv"));
        BOOST_TEST(signature == hex_of(vector, "sig"));
    }
}

BOOST_AUTO_TEST_CASE(a_published_signature_is_the_encoded_message_once_it_is_opened)
{
    for (auto const& vector : vectors()) {
        auto const opened = power(hex_of(vector, "sig"), hex_of(vector, "e"), hex_of(vector, "n"));
        BOOST_TEST(opened == hex_of(vector, "encoded_msg"));
    }
}

BOOST_AUTO_TEST_SUITE_END()

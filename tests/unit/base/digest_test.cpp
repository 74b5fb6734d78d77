#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

using namespace heed::base;

namespace {

std::string hex_of_hmac(ByteView key, ByteView data)
{
    return to_hex(hmac_sha256(key, data));
}

} // namespace

BOOST_AUTO_TEST_SUITE(digest)

// The examples of FIPS 180-4 for SHA-256.
BOOST_AUTO_TEST_CASE(sha256_gives_the_published_digests)
{
    BOOST_TEST(
        to_hex(sha256({})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
    BOOST_TEST(
        to_hex(sha256(as_bytes("abc"))) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    BOOST_TEST(
        to_hex(sha256(as_bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    );
}

// RFC 4231, test cases 1 to 4.
BOOST_AUTO_TEST_CASE(hmac_gives_the_published_codes_for_short_keys)
{
    BOOST_TEST(
        hex_of_hmac(Bytes(20, 0x0b), as_bytes("Hi There")) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    );
    BOOST_TEST(
        hex_of_hmac(as_bytes("Jefe"), as_bytes("what do ya want for nothing?")) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
    BOOST_TEST(
        hex_of_hmac(Bytes(20, 0xaa), Bytes(50, 0xdd)) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    );
    auto const counting_key =
        from_hex("0102030405060708090a0b0c0d0e0f10111213141516171819").value();
    BOOST_TEST(
        hex_of_hmac(counting_key, Bytes(50, 0xcd)) ==
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    );
}

// RFC 4231, test cases 6 and 7.
BOOST_AUTO_TEST_CASE(hmac_gives_the_published_codes_for_a_key_longer_than_a_block)
{
    Bytes const long_key(131, 0xaa);
    BOOST_TEST(
        hex_of_hmac(long_key, as_bytes("Test Using Larger Than Block-Size Key - Hash Key First")) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    );
    BOOST_TEST(
        hex_of_hmac(
            long_key,
            as_bytes("This is a test using a larger than block-size key and a larger than "
                     "block-size data. The key needs to be hashed before being used by the HMAC "
                     "algorithm.")
        ) == "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    );
}

BOOST_AUTO_TEST_CASE(only_the_same_bytes_are_equal)
{
    Bytes const bytes{1, 2, 3};
    BOOST_TEST(equal_in_constant_time(bytes, Bytes{1, 2, 3}));
    BOOST_TEST(equal_in_constant_time({}, {}));
    BOOST_TEST(!equal_in_constant_time(bytes, Bytes{0, 2, 3}));
    BOOST_TEST(!equal_in_constant_time(bytes, Bytes{1, 2, 4}));
    BOOST_TEST(!equal_in_constant_time(bytes, Bytes{1, 2}));
    BOOST_TEST(!equal_in_constant_time(bytes, Bytes{1, 2, 3, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

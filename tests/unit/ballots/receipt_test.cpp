#include "server/ballots/receipt.hpp"
#include "tests/unit/ballots/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::ballots;
using namespace heed::testing;

namespace {

base::Bytes32 filled(std::uint8_t byte)
{
    base::Bytes32 key{};
    key.fill(byte);
    return key;
}

} // namespace

BOOST_AUTO_TEST_SUITE(receipt)

BOOST_AUTO_TEST_CASE(the_receipt_is_the_published_one)
{
    auto const golden = read_golden("psb1.json");
    auto const key = array_of<base::Bytes32>(golden, "receipt_key");
    BOOST_TEST(receipt_of(key) == text_of(golden, "receipt"));
}

BOOST_AUTO_TEST_CASE(a_receipt_is_told_by_the_first_50_bits_of_its_key_alone)
{
    auto key = filled(0xff);
    BOOST_TEST(receipt_of(key) == "ZZZZZZZZZZ");
    BOOST_TEST(receipt_of(filled(0)) == "0000000000");
    key[6] = 0xc0;
    std::fill(key.begin() + 7, key.end(), std::uint8_t{0});
    BOOST_TEST(receipt_of(key) == "ZZZZZZZZZZ");
    key[6] = 0x80;
    BOOST_TEST(receipt_of(key) == "ZZZZZZZZZY");
}

BOOST_AUTO_TEST_CASE(the_lowest_key_of_a_receipt_has_its_bits_and_then_nothing)
{
    auto highest = filled(0);
    std::fill(highest.begin(), highest.begin() + 6, std::uint8_t{0xff});
    highest[6] = 0xc0;
    BOOST_TEST((lowest_key_of("ZZZZZZZZZZ") == highest));
    BOOST_TEST((lowest_key_of("0000000000") == filled(0)));
    for (std::string const text : {"7KQ2X3ABCD", "0000000001", "G000000000", "119PWQ17JN"}) {
        BOOST_TEST(receipt_of(lowest_key_of(text).value()) == text);
    }
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_receipt_has_no_key)
{
    for (auto const* text :
         {"", "7KQ2X3ABC", "7KQ2X3ABCDE", "7KQ2X-3ABCD", "7KQ2X3ABCU", "7KQ2X3ABC "}) {
        BOOST_TEST(!lowest_key_of(text), text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

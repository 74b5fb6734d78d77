#include "scoring/disclosure/byte_stream.hpp"

#include <boost/test/unit_test.hpp>

using heed::disclosure::ByteReader;
using heed::disclosure::ByteWriter;

BOOST_AUTO_TEST_CASE(values_come_back_as_they_were_written)
{
    ByteWriter out;
    out.write_u8(200);
    out.write_u32(0x01020304);
    out.write_text("Ward 7");
    out.write_text("");
    auto const bytes = std::move(out).take();
    BOOST_TEST(bytes.size() == 1U + 4U + 4U + 6U + 4U);
    BOOST_TEST(bytes[1] == 1); // the highest byte first

    ByteReader in{bytes};
    BOOST_TEST(in.read_u8() == 200);
    BOOST_TEST(in.read_u32() == 0x01020304U);
    BOOST_TEST(in.read_text() == "Ward 7");
    BOOST_TEST(in.read_text().empty());
    BOOST_TEST(in.ok());
    BOOST_TEST(in.at_end());
}

BOOST_AUTO_TEST_CASE(a_missing_byte_is_noticed_at_every_place)
{
    ByteWriter out;
    out.write_u8(1);
    out.write_u32(2);
    out.write_text("three");
    auto const bytes = std::move(out).take();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        ByteReader in{std::span{bytes}.first(size)};
        in.read_u8();
        in.read_u32();
        in.read_text();
        BOOST_TEST(!in.ok());
    }
}

BOOST_AUTO_TEST_CASE(after_a_failure_nothing_more_is_read)
{
    std::vector<std::uint8_t> const bytes{1, 2, 3, 4, 5, 6, 7, 8};
    ByteReader in{bytes};
    in.fail();
    BOOST_TEST(in.read_u8() == 0);
    BOOST_TEST(in.read_u32() == 0U);
    BOOST_TEST(!in.ok());
}

#include "scoring/analyst/output/byte_writer.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/system/errc.hpp>
#include <boost/test/unit_test.hpp>

#include <limits>

using namespace heed::analyst;

BOOST_AUTO_TEST_CASE(a_number_has_the_shortest_digits_that_read_back)
{
    auto const text = test::written([](ByteWriter& out) {
        for (double const value : {0.1, 5.0, -0.0, 1.0 / 3, 1e-7}) {
            out.number(value);
            out.byte(' ');
        }
        out.integer(std::numeric_limits<std::int64_t>::min());
    });
    BOOST_TEST(text == "0.1 5 0 0.3333333333333333 1e-07 -9223372036854775808");
}

BOOST_AUTO_TEST_CASE(all_bytes_arrive_in_their_order)
{
    std::string expected;
    auto const text = test::written([&expected](ByteWriter& out) {
        for (int i = 0; i < 100'000; ++i) {
            auto const word = std::to_string(i) + ' ';
            expected += word;
            out.text(word);
        }
    });
    BOOST_TEST((text == expected));
}

BOOST_AUTO_TEST_CASE(after_the_first_failure_the_sink_is_left_alone_and_the_failure_is_kept)
{
    int calls = 0;
    ByteWriter out{[&calls](std::string_view) {
        ++calls;
        return make_error_code(boost::system::errc::no_space_on_device);
    }};
    std::string const much(1U << 20U, 'x');
    out.text(much);
    out.text(much);
    BOOST_TEST(out.finish() == make_error_code(boost::system::errc::no_space_on_device));
    BOOST_TEST(calls == 1);
}

BOOST_AUTO_TEST_CASE(a_descriptor_that_is_not_open_is_an_error)
{
    ByteWriter out{to_descriptor(-1)};
    out.text("x");
    BOOST_TEST((out.finish() == boost::system::errc::bad_file_descriptor));
}

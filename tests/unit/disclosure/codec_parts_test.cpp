#include "scoring/disclosure/codec_parts.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::disclosure;

namespace {

// What `read` makes of bytes that `write` wrote, and whether nothing was wrong with them.
template <typename Write, typename Read>
auto again(Write write, Read read, bool& is_good)
{
    ByteWriter out;
    write(out);
    auto const bytes = std::move(out).take();
    ByteReader in{bytes};
    auto value = read(in);
    is_good = in.ok() && in.at_end();
    return value;
}

} // namespace

BOOST_AUTO_TEST_CASE(displayed_figures_come_back_as_they_were)
{
    Figure const figure{
        .tenths = 75,
        .coded = Coded::or_higher,
        .least_answers = 10,
        .step = Step::tenth};
    ItemBands const bands{.of = 10, .favourable = 6, .neutral = 2, .unfavourable = 2};
    Answered const answered{.low = 10, .high = 18, .rate_low = std::nullopt};
    bool is_good = false;
    auto const write = [&](ByteWriter& out) {
        write_figure(out, figure);
        write_bands(out, bands);
        write_answered(out, answered);
    };
    auto const read = [&](ByteReader& in) {
        return read_figure(in) == figure && read_bands(in) == bands &&
               read_answered(in) == answered;
    };
    BOOST_TEST(again(write, read, is_good));
    BOOST_TEST(is_good);
}

BOOST_AUTO_TEST_CASE(numbers_beyond_any_head_count_are_refused)
{
    bool is_good = true;
    again([](ByteWriter& out) { out.write_u32(people_max + 1U); }, read_int, is_good);
    BOOST_TEST(!is_good);
    BOOST_TEST(
        again([](ByteWriter& out) { write_int(out, people_max); }, read_int, is_good) == people_max
    );
    BOOST_TEST(is_good);
}

BOOST_AUTO_TEST_CASE(marks_and_flags_without_a_meaning_are_refused)
{
    bool is_good = true;
    again([](ByteWriter& out) { out.write_u8(3); }, read_coded, is_good);
    BOOST_TEST(!is_good);
    again([](ByteWriter& out) { out.write_u8(2); }, read_flag, is_good);
    BOOST_TEST(!is_good);
}

BOOST_AUTO_TEST_CASE(a_list_longer_than_any_release_is_refused_before_it_is_read)
{
    bool is_good = true;
    auto const list = again(
        [](ByteWriter& out) { out.write_u32(list_max + 1); },
        [](ByteReader& in) { return read_list(in, read_int); },
        is_good
    );
    BOOST_TEST(!is_good);
    BOOST_TEST(list.empty());
}

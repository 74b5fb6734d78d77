// Bytes that carry a good seal but do not fit the form: what a later or broken version may write.

#include "scoring/disclosure/byte_stream.hpp"
#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/release_codec.hpp"
#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

TestSeal const seal{7};
survey::CampaignId const spring{"spring"};
constexpr std::string_view form = "heed-release/2";

FrozenRelease sealed(std::vector<std::uint8_t> bytes)
{
    SealMark const mark = seal.mac(bytes);
    bytes.insert(bytes.end(), mark.begin(), mark.end());
    return {.bytes = std::move(bytes)};
}

// The start of a release of `spring` with so many groups, for a test to go on writing.
ByteWriter begin(std::uint32_t groups)
{
    ByteWriter out;
    out.write_text(form);
    out.write_text(spring.text());
    out.write_u32(groups);
    return out;
}

boost::system::error_code error_of(ByteWriter out)
{
    auto const thawed = thaw(sealed(std::move(out).take()), spring, seal);
    return thawed ? boost::system::error_code{} : thawed.error();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_release_of_no_groups_is_readable)
{
    ByteWriter out = begin(0);
    out.write_u32(0);
    BOOST_CHECK(!error_of(std::move(out)));
}

BOOST_AUTO_TEST_CASE(another_form_is_refused)
{
    ByteWriter out;
    out.write_text("heed-release/1");
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(bytes_after_the_end_are_refused)
{
    ByteWriter out = begin(0);
    out.write_u32(0);
    out.write_u8(0);
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(bytes_before_the_end_are_missed)
{
    ByteWriter out = begin(1);
    out.write_text("team");
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(a_length_beyond_any_tree_is_refused_at_once)
{
    BOOST_CHECK(error_of(begin(0xFFFFFFFF)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(a_flag_is_zero_or_one)
{
    ByteWriter out = begin(1);
    out.write_text("team");
    out.write_u8(2);
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

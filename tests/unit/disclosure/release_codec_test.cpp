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
constexpr std::string_view form = "heed-release/3";

FrozenPart sealed(std::vector<std::uint8_t> bytes)
{
    SealMark const mark = seal.mac(bytes);
    bytes.insert(bytes.end(), mark.begin(), mark.end());
    return {.place = {survey::GroupId{"team"}, PartScope::both}, .bytes = std::move(bytes)};
}

// The start of a part about the one team of `spring`, for a test to go on writing.
ByteWriter begin(PartScope scope = PartScope::both, std::uint32_t of = 1)
{
    ByteWriter out;
    out.write_text(form);
    out.write_text(spring.text());
    out.write_text("team");
    out.write_u8(static_cast<std::uint8_t>(scope));
    out.write_u32(of);
    return out;
}

boost::system::error_code error_of(ByteWriter out)
{
    auto const thawed = thaw(sealed(std::move(out).take()), spring, seal);
    return thawed ? boost::system::error_code{} : thawed.error();
}

// Parts of `spring` that withhold, each about these people of a unit, as if they were a release.
boost::system::error_code error_of_all(std::vector<PartPlace> const& places)
{
    std::vector<FrozenPart> parts;
    for (PartPlace const& place : places) {
        ByteWriter out;
        out.write_text(form);
        out.write_text(spring.text());
        out.write_text(place.unit.text());
        out.write_u8(static_cast<std::uint8_t>(place.scope));
        out.write_u32(static_cast<std::uint32_t>(places.size()));
        out.write_u8(0);
        parts.push_back(sealed(std::move(out).take()));
        parts.back().place = place;
    }
    auto const thawed = thaw_whole(parts, spring, seal);
    return thawed ? boost::system::error_code{} : thawed.error();
}

} // namespace

BOOST_AUTO_TEST_CASE(a_part_that_withholds_says_nothing_more)
{
    ByteWriter out = begin();
    out.write_u8(0);
    BOOST_CHECK(!error_of(std::move(out)));
}

BOOST_AUTO_TEST_CASE(another_form_is_refused)
{
    ByteWriter out;
    out.write_text("heed-release/2");
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(bytes_after_the_end_are_refused)
{
    ByteWriter out = begin();
    out.write_u8(0);
    out.write_u8(0);
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(bytes_before_the_end_are_missed)
{
    BOOST_CHECK(error_of(begin()) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(a_length_beyond_any_tree_is_refused_at_once)
{
    ByteWriter out = begin();
    out.write_u8(1);
    out.write_u8(0); // no detail
    for (int shown = 0; shown < 4; ++shown) {
        out.write_u8(0); // neither counts nor an overall figure
    }
    out.write_u32(0xFFFFFFFF);
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(a_flag_is_zero_or_one)
{
    ByteWriter out = begin();
    out.write_u8(2);
    BOOST_CHECK(error_of(std::move(out)) == make_error_code(errc::bad_release_bytes));
}

BOOST_AUTO_TEST_CASE(a_scope_is_one_of_three)
{
    BOOST_CHECK(error_of(begin(PartScope{3})) == make_error_code(errc::bad_release_bytes));
    BOOST_CHECK(error_of(begin(PartScope::own)) == make_error_code(errc::another_release));
}

BOOST_AUTO_TEST_CASE(people_of_a_unit_are_all_of_it_or_stand_beside_all_of_it)
{
    survey::GroupId const unit{"unit"};
    survey::GroupId const team{"team"};
    BOOST_CHECK(!error_of_all({{unit, PartScope::whole}, {team, PartScope::both}}));
    BOOST_CHECK(!error_of_all({{unit, PartScope::own}, {unit, PartScope::whole}}));
    for (auto const& wrong :
         {std::vector<PartPlace>{{team, PartScope::own}},
          {{unit, PartScope::both}, {unit, PartScope::whole}},
          {{unit, PartScope::own}, {unit, PartScope::both}}}) {
        BOOST_CHECK(error_of_all(wrong) == make_error_code(errc::incomplete_release));
    }
}

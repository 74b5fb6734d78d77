#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/frozen_release.hpp"
#include "tests/support/organisation.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;
using survey::CampaignId;

namespace {

TestSeal const seal{7};
CampaignId const spring{"spring"};

RoundRelease some_release()
{
    auto const questions = instrument({element("a", 2), element("b", 3)});
    std::vector<Row> rows(11, Row{4, 4, 2, 3, 5});
    rows.push_back({5, skipped, skipped, skipped, skipped});
    return release(questions, rows, 14);
}

FrozenPart some_part()
{
    return freeze(some_release(), spring, seal).front();
}

// A unit of 6 people with teams of 7 and 3 below it.
RoundRelease three_units()
{
    Row const answers{2, 5};
    return alike({nowhere, 0, 0}, {6, 7, 3}, {answers, answers, answers})
        .release(instrument({element("a", 2)}));
}

std::vector<FrozenPart> three_units_in_parts()
{
    return freeze(three_units(), spring, seal);
}

template <class Thawed>
boost::system::error_code error_of(Thawed const& thawed)
{
    return thawed ? boost::system::error_code{} : thawed.error();
}

boost::system::error_code error_of_whole(std::vector<FrozenPart> const& parts)
{
    return error_of(thaw_whole(parts, spring, seal));
}

} // namespace

BOOST_AUTO_TEST_CASE(there_is_a_part_for_each_decision_by_unit_and_scope)
{
    std::vector<PartPlace> places;
    for (FrozenPart const& part : three_units_in_parts()) {
        places.push_back(part.place);
    }
    BOOST_CHECK(
        (places ==
         std::vector<PartPlace>{
             {Organisation::id(0), PartScope::own},
             {Organisation::id(0), PartScope::whole},
             {Organisation::id(1), PartScope::both},
             {Organisation::id(2), PartScope::both}})
    );
}

BOOST_AUTO_TEST_CASE(a_thawed_part_is_the_decision_that_was_frozen)
{
    RoundRelease const release = three_units();
    auto const parts = three_units_in_parts();
    auto const thawed = [&](std::size_t at) { return thaw(parts.at(at), spring, seal).value(); };
    BOOST_CHECK(thawed(0) == *release.find(Organisation::id(0)));
    BOOST_CHECK(thawed(1) == *release.find_whole(Organisation::id(0)));
    BOOST_CHECK(thawed(2) == *release.find(Organisation::id(1)));
    BOOST_CHECK(std::holds_alternative<ReleasedReport>(thawed(2)));
    BOOST_CHECK(std::holds_alternative<Withheld>(thawed(3)));
}

BOOST_AUTO_TEST_CASE(all_parts_in_any_order_make_the_release_that_was_frozen)
{
    auto parts = three_units_in_parts();
    std::ranges::reverse(parts);
    BOOST_CHECK(thaw_whole(parts, spring, seal).value() == three_units());
    BOOST_CHECK(thaw_whole(freeze(some_release(), spring, seal), spring, seal) == some_release());
}

BOOST_AUTO_TEST_CASE(a_flipped_bit_is_refused_wherever_it_is)
{
    FrozenPart const part = some_part();
    for (std::size_t index = 0; index < part.bytes.size(); ++index) {
        FrozenPart changed = part;
        changed.bytes[index] ^= 1U;
        BOOST_TEST_CONTEXT("byte " << index)
        BOOST_CHECK(error_of(thaw(changed, spring, seal)) == make_error_code(errc::bad_seal));
    }
}

BOOST_AUTO_TEST_CASE(a_cut_part_is_refused_wherever_it_is_cut)
{
    FrozenPart const part = some_part();
    for (std::size_t size = 0; size < part.bytes.size(); ++size) {
        FrozenPart cut = part;
        cut.bytes.resize(size);
        BOOST_CHECK(error_of(thaw(cut, spring, seal)) == make_error_code(errc::bad_seal));
    }
}

BOOST_AUTO_TEST_CASE(the_seal_of_another_installation_is_refused)
{
    auto const parts = freeze(some_release(), spring, TestSeal{8});
    BOOST_CHECK(error_of(thaw(parts[0], spring, seal)) == make_error_code(errc::bad_seal));
    BOOST_CHECK(error_of_whole(parts) == make_error_code(errc::bad_seal));
}

BOOST_AUTO_TEST_CASE(a_part_cannot_be_passed_off_as_another_campaigns)
{
    CampaignId const autumn{"autumn"};
    auto const parts = freeze(some_release(), spring, seal);
    BOOST_CHECK(error_of(thaw(parts[0], autumn, seal)) == make_error_code(errc::another_release));
    auto const whole = thaw_whole(parts, autumn, seal);
    BOOST_CHECK(error_of(whole) == make_error_code(errc::another_release));
}

BOOST_AUTO_TEST_CASE(a_part_cannot_stand_for_another_unit_or_scope)
{
    auto const parts = three_units_in_parts();
    for (FrozenPart const& part : parts) {
        for (FrozenPart const& other : parts) {
            FrozenPart const posed{.place = other.place, .bytes = part.bytes};
            auto const error = error_of(thaw(posed, spring, seal));
            BOOST_CHECK(
                error == (&part == &other ? boost::system::error_code{}
                                          : make_error_code(errc::another_release))
            );
        }
    }
}

BOOST_AUTO_TEST_CASE(a_missing_part_is_noticed_whichever_it_is)
{
    auto const all = three_units_in_parts();
    for (std::size_t missing = 0; missing < all.size(); ++missing) {
        auto parts = all;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(missing));
        BOOST_CHECK(error_of_whole(parts) == make_error_code(errc::incomplete_release));
    }
    BOOST_CHECK(error_of_whole({}) == make_error_code(errc::incomplete_release));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_there_twice_is_noticed_also_in_the_place_of_another)
{
    auto const all = three_units_in_parts();
    for (FrozenPart const& twice : all) {
        auto added = all;
        added.push_back(twice);
        BOOST_CHECK(error_of_whole(added) == make_error_code(errc::incomplete_release));
        for (FrozenPart const& lost : all) {
            auto replaced = all;
            std::ranges::replace(replaced, lost, twice);
            BOOST_CHECK(
                lost == twice ||
                error_of_whole(replaced) == make_error_code(errc::incomplete_release)
            );
        }
    }
}

BOOST_AUTO_TEST_CASE(parts_of_releases_of_different_size_are_no_release)
{
    auto parts = three_units_in_parts();
    auto const other =
        alike({nowhere, 0}, {6, 7}, {Row{2, 5}, Row{2, 5}}).release(instrument({element("a", 2)}));
    parts.pop_back();
    parts.push_back(freeze(other, spring, seal).back());
    BOOST_CHECK(error_of_whole(parts) == make_error_code(errc::incomplete_release));
}

BOOST_AUTO_TEST_CASE(the_same_release_always_has_the_same_bytes)
{
    BOOST_CHECK(freeze(some_release(), spring, seal) == freeze(some_release(), spring, seal));
}

BOOST_AUTO_TEST_CASE(a_release_without_a_decision_cannot_be_frozen)
{
    auto const tree = GroupTree::make({{.id = survey::GroupId{"team"}, .parent = std::nullopt}});
    auto const nothing =
        Gate{Policy::at_the_floor()}.decide({}, {}, tree.value(), instrument({element("a", 1)}));
    BOOST_CHECK_THROW(freeze(nothing, spring, seal), std::invalid_argument);
}

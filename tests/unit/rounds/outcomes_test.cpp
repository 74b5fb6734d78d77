#include "server/rounds/outcomes.hpp"
#include "tests/unit/rounds/hospital.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <utility>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using disclosure::PartScope;
using disclosure::ReleasedReport;
using disclosure::Withheld;

namespace {

// Medicine's own three people are too few, but not everybody in Medicine.
class JudgedHospital : public Hospital {
public:
    JudgedHospital() { granted(close(context, administrator, campaign.id)); }

    store::Campaign campaign = answered({{"Clinic", 4}, {"Medicine", 3}, {"Ward", 12}});

    store::ReleasePlace place(std::string const& unit, PartScope scope) const
    {
        return {campaign.id, {unit_id(unit), scope}};
    }

    disclosure::Decision decision(std::string const& unit, PartScope scope)
    {
        return granted(decision_at(context, place(unit, scope)));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(outcomes, JudgedHospital)

BOOST_AUTO_TEST_CASE(a_unit_is_judged_by_its_own_people_and_with_everybody_below_it)
{
    BOOST_TEST(std::holds_alternative<Withheld>(decision("Medicine", PartScope::own)));
    BOOST_TEST(std::holds_alternative<ReleasedReport>(decision("Medicine", PartScope::whole)));
}

BOOST_AUTO_TEST_CASE(what_is_decided_about_a_team_is_decided_about_everybody_in_it)
{
    BOOST_TEST((decision("Ward", PartScope::own) == decision("Ward", PartScope::whole)));
}

BOOST_AUTO_TEST_CASE(nothing_is_decided_where_nobody_is_asked_or_before_the_end)
{
    BOOST_TEST(!decision_at(context, place("Hospital", PartScope::own)));
    BOOST_TEST(!decision_at(context, place("Nowhere", PartScope::whole)));
    auto const running = start();
    BOOST_TEST(
        !decision_at(context, {running.round.campaign, {running.round.group, PartScope::own}})
    );
}

BOOST_AUTO_TEST_CASE(many_places_are_told_of_in_their_order)
{
    std::array const places{
        place("Ward", PartScope::own),
        place("Nowhere", PartScope::own),
        place("Medicine", PartScope::own),
        place("Medicine", PartScope::whole)};
    std::vector const expected{
        Outcome::released,
        Outcome::none,
        Outcome::withheld,
        Outcome::released};
    BOOST_TEST((outcomes_at(context, places) == expected));
    BOOST_TEST(outcomes_at(context, {}).empty());
}

BOOST_AUTO_TEST_CASE(a_report_is_read_with_no_other_part_than_its_own)
{
    int const marks_made = seal.marks_made;
    decision("Ward", PartScope::whole);
    BOOST_TEST(seal.marks_made == marks_made + 1);
}

BOOST_AUTO_TEST_CASE(a_part_under_another_seal_is_never_shown)
{
    PlainSeal const other_seal{2};
    Context const elsewhere{
        *store,
        shipped_catalogue(),
        secrets,
        workshop,
        known,
        steps,
        other_seal,
        clock,
        random};
    auto const ward = place("Ward", PartScope::own);
    BOOST_CHECK_THROW(decision_at(elsewhere, ward), std::exception);
    BOOST_CHECK_THROW(outcomes_at(elsewhere, {&ward, 1}), std::exception);
}

BOOST_AUTO_TEST_CASE(a_part_filed_under_another_campaign_or_unit_is_never_shown)
{
    auto const running = start();
    BOOST_REQUIRE(store->rounds().close(running.round.campaign, launch_day));
    auto parts = store->releases().parts_of(campaign.id);
    std::swap(parts.front().bytes, parts.back().bytes);
    store->releases().record(running.round.campaign, parts, {});
    for (auto const& part : parts) {
        store::ReleasePlace const posed{running.round.campaign, part.place};
        BOOST_CHECK_THROW(decision_at(context, posed), std::exception);
    }
}

BOOST_AUTO_TEST_SUITE_END()

// How long reports are kept, by the calendar, and what is left to be told of those that are over.

#include "server/rounds/commitments.hpp"
#include "server/rounds/housekeeping.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/report.hpp"
#include "server/rounds/retention.hpp"
#include "server/rounds/settings.hpp"
#include "tests/support/erasing_store.hpp"
#include "tests/unit/rounds/commented.hpp"
#include "tests/unit/rounds/pair_ward.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <functional>
#include <vector>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using std::chrono::days;

namespace {

void keep_for(Ward& ward, int years)
{
    std::vector<std::string> const built{"en"};
    granted(change_settings(ward.context, built, {"", {"en"}, 5, years}));
}

// To that day, and what is done on it.
void come(Ward& ward, base::Day day)
{
    ward.clock.set(day + 1h);
    keep_house(ward.context);
}

bool is_erased(Ward& ward, survey::CampaignId const& campaign)
{
    return ward.store->rounds().campaign(campaign).value().erased_on.has_value();
}

class OldHospital : public Commented {
public:
    // A campaign over the hospital in which seven of the ward answer; closed today.
    store::Campaign ran(std::optional<std::string> const& facilitated_by = {})
    {
        auto wanted = over("Hospital");
        wanted.terms.closes_on = clock.today() + days{14};
        wanted.terms.facilitator = facilitated_by;
        auto campaign = granted(launch_campaign(context, administrator, wanted));
        auto const ward = with_slips(campaign, "Ward");
        granted(open(context, administrator, campaign.id));
        answer(ward, 7);
        granted(close(context, administrator, campaign.id));
        return campaign;
    }

    auto read(store::Campaign const& campaign)
    {
        return report_of(context, administrator, campaign.id, unit_id("Ward"));
    }

    std::vector<Outcome> outcomes(store::Campaign const& campaign)
    {
        std::vector<Outcome> all;
        for (auto const& shown :
             granted(find_campaign(context, administrator, campaign.id)).units) {
            all.push_back(shown.report);
        }
        return all;
    }
};

// Erases after each look that a reader of a unit's report takes at releases, each time in a
// campaign of its own.
void read_while_erasing(
    Ward& ward,
    std::function<store::Campaign()> const& run,
    std::string const& unit
)
{
    constexpr int looks_max = 6;
    for (int looks = 0; looks < looks_max; ++looks) {
        ward.clock.set(ward.clock.today() + days{90} + 9h);
        auto const campaign = run();
        testing::ErasingStore erasing{*ward.store, looks};
        Context const reading{
            erasing,
            shipped_catalogue(),
            ward.secrets,
            ward.workshop,
            ward.known,
            ward.steps,
            ward.seal,
            ward.clock,
            ward.random};
        auto const units =
            granted(find_campaign(reading, campaign.leader_account, campaign.id)).units;
        auto const found = std::ranges::find_if(units, [&unit](auto const& shown) {
            return shown.unit.name == unit;
        });
        BOOST_REQUIRE(found != units.end());
        auto const report =
            report_of(reading, campaign.leader_account, campaign.id, found->unit.id);
        BOOST_TEST((report || report.error().code == errc::report_gone));
        BOOST_TEST(erasing.have_erased());
    }
}

constexpr base::Day next_year = 2027y / 11 / 22;

} // namespace

BOOST_AUTO_TEST_SUITE(retention_by_the_calendar)

BOOST_AUTO_TEST_CASE(years_are_counted_by_the_calendar)
{
    BOOST_TEST((closed_by(2027y / 11 / 22, 1) == base::Day{2026y / 11 / 22}));
    BOOST_TEST((closed_by(2036y / 1 / 1, 10) == base::Day{2026y / 1 / 1}));
    BOOST_TEST((closed_by(2032y / 2 / 29, 4) == base::Day{2028y / 2 / 29}));
}

BOOST_AUTO_TEST_CASE(nothing_is_over_a_day_too_early_in_leap_years_either)
{
    BOOST_TEST((closed_by(2029y / 2 / 28, 1) == base::Day{2028y / 2 / 28}));
    BOOST_TEST((closed_by(2029y / 3 / 1, 1) == base::Day{2028y / 3 / 1}));
    BOOST_TEST((closed_by(2028y / 2 / 29, 1) == base::Day{2027y / 2 / 28}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(retention, OldHospital)

BOOST_AUTO_TEST_CASE(reports_are_kept_for_good_until_somebody_sets_something_else)
{
    auto const campaign = ran();
    come(*this, 2126y / 11 / 22);
    BOOST_TEST(read(campaign).has_value());
}

BOOST_AUTO_TEST_CASE(a_report_goes_on_the_day_when_its_years_are_over)
{
    keep_for(*this, 1);
    auto const campaign = ran();
    come(*this, next_year - days{1});
    BOOST_TEST(read(campaign).has_value());
    come(*this, next_year);
    expect_refusal(read(campaign), errc::report_gone);
}

BOOST_AUTO_TEST_CASE(old_reports_are_safe_for_a_week_after_the_setting_was_changed)
{
    auto const campaign = ran();
    auto const day = next_year + days{30};
    come(*this, day);
    keep_for(*this, 1);
    come(*this, day + reports_grace - days{1});
    BOOST_TEST(read(campaign).has_value());
    come(*this, day + reports_grace);
    BOOST_TEST(is_erased(*this, campaign.id));
}

BOOST_AUTO_TEST_CASE(a_mistake_that_is_put_right_within_the_week_costs_nothing)
{
    auto const campaign = ran();
    auto const day = next_year + days{30};
    come(*this, day);
    keep_for(*this, 1);
    come(*this, day + days{6});
    keep_for(*this, 5);
    come(*this, day + days{60});
    BOOST_TEST(read(campaign).has_value());
}

BOOST_AUTO_TEST_CASE(of_a_report_that_is_over_nobody_is_told_which_way_it_went)
{
    keep_for(*this, 1);
    auto const campaign = ran();
    auto const before = outcomes(campaign);
    BOOST_TEST(std::ranges::count(before, Outcome::released) > 0);
    BOOST_TEST(std::ranges::count(before, Outcome::withheld) > 0);
    come(*this, next_year);
    auto const after = outcomes(campaign);
    for (std::size_t at = 0; at < before.size(); ++at) {
        BOOST_TEST((before[at] == Outcome::none) == (after[at] == Outcome::none));
        BOOST_TEST((after[at] == Outcome::none || after[at] == Outcome::erased));
    }
    auto const round = store->rounds().rounds_led_by(leader).front();
    expect_refusal(report_of(context, leader, round.id), errc::report_gone);
    expect_refusal(report_of(context, leader, campaign.id, unit_id("Clinic")), errc::not_found);
}

BOOST_AUTO_TEST_CASE(what_was_agreed_goes_with_the_report_and_nothing_new_is_agreed)
{
    keep_for(*this, 1);
    auto const campaign = ran();
    UnitPlace const ward{campaign.id, unit_id("Ward")};
    store::Commitment const agreed{store::Party::team, "Shorter handovers", "Sam", last_day};
    granted(agree(context, leader, ward, {agreed}));
    come(*this, next_year);
    BOOST_TEST(store->commitments().at(campaign.id, ward.unit).empty());
    expect_refusal(agreement_at(context, leader, ward), errc::report_gone);
    expect_refusal(agree(context, leader, ward, {agreed}), errc::report_gone);
}

BOOST_AUTO_TEST_CASE(no_change_is_told_from_a_report_that_is_over)
{
    keep_for(*this, 1);
    ran();
    come(*this, next_year - days{1});
    auto const later = ran();
    BOOST_TEST(granted(read(later)).earlier.has_value());
    come(*this, next_year);
    BOOST_TEST(!granted(read(later)).earlier.has_value());
}

BOOST_AUTO_TEST_CASE(whoever_reads_in_the_moment_of_erasing_gets_a_report_or_hears_that_it_is_gone)
{
    read_while_erasing(
        *this,
        [this] { return ran(); },
        "Ward"
    );
}

BOOST_AUTO_TEST_CASE(where_nobody_was_asked_there_is_no_report_that_could_be_gone)
{
    keep_for(*this, 1);
    auto const campaign = ran();
    come(*this, next_year);
    disclosure::PartPlace const nobody{unit_id("Hospital"), disclosure::PartScope::own};
    auto const decision = decision_at(context, {campaign.id, nobody});
    BOOST_TEST((decision.error().code == errc::wrong_state));
}

BOOST_AUTO_TEST_CASE(the_facilitator_has_nothing_left_to_review)
{
    keep_for(*this, 1);
    auto const campaign = ran(facilitator);
    BOOST_TEST((review(campaign.id).review.state == ReviewState::to_review));
    come(*this, next_year);
    BOOST_TEST((all_reviews(context, facilitator).front().state == ReviewState::handed_over));
    expect_refusal(read_review(context, facilitator, campaign.id), errc::report_gone);
    expect_refusal(hand_over(context, facilitator, campaign.id), errc::report_gone);
    expect_refusal(read_review(context, other_facilitator, campaign.id), errc::not_found);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(retention_of_pairs, PairWard)

BOOST_AUTO_TEST_CASE(of_two_teams_nothing_is_told_about_both_together_afterwards_either)
{
    keep_for(*this, 1);
    auto const campaign = answered(about_each_other(8, 8), {6, 4});
    granted(close(context, leader, campaign.id));
    come(*this, next_year);
    BOOST_REQUIRE(is_erased(*this, campaign.id));
    for (auto const& shown : granted(find_campaign(context, leader, campaign.id)).units) {
        BOOST_TEST((shown.report == (shown.unit.parent ? Outcome::erased : Outcome::none)));
    }
}

BOOST_AUTO_TEST_CASE(of_two_teams_too_a_reader_gets_a_report_or_hears_that_it_is_gone)
{
    std::string team;
    read_while_erasing(
        *this,
        [&] {
            auto wanted = about_each_other(8, 8);
            wanted.terms.closes_on = clock.today() + days{14};
            auto const campaign = answered(wanted, {6, 7});
            granted(close(context, leader, campaign.id));
            team = wanted.teams[0].name;
            return campaign;
        },
        team
    );
}

BOOST_AUTO_TEST_SUITE_END()

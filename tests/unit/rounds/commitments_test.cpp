#include "server/rounds/commitments.hpp"
#include "tests/unit/rounds/commented.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using std::chrono::days;
using store::Commitment;
using store::Kept;
using store::Party;

namespace {

constexpr std::chrono::days rest{100};

class AgreeingHospital : public Commented {
public:
    // A campaign over the ward.
    store::Campaign launched_now(
        std::string const& launcher = administrator,
        std::string const& instrument = terms().instrument.name,
        std::optional<std::string> const& facilitated_by = {}
    )
    {
        auto wanted = over("Ward");
        wanted.terms.instrument.name = instrument;
        wanted.terms.closes_on = clock.today() + days{7};
        wanted.terms.facilitator = facilitated_by;
        return granted(launch_campaign(context, launcher, wanted));
    }

    // Nobody answers: a team can agree on things without figures.
    void run(store::Campaign const& campaign)
    {
        with_slips(campaign, "Ward");
        granted(open(context, campaign.leader_account, campaign.id));
        granted(close(context, campaign.leader_account, campaign.id));
    }

    template <typename... Arguments>
    store::Campaign ran(Arguments const&... arguments)
    {
        auto campaign = launched_now(arguments...);
        run(campaign);
        clock.advance(rest);
        return campaign;
    }

    static UnitPlace ward(store::Campaign const& campaign)
    {
        return {campaign.id, unit_id("Ward")};
    }

    auto at(store::Campaign const& campaign, std::string const& viewer = leader)
    {
        return agreement_at(context, viewer, ward(campaign));
    }

    auto write(
        store::Campaign const& campaign,
        std::vector<Commitment> const& commitments,
        std::string const& viewer = leader
    )
    {
        return agree(context, viewer, ward(campaign), commitments);
    }

    Commitment one(std::string const& text = "Shorter handovers")
    {
        return {Party::team, text, "Sam, deputy", clock.today() + days{28}, std::nullopt};
    }

    // Checks that this one, behind another, is refused for a reason about one part of it.
    void expect_refused(
        Commitment const& bad,
        errc code,
        std::string_view part,
        std::optional<std::int64_t> limit = std::nullopt
    )
    {
        auto const refused = write(released, {one(), bad});
        expect_refusal(refused, code, "commitments", limit);
        BOOST_TEST(refused.error().entry == "1");
        BOOST_TEST(refused.error().part == part);
    }

    store::Campaign const released = ran();
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(commitments, AgreeingHospital)

BOOST_AUTO_TEST_CASE(whoever_reads_the_report_reads_and_writes_them)
{
    for (auto const& writer : {leader, administrator}) {
        auto const wanted = std::vector{one("by " + writer)};
        granted(write(released, wanted, writer));
        BOOST_TEST((granted(at(released, leader)).commitments == wanted));
        BOOST_TEST((granted(at(released, administrator)).commitments == wanted));
    }
    for (auto const& other : {stranger, medicine_lead, facilitator}) {
        expect_refusal(at(released, other), errc::not_found);
        expect_refusal(write(released, {one()}, other), errc::not_found);
    }
}

BOOST_AUTO_TEST_CASE(there_are_none_before_the_release)
{
    auto const campaign = launched_now();
    expect_refusal(at(campaign), errc::wrong_state);
    expect_refusal(write(campaign, {one()}), errc::wrong_state);
}

BOOST_AUTO_TEST_CASE(leaders_wait_for_them_as_for_the_report)
{
    auto const campaign = launched_now(administrator, terms().instrument.name, facilitator);
    run(campaign);
    granted(write(campaign, {one()}, facilitator));
    expect_refusal(at(campaign), errc::with_facilitator);
    expect_refusal(write(campaign, {}), errc::with_facilitator);
    granted(hand_over(context, facilitator, campaign.id));
    BOOST_TEST(granted(at(campaign)).commitments.size() == 1U);
}

BOOST_AUTO_TEST_CASE(there_are_three_at_most)
{
    granted(write(released, {one(), one(), one()}));
    auto const four = write(released, {one(), one(), one(), one()});
    expect_refusal(four, errc::too_large, "commitments", 3);
    granted(write(released, {}));
    BOOST_TEST(granted(at(released)).commitments.empty());
}

BOOST_AUTO_TEST_CASE(each_has_a_text_an_owner_and_a_day_within_a_year)
{
    auto bad = one(std::string(301, 'x'));
    expect_refused(bad, errc::too_long, "text", 300);
    expect_refused(one(" "), errc::bad_text, "text");
    bad = one();
    bad.owner = std::string(61, 'x');
    expect_refused(bad, errc::too_long, "owner", 60);
    bad = one();
    bad.due_on = clock.today() - days{366};
    expect_refused(bad, errc::too_small, "due_on", -365);
    bad.due_on = clock.today() + days{366};
    expect_refused(bad, errc::too_large, "due_on", 365);
    BOOST_TEST(granted(at(released)).commitments.empty());
}

BOOST_AUTO_TEST_CASE(the_next_campaign_is_told_what_was_agreed_in_the_one_before)
{
    auto const agreed = std::vector{one()};
    granted(write(released, agreed));
    auto const next = ran();
    auto const told = granted(at(next));
    BOOST_TEST(told.commitments.empty());
    BOOST_REQUIRE(told.earlier.has_value());
    BOOST_TEST((told.earlier->campaign == released.id));
    BOOST_TEST((told.earlier->closed_on == launch_day));
    BOOST_TEST((told.earlier->commitments == agreed));
    BOOST_TEST(!granted(at(released)).earlier);
}

BOOST_AUTO_TEST_CASE(it_is_told_of_whatever_instrument_the_one_before_was)
{
    granted(write(released, {one()}));
    auto const next = ran(administrator, std::string{"psychological-safety-pulse"});
    BOOST_TEST(granted(at(next)).earlier.has_value());
}

BOOST_AUTO_TEST_CASE(a_campaign_without_commitments_is_passed_over)
{
    granted(write(released, {one()}));
    ran();
    auto const third = ran();
    BOOST_TEST((granted(at(third)).earlier->campaign == released.id));
}

BOOST_AUTO_TEST_CASE(what_the_reader_may_not_read_is_passed_over)
{
    auto const own = ran(leader);
    granted(write(own, {one("between us")}));
    granted(write(released, {one("known to all")}));
    auto const next = ran();
    BOOST_TEST(granted(at(next, leader)).earlier->commitments[0].text == "between us");
    BOOST_TEST(granted(at(next, administrator)).earlier->commitments[0].text == "known to all");
    auto const facilitated = ran(administrator, terms().instrument.name, facilitator);
    BOOST_TEST(!granted(at(facilitated, facilitator)).earlier);
}

BOOST_AUTO_TEST_CASE(looking_back_is_kept_with_them)
{
    auto kept = one();
    kept.kept = Kept::partly;
    granted(write(released, {kept}));
    granted(write(released, {kept}));
    BOOST_TEST((granted(at(released)).commitments == std::vector{kept}));
}

BOOST_AUTO_TEST_SUITE_END()

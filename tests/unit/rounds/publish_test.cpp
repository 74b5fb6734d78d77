#include "scoring/disclosure/record_check.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/publish.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;
using disclosure::ReleasedReport;
using disclosure::Withheld;

namespace {

class PublishingWard : public Ward {
public:
    Running closed_after(int answers, LaunchRequest const& wanted = request())
    {
        auto running = start(wanted);
        answer(running, answers);
        granted(close(context, leader, running.round.id));
        return running;
    }

    boost::system::result<disclosure::Decision, Refusal> outcome_of(Running const& running)
    {
        return decision_at(
            context,
            {running.round.campaign, {running.round.group, disclosure::PartScope::own}}
        );
    }

    bool is_withheld_after(int answers, LaunchRequest const& wanted = request())
    {
        return std::holds_alternative<Withheld>(granted(outcome_of(closed_after(answers, wanted))));
    }

    ReleasedReport report_after(int answers)
    {
        return std::get<ReleasedReport>(granted(outcome_of(closed_after(answers))));
    }

    std::vector<disclosure::FrozenPart> recorded(Running const& running)
    {
        return store->releases().parts_of(running.round.campaign);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(publish_, PublishingWard)

BOOST_AUTO_TEST_CASE(up_to_four_answers_are_withheld)
{
    for (int const answers : {0, 1, 4}) {
        BOOST_TEST(is_withheld_after(answers), answers << " answers");
    }
}

BOOST_AUTO_TEST_CASE(five_answers_are_enough_for_scores)
{
    BOOST_TEST(!is_withheld_after(5));
}

BOOST_AUTO_TEST_CASE(a_raised_minimum_withholds_more)
{
    auto wanted = request();
    wanted.terms.minimum_group = 8;
    BOOST_TEST(is_withheld_after(7, wanted));
    wanted.team += " again";
    BOOST_TEST(!is_withheld_after(8, wanted));
}

BOOST_AUTO_TEST_CASE(seven_answers_give_scores_without_items_and_a_band_for_the_count)
{
    auto const report = report_after(7);
    BOOST_TEST(!report.detail());
    BOOST_TEST(report.answered().low.value() == 5);
    BOOST_TEST(report.answered().high.value() == 9);
    BOOST_TEST(!report.answered().rate_low);
    BOOST_TEST(report.elements().size() == 5U);
    for (auto const& element : report.elements()) {
        BOOST_TEST(element.score.has_value());
        BOOST_TEST(element.items.empty());
    }
}

BOOST_AUTO_TEST_CASE(eleven_answers_give_items_in_bands)
{
    auto const report = report_after(11);
    BOOST_TEST(report.detail());
    BOOST_TEST(report.answered().low.value() == 10);
    BOOST_TEST(report.answered().high.value() == 14);
    for (auto const& element : report.elements()) {
        BOOST_REQUIRE(!element.items.empty());
        for (auto const& item : element.items) {
            BOOST_TEST(item.bands.value().of == 10);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_release_was_made_from_is_entered_in_the_ledger)
{
    auto const running = closed_after(7);
    auto const ledger = store->releases().ledger();
    BOOST_REQUIRE(ledger.size() == 1U);
    BOOST_TEST((ledger[0].campaign == running.round.campaign));
    auto const record = disclosure::thaw_record(ledger[0].record, ledger[0].campaign, seal);
    BOOST_REQUIRE(record);
    auto const released = disclosure::thaw_whole(recorded(running), ledger[0].campaign, seal);
    BOOST_TEST(!disclosure::find_flaw(*record, released.value()));
}

BOOST_AUTO_TEST_CASE(there_is_no_outcome_before_the_round_is_closed)
{
    auto const running = start();
    answer(running, everyone);
    BOOST_TEST(!outcome_of(running));
}

BOOST_AUTO_TEST_CASE(an_open_round_cannot_be_published)
{
    auto const running = start();
    answer(running, everyone);
    BOOST_CHECK_THROW(publish(context, running.round.campaign), std::exception);
    BOOST_TEST(!store->releases().is_released(running.round.campaign));
}

BOOST_AUTO_TEST_CASE(a_second_publishing_computes_nothing_and_changes_no_byte)
{
    auto const running = closed_after(7);
    auto const first = recorded(running);
    int const marks_made = seal.marks_made;
    publish(context, running.round.campaign);
    publish_waiting(context);
    BOOST_TEST((recorded(running) == first));
    BOOST_TEST(seal.marks_made == marks_made);
}

BOOST_AUTO_TEST_CASE(a_campaign_closed_before_a_crash_is_published_afterwards)
{
    auto const running = start();
    answer(running, 7);
    BOOST_REQUIRE(store->rounds().close(running.round.campaign, launch_day));
    BOOST_TEST(!outcome_of(running));
    publish_waiting(context);
    BOOST_TEST(std::holds_alternative<ReleasedReport>(granted(outcome_of(running))));
}

BOOST_AUTO_TEST_CASE(publish_waiting_leaves_open_rounds_alone)
{
    auto const running = start();
    answer(running, 7);
    publish_waiting(context);
    BOOST_TEST(!outcome_of(running));
    answer(running, 1, 7);
}

BOOST_AUTO_TEST_CASE(codes_that_the_leader_could_hold_do_not_count_as_people)
{
    for (auto const& [answers, withheld] : {std::pair{6, true}, std::pair{7, false}}) {
        auto running = prepare();
        running.slips = slips_of(running.round, 2);
        granted(open(context, leader, running.round.id));
        answer(running, answers);
        granted(close(context, leader, running.round.id));
        BOOST_TEST(std::holds_alternative<Withheld>(granted(outcome_of(running))) == withheld);
    }
}

BOOST_AUTO_TEST_CASE(replacements_count_as_spares_do)
{
    auto const running = start();
    granted(issue_replacement(context, leader, running.round.id));
    answer(running, 5);
    granted(close(context, leader, running.round.id));
    BOOST_TEST(std::holds_alternative<Withheld>(granted(outcome_of(running))));
}

BOOST_AUTO_TEST_CASE(an_open_link_has_no_report_below_ten)
{
    auto wanted = request();
    wanted.terms.mode = ballots::Mode::open_link;
    for (int const answers : {9, 10}) {
        wanted.team = "team of " + std::to_string(answers);
        auto const shared = start(wanted);
        for (int ballot = 0; ballot < answers; ++ballot) {
            granted(cast(shared, sheet(shared)));
        }
        granted(close(context, leader, shared.round.id));
        BOOST_TEST(std::holds_alternative<Withheld>(granted(outcome_of(shared))) == (answers < 10));
        BOOST_TEST((stored(shared).tally_holds == true));
    }
}

BOOST_AUTO_TEST_CASE(more_ballots_than_people_still_make_a_report_of_no_more_than_the_people)
{
    auto wanted = request(11);
    wanted.terms.mode = ballots::Mode::open_link;
    for (int const answers : {12, 17}) {
        wanted.team = "eleven, and " + std::to_string(answers) + " ballots";
        auto const shared = start(wanted);
        for (int ballot = 0; ballot < answers; ++ballot) {
            granted(cast(shared, sheet(shared)));
        }
        granted(close(context, leader, shared.round.id));
        BOOST_TEST(!std::holds_alternative<Withheld>(granted(outcome_of(shared))));
        BOOST_TEST(store->ballot_box().unerased().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_round_with_forged_ballots_is_released_and_says_so)
{
    auto const running = start(request(6));
    answer(running, 6);
    auto const forged = testing::ticket_signed_directly(running.round.id, random.bytes32());
    granted(cast(running, filled_in(running.round, forged, 1)));
    granted(close(context, leader, running.round.id));
    BOOST_TEST(!std::holds_alternative<Withheld>(granted(outcome_of(running))));
    BOOST_TEST((stored(running).tally_holds == false));
    BOOST_TEST(store->ballot_box().unerased().empty());
}

BOOST_AUTO_TEST_CASE(nothing_of_the_answers_is_left_after_the_release)
{
    auto const running = closed_after(7);
    BOOST_TEST(store->ballot_box().unerased().empty());
    BOOST_TEST(ballots_in(running) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

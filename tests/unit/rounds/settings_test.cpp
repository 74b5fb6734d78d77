#include "server/rounds/launch.hpp"
#include "server/rounds/settings.hpp"
#include "tests/unit/rounds/ward.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed;
using namespace heed::rounds;
using namespace heed::rounds::test;

namespace {

class SettingsWard : public Ward {
public:
    std::vector<std::string> const built{"ar", "cy", "en"};

    auto change(store::Settings const& wanted) { return change_settings(context, built, wanted); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(settings, SettingsWard)

BOOST_AUTO_TEST_CASE(the_smallest_group_is_at_first_the_gates_own)
{
    BOOST_TEST(settings_in_force(context).minimum_group == 5);
}

BOOST_AUTO_TEST_CASE(what_is_set_holds)
{
    store::Settings const wanted{"St Elsewhere", {"en", "cy"}, 7};
    BOOST_TEST((granted(change(wanted)) == wanted));
    BOOST_TEST((settings_in_force(context) == wanted));
}

BOOST_AUTO_TEST_CASE(the_smallest_group_only_rises)
{
    expect_refusal(change({"", {"en"}, 4}), errc::too_small, "minimum_group", 5);
    granted(change({"", {"en"}, 8}));
    expect_refusal(change({"", {"en"}, 7}), errc::too_small, "minimum_group", 8);
    expect_refusal(change({"", {"en"}, 101}), errc::too_large, "minimum_group", 100);
    BOOST_TEST(settings_in_force(context).minimum_group == 8);
}

BOOST_AUTO_TEST_CASE(no_launch_goes_below_the_smallest_group_that_is_set)
{
    granted(change({"", {"en"}, 8}));
    expect_refusal(launch(context, leader, request()), errc::too_small, "minimum_group", 8);
    auto wanted = request();
    wanted.terms.minimum_group = 8;
    granted(launch(context, leader, wanted));
}

BOOST_AUTO_TEST_CASE(how_long_reports_are_kept_has_bounds)
{
    granted(change({"", {"en"}, 5, report_years_max}));
    granted(change({"", {"en"}, 5, 0}));
    expect_refusal(
        change({"", {"en"}, 5, report_years_max + 1}),
        errc::too_large,
        "report_years",
        report_years_max
    );
    expect_refusal(change({"", {"en"}, 5, -1}), errc::too_small, "report_years", 0);
}

BOOST_AUTO_TEST_CASE(a_change_of_how_long_reports_are_kept_waits_a_week_and_nothing_else_does)
{
    auto const from = [](store::Settings const& settings) { return settings.reports_erased_from; };
    auto const week_on = [this] { return clock.today() + reports_grace; };
    auto const first = week_on();
    BOOST_TEST((from(granted(change({"", {"en"}, 5, 2, launch_day}))) == first));
    clock.advance(48h);
    BOOST_TEST((from(granted(change({"St Elsewhere", {"en"}, 5, 2}))) == first));
    BOOST_TEST((from(granted(change({"St Elsewhere", {"en"}, 5, 1}))) == week_on()));
}

BOOST_AUTO_TEST_CASE(english_is_always_served_and_nothing_that_is_not_built)
{
    for (std::vector<std::string> const& wrong :
         {std::vector<std::string>{}, {"cy"}, {"en", "pl"}, {"en", "cy", "cy"}, {"en", ""}}) {
        expect_refusal(change({"", wrong, 5}), errc::not_allowed, "languages");
    }
    granted(change({"", {"cy", "en"}, 5}));
}

BOOST_AUTO_TEST_CASE(the_organisation_may_have_no_name_but_none_that_cannot_be_read)
{
    granted(change({"", {"en"}, 5}));
    granted(change({std::string(organisation_characters_max, 'x'), {"en"}, 5}));
    expect_refusal(
        change({std::string(organisation_characters_max + 1, 'x'), {"en"}, 5}),
        errc::too_long,
        "organisation",
        organisation_characters_max
    );
    expect_refusal(change({" ", {"en"}, 5}), errc::bad_text, "organisation");
    expect_refusal(change({"St\nElsewhere", {"en"}, 5}), errc::bad_text, "organisation");
}

BOOST_AUTO_TEST_CASE(a_language_whose_words_no_professional_has_translated_is_a_draft)
{
    std::vector<Language> const expected{{"en", false}, {"ar", true}, {"cy", true}};
    BOOST_TEST((languages_on_offer(context, built) == expected));
}

BOOST_AUTO_TEST_SUITE_END()

#include "tests/contract/world.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace heed::contract {

namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(settings)

BOOST_DATA_TEST_CASE(
    a_new_store_speaks_english_and_has_nothing_set,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    store::Settings const expected{.organisation = {}, .languages = {"en"}, .minimum_group = 0};
    BOOST_TEST((world.store().settings().settings() == expected));
}

BOOST_DATA_TEST_CASE(settings_read_back_with_english_first, data::make(all_backends()), backend)
{
    World world{backend};
    world.store().settings().replace({"St Elsewhere", {"pl", "en", "ar"}, 7});
    store::Settings const expected{"St Elsewhere", {"en", "ar", "pl"}, 7};
    BOOST_TEST((world.store().settings().settings() == expected));
    world.store().settings().replace({"", {"en"}, 8});
    BOOST_TEST((world.store().settings().settings() == store::Settings{"", {"en"}, 8}));
}

BOOST_DATA_TEST_CASE(
    how_long_reports_are_kept_can_go_either_way,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    for (int const years : {2, 10, 1, 0}) {
        store::Settings const given{"", {"en"}, 5, years, launch_day};
        world.store().settings().replace(given);
        BOOST_TEST((world.store().settings().settings() == given));
    }
}

BOOST_DATA_TEST_CASE(
    the_day_from_which_reports_are_erased_moves_with_their_years_alone,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& settings = world.store().settings();
    settings.replace({"", {"en"}, 5, 2, launch_day});
    settings.replace({"Other", {"en"}, 6, 2, last_day});
    BOOST_TEST((settings.settings() == store::Settings{"Other", {"en"}, 6, 2, launch_day}));
    settings.replace({"Other", {"en"}, 6, 1, last_day});
    BOOST_TEST((settings.settings() == store::Settings{"Other", {"en"}, 6, 1, last_day}));
}

BOOST_DATA_TEST_CASE(
    erasing_is_put_off_and_never_brought_forward,
    data::make(all_backends()),
    backend
)
{
    World world{backend};
    auto& settings = world.store().settings();
    settings.replace({"", {"en"}, 5, 2, launch_day});
    for (auto const day : {last_day, launch_day}) {
        settings.put_off_erasing(day);
        BOOST_TEST((settings.settings() == store::Settings{"", {"en"}, 5, 2, last_day}));
    }
}

BOOST_DATA_TEST_CASE(the_smallest_group_never_falls, data::make(all_backends()), backend)
{
    World world{backend};
    world.store().settings().replace({"", {"en"}, 9});
    world.store().settings().replace({"Other", {"en"}, 6});
    BOOST_TEST((world.store().settings().settings() == store::Settings{"Other", {"en"}, 9}));
}

BOOST_DATA_TEST_CASE(settings_survive_reopening, data::make(backends_that_keep_data()), backend)
{
    World world{backend};
    store::Settings const given{"St Elsewhere", {"en", "cy"}, 6};
    world.store().settings().replace(given);
    world.reopen();
    BOOST_TEST((world.store().settings().settings() == given));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::contract

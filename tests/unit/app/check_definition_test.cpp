#include "server/app/check_definition.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace heed::app;

BOOST_AUTO_TEST_SUITE(check_definition_)

BOOST_AUTO_TEST_CASE(every_definition_that_heed_ships_is_valid)
{
    int checked = 0;
    std::filesystem::path const root{HEED_SOURCE_DIR "/survey-defs/instruments"};
    for (auto const& entry : std::filesystem::recursive_directory_iterator{root}) {
        if (entry.path().extension() == ".json") {
            BOOST_TEST(check_definition(entry.path()) == 0, entry.path().string());
            ++checked;
        }
    }
    BOOST_TEST(checked >= 2);
}

BOOST_AUTO_TEST_CASE(a_flawed_or_missing_definition_is_not)
{
    heed::testing::TemporaryFolder const folder;
    auto const file = folder.path() / "1.json";
    BOOST_TEST(check_definition(file) == 1);
    std::ofstream{file} << "{}";
    BOOST_TEST(check_definition(file) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

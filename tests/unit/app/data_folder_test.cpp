#include "server/app/data_folder.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace heed::app;
namespace filesystem = std::filesystem;

namespace {

class Disk {
public:
    heed::testing::TemporaryFolder folder;
    filesystem::path path = folder.path() / "srv" / "heed";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(data_folder, Disk)

BOOST_AUTO_TEST_CASE(a_missing_folder_is_made_for_its_owner_alone)
{
    DataFolder const data{path};
    BOOST_TEST((filesystem::status(path).permissions() == filesystem::perms::owner_all));
}

BOOST_AUTO_TEST_CASE(the_key_lies_in_the_folder)
{
    DataFolder const data{path};
    BOOST_TEST(data.path() == path);
    BOOST_TEST(data.key() == path / "heed.key");
}

BOOST_AUTO_TEST_CASE(a_folder_is_held_once)
{
    DataFolder const data{path};
    BOOST_CHECK_THROW(DataFolder{path}, std::runtime_error);
    // The refused one must not have let go of what the first one holds.
    BOOST_CHECK_THROW(DataFolder{path}, std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_folder_is_free_again_when_its_holder_has_gone)
{
    {
        DataFolder const data{path};
    }
    BOOST_CHECK_NO_THROW(DataFolder{path});
}

BOOST_AUTO_TEST_CASE(two_folders_are_held_side_by_side)
{
    DataFolder const data{path};
    BOOST_CHECK_NO_THROW(DataFolder{folder.path() / "other"});
}

BOOST_AUTO_TEST_CASE(a_file_in_the_folders_place_is_refused)
{
    std::ofstream{folder.path() / "srv"} << "a file";
    BOOST_CHECK_THROW(DataFolder{path}, std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()

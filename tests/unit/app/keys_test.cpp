#include "server/app/keys.hpp"
#include "server/base/digest.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

using namespace heed;
using namespace heed::app;
namespace filesystem = std::filesystem;

namespace {

class KeyFolder {
public:
    testing::TemporaryFolder folder;
    filesystem::path file = folder.path() / "heed.key";
    testing::ReplayRandom random{1};

    Keys load() { return Keys::load_or_make(file, random); }

    void write(std::string const& bytes) const
    {
        std::ofstream{file, std::ios::binary} << bytes;
        filesystem::permissions(file, owner_only);
    }

    static constexpr auto owner_only =
        filesystem::perms::owner_read | filesystem::perms::owner_write;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(keys, KeyFolder)

BOOST_AUTO_TEST_CASE(a_missing_key_is_made_for_its_owner_alone)
{
    load();
    BOOST_TEST(filesystem::file_size(file) == 32U);
    BOOST_TEST((filesystem::status(file).permissions() == owner_only));
}

BOOST_AUTO_TEST_CASE(making_a_key_leaves_nothing_else_behind)
{
    load();
    auto const files = filesystem::directory_iterator{folder.path()};
    BOOST_TEST(std::distance(begin(files), end(files)) == 1);
}

BOOST_AUTO_TEST_CASE(the_key_is_made_once_and_then_read)
{
    auto const first = load().derive("x");
    BOOST_TEST(load().derive("x") == first);
}

BOOST_AUTO_TEST_CASE(two_installations_have_different_keys)
{
    auto const first = load().derive("x");
    filesystem::remove(file);
    BOOST_TEST(load().derive("x") != first);
}

BOOST_AUTO_TEST_CASE(a_key_that_others_can_read_or_write_is_refused)
{
    load();
    for (auto const perms :
         {filesystem::perms::group_read,
          filesystem::perms::group_write,
          filesystem::perms::others_read,
          filesystem::perms::others_write,
          filesystem::perms::group_exec}) {
        filesystem::permissions(file, owner_only | perms);
        BOOST_CHECK_THROW(load(), std::runtime_error);
    }
    filesystem::permissions(file, owner_only);
    BOOST_CHECK_NO_THROW(load());
}

BOOST_AUTO_TEST_CASE(a_file_of_another_size_is_no_key_and_is_left_as_it_is)
{
    for (std::size_t const size : {std::size_t{0}, std::size_t{31}, std::size_t{33}}) {
        write(std::string(size, 'k'));
        BOOST_CHECK_THROW(load(), std::runtime_error);
        BOOST_TEST(filesystem::file_size(file) == size);
    }
    write(std::string(32, 'k'));
    BOOST_CHECK_NO_THROW(load());
}

BOOST_AUTO_TEST_CASE(what_is_no_plain_file_is_refused)
{
    filesystem::create_directory(file);
    BOOST_CHECK_THROW(load(), std::runtime_error);
    filesystem::remove(file);

    auto const elsewhere = folder.path() / "elsewhere";
    std::ofstream{elsewhere} << std::string(32, 'k');
    filesystem::permissions(elsewhere, owner_only);
    filesystem::create_symlink(elsewhere, file);
    BOOST_CHECK_THROW(load(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_half_written_key_of_a_crash_is_written_anew)
{
    std::ofstream{file.string() + ".new"} << "half a k";
    BOOST_CHECK_NO_THROW(load());
    BOOST_TEST(filesystem::file_size(file) == 32U);
}

BOOST_AUTO_TEST_CASE(derived_keys_are_hmacs_of_their_names)
{
    write(std::string(32, 'k'));
    auto const expected =
        base::hmac_sha256(base::Bytes(32, 'k'), base::as_bytes("frozen releases"));
    BOOST_TEST(load().derive("frozen releases") == expected);
    BOOST_TEST(load().derive("participation codes") != expected);
}

BOOST_AUTO_TEST_CASE(a_seal_depends_on_its_key_and_on_every_byte)
{
    base::Bytes const bytes{1, 2, 3};
    HmacSeal const seal{base::Bytes32{1}};
    BOOST_TEST(seal.mac(bytes) == HmacSeal{base::Bytes32{1}}.mac(bytes));
    BOOST_TEST(seal.mac(bytes) != HmacSeal{base::Bytes32{2}}.mac(bytes));
    BOOST_TEST(seal.mac(bytes) != seal.mac(base::Bytes{1, 2, 4}));
    BOOST_TEST(seal.mac(bytes) != seal.mac(base::Bytes{1, 2, 3, 0}));
    BOOST_TEST(seal.mac(bytes) == base::hmac_sha256(base::Bytes32{1}, bytes));
}

BOOST_AUTO_TEST_SUITE_END()

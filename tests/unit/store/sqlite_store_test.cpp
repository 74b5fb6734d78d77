#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/store/file_inspection.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <stdexcept>
#include <sys/stat.h>

namespace heed::store {

namespace {

namespace fs = std::filesystem;

struct Fixture {
    testing::TemporaryFolder folder;
    StoreFiles files = StoreFiles::in(folder.path());
    std::array<fs::path, 3> each{files.main, files.issuer, files.box};
    testing::ReplayRandom random{1};
};

bool says(std::runtime_error const& error, std::string_view words)
{
    return std::string_view{error.what()}.find(words) != std::string_view::npos;
}

fs::path const migrations = fs::path{HEED_SOURCE_DIR} / "server/store/sqlite/migrations/heed";

// A campaign with a release of one part, as they are stored today and before 0007.
std::string campaign_row(std::string const& id, std::string const& erased_on)
{
    return "campaign VALUES ('" + id +
           "', '', 'l', 'i', 1, zeroblob(32), 0, 0, 0, 'slips',"
           " 0, 0, 5, 10, '', '', NULL, NULL, 0, 0, " +
           erased_on + ")";
}

constexpr char const* insert_release =
    "INSERT INTO campaign VALUES ('c', '', 'l', 'i', 1, zeroblob(32), 0, 0, 0, 'slips',"
    " 0, 0, 5, 10, '', '', NULL, NULL, 0, 0, NULL);"
    "INSERT INTO release_part VALUES ('c', 'u', 'both', x'01');"
    "INSERT INTO ledger_entry VALUES (1, 'c', x'01', zeroblob(32))";
constexpr char const* insert_old_release =
    "INSERT INTO campaign VALUES ('c', '', 'l', 'i', 1, zeroblob(32), 0, 0, 0, 'slips',"
    " 0, 0, 5, 10, '', '', NULL, NULL, 0, 0);"
    "INSERT INTO release_part VALUES ('c', 'u', 'both', x'01');"
    "INSERT INTO ledger_entry VALUES (1, 'c', x'01', zeroblob(32))";

} // namespace

BOOST_FIXTURE_TEST_SUITE(sqlite_store, Fixture)

BOOST_AUTO_TEST_CASE(new_files_belong_to_their_owner_alone)
{
    mode_t const before = ::umask(0);
    open_sqlite_store(files, random);
    ::umask(before);
    for (auto const& file : each) {
        auto const mode = fs::status(file).permissions();
        BOOST_TEST((mode == (fs::perms::owner_read | fs::perms::owner_write)));
    }
}

BOOST_AUTO_TEST_CASE(a_file_names_its_program_and_its_schema)
{
    open_sqlite_store(files, random);
    std::array const ids{0x48656564, 0x48656549, 0x48656542};
    std::array const versions{"8", "1", "1"};
    for (std::size_t i = 0; i < each.size(); ++i) {
        BOOST_TEST(select(each.at(i), "PRAGMA application_id").at(0) == std::to_string(ids.at(i)));
        BOOST_TEST(select(each.at(i), "PRAGMA user_version").at(0) == versions.at(i));
        BOOST_TEST(select(each.at(i), "PRAGMA integrity_check").at(0) == "ok");
    }
}

BOOST_AUTO_TEST_CASE(files_that_changed_places_are_refused_and_left_alone)
{
    open_sqlite_store(files, random);
    auto const before = bytes_of(files.box);
    BOOST_CHECK_EXCEPTION(
        open_sqlite_store({files.main, files.box, files.issuer}, random),
        std::runtime_error,
        [](auto const& error) { return says(error, "another one of Heed's"); }
    );
    BOOST_TEST((bytes_of(files.box) == before));
}

BOOST_AUTO_TEST_CASE(no_journal_is_left_beside_the_files)
{
    auto const store = open_sqlite_store(files, random);
    store->accounts().record_sign_in_failure("ada", {});
    BOOST_TEST(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) == 3);
}

BOOST_AUTO_TEST_CASE(opening_again_changes_no_byte)
{
    open_sqlite_store(files, random);
    std::vector<std::string> before;
    for (auto const& file : each) {
        before.push_back(bytes_of(file));
    }
    open_sqlite_store(files, random);
    for (std::size_t i = 0; i < each.size(); ++i) {
        BOOST_TEST((bytes_of(each.at(i)) == before[i]));
    }
}

BOOST_AUTO_TEST_CASE(a_file_of_a_newer_heed_is_refused_and_left_alone)
{
    open_sqlite_store(files, random);
    for (auto const& file : each) {
        auto const version = select(file, "PRAGMA user_version").at(0);
        execute(file, "PRAGMA user_version = 1000");
        auto const before = bytes_of(file);
        BOOST_CHECK_EXCEPTION(
            open_sqlite_store(files, random),
            std::runtime_error,
            [](auto const& error) { return says(error, "newer Heed"); }
        );
        BOOST_TEST((bytes_of(file) == before));
        execute(file, ("PRAGMA user_version = " + version).c_str());
    }
}

// A data folder of an earlier, unreleased state had migrations of the same numbers, and failed at
// the first request that met another table.
BOOST_AUTO_TEST_CASE(a_file_whose_tables_are_not_those_of_its_migrations_is_refused_and_left_alone)
{
    open_sqlite_store(files, random);
    std::array const changes{
        std::pair{files.main, "ALTER TABLE session DROP COLUMN last_seen"},
        std::pair{files.issuer, "ALTER TABLE code ADD COLUMN other INTEGER"},
        std::pair{files.box, "CREATE TABLE other (x)"}};
    for (auto const& [file, change] : changes) {
        auto const whole = bytes_of(file);
        execute(file, change);
        auto const before = bytes_of(file);
        auto const name = file.filename().string();
        BOOST_CHECK_EXCEPTION(
            open_sqlite_store(files, random),
            std::runtime_error,
            [&name](auto const& error) {
                return says(error, name + " was written by another state") &&
                       says(error, "begin with a new data folder");
            }
        );
        BOOST_TEST((bytes_of(file) == before));
        std::ofstream{file, std::ios::binary} << whole;
    }
    open_sqlite_store(files, random);
}

BOOST_AUTO_TEST_CASE(a_database_of_another_program_is_refused_and_left_alone)
{
    execute(files.box, "CREATE TABLE theirs (x)");
    auto const before = bytes_of(files.box);
    BOOST_CHECK_EXCEPTION(
        open_sqlite_store(files, random),
        std::runtime_error,
        [](auto const& error) { return says(error, "another program"); }
    );
    BOOST_TEST((bytes_of(files.box) == before));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_no_database_is_refused)
{
    std::ofstream{files.main} << std::string(5000, 'x');
    BOOST_CHECK_THROW(open_sqlite_store(files, random), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_made_is_refused)
{
    BOOST_CHECK_THROW(
        open_sqlite_store(StoreFiles::in(folder.path() / "missing"), random),
        std::runtime_error
    );
}

BOOST_AUTO_TEST_CASE(a_name_that_looks_like_a_uri_is_only_a_name)
{
    fs::path const here = fs::current_path();
    fs::current_path(folder.path());
    open_sqlite_store({"file:x?mode=memory", "issuer.db", "box.db"}, random);
    fs::current_path(here);
    BOOST_TEST(fs::exists(folder.path() / "file:x?mode=memory"));
}

BOOST_AUTO_TEST_CASE(a_recorded_release_and_its_entry_stay_whatever_sql_is_tried)
{
    open_sqlite_store(files, random);
    execute(files.main, insert_release);
    for (auto const* attempt :
         {"UPDATE release_part SET frozen = x'02'",
          "DELETE FROM release_part",
          "INSERT OR REPLACE INTO release_part VALUES ('c', 'u', 'both', x'02')",
          "INSERT OR REPLACE INTO release_part (rowid, campaign, unit, scope, frozen)"
          " SELECT rowid, 'd', 'u', 'both', x'02' FROM release_part",
          "INSERT INTO release_part VALUES ('c', 'v', 'both', x'02')",
          "UPDATE ledger_entry SET record = x'02'",
          "DELETE FROM ledger_entry",
          "INSERT OR REPLACE INTO ledger_entry VALUES (1, 'c', x'02', zeroblob(32))",
          "INSERT OR REPLACE INTO ledger_entry VALUES (2, 'c', x'02', zeroblob(32))",
          "UPDATE release_part SET frozen = zeroblob(1)"}) {
        BOOST_TEST_CONTEXT(attempt)
        {
            BOOST_CHECK_THROW(execute(files.main, attempt), std::runtime_error);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_release_that_was_erased_takes_zeroes_alone_and_never_comes_back)
{
    open_sqlite_store(files, random);
    execute(files.main, insert_release);
    execute(files.main, "UPDATE campaign SET erased_on = 5");
    auto const expect_refused = [this](char const* attempt) {
        BOOST_TEST_CONTEXT(attempt)
        {
            BOOST_CHECK_THROW(execute(files.main, attempt), std::runtime_error);
        }
    };
    for (auto const* attempt :
         {"UPDATE release_part SET frozen = x'02'",
          "UPDATE release_part SET frozen = zeroblob(2)",
          "UPDATE release_part SET frozen = zeroblob(1), unit = 'v'",
          "UPDATE release_part SET frozen = zeroblob(1), rowid = 7",
          "UPDATE campaign SET erased_on = NULL",
          "UPDATE campaign SET erased_on = 6",
          "DELETE FROM campaign",
          "INSERT INTO commitment VALUES ('c', 'u', 0, 'team', 'text', 'owner', 0, NULL)"}) {
        expect_refused(attempt);
    }
    expect_refused(("INSERT OR REPLACE INTO " + campaign_row("c", "NULL")).c_str());
    expect_refused(("INSERT INTO " + campaign_row("d", "5")).c_str());
    execute(files.main, ("INSERT INTO " + campaign_row("d", "NULL")).c_str());
    expect_refused("UPDATE campaign SET erased_on = 5 WHERE id = 'd'");
    execute(files.main, "UPDATE release_part SET frozen = zeroblob(1)");
    expect_refused("UPDATE release_part SET frozen = x'01'");
    expect_refused("DELETE FROM release_part");
}

BOOST_AUTO_TEST_CASE(a_file_from_before_reports_could_be_erased_is_taken_over)
{
    for (auto const* name :
         {"0001_staff",
          "0002_organisation",
          "0003_campaigns",
          "0004_releases",
          "0005_comments",
          "0006_commitments"}) {
        auto const sql = bytes_of(migrations / (std::string{name} + ".sql"));
        execute(files.main, sql.c_str());
    }
    execute(files.main, "PRAGMA application_id = 0x48656564; PRAGMA user_version = 6");
    execute(files.main, "UPDATE setting SET organisation = 'St Elsewhere'");
    execute(files.main, insert_old_release);
    auto const store = open_sqlite_store(files, random);
    BOOST_TEST((store->settings().settings() == Settings{"St Elsewhere", {"en"}, 0, 0, {}}));
    survey::CampaignId const campaign{"c"};
    BOOST_TEST(!store->rounds().campaign(campaign).value().erased_on);
    BOOST_TEST(store->releases().erase_closed_by(base::Day{}, base::Day{}, {}).size() == 1U);
    BOOST_TEST((store->releases().parts_of(campaign).at(0).bytes == base::Bytes{0}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store

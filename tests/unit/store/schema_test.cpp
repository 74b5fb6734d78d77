// The schema's own promises about participants, read from the schema itself: whoever adds a column
// or a key that could join a person to an answer, or either to a time, finds this test in the way.

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/store/file_inspection.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace heed::store {

namespace {

struct Schema {
    Schema() { open_sqlite_store(file, random); }

    std::vector<std::string> list(char const* sql) const { return select(file, sql); }

    testing::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "heed.db";
    testing::ReplayRandom random{1};
};

using Names = std::vector<std::string>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(schema, Schema)

BOOST_AUTO_TEST_CASE(participant_tables_hold_these_columns_and_no_others)
{
    BOOST_TEST(
        list("SELECT name || ' ' || type FROM pragma_table_info('code')") ==
            (Names{"round TEXT", "code_hash BLOB", "spent INTEGER", "attempt_hash BLOB"}),
        boost::test_tools::per_element()
    );
    BOOST_TEST(
        list("SELECT name || ' ' || type FROM pragma_table_info('ballot')") ==
            (Names{"round TEXT", "key BLOB", "filled INTEGER", "sheet BLOB"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(the_only_numbers_in_participant_tables_are_flags)
{
    // A whole number that may be anything could be a time or a counter.
    for (auto const* insertion :
         {"INSERT INTO code (round, code_hash, spent) VALUES ('r', zeroblob(32), 2)",
          "INSERT INTO ballot (round, key, filled, sheet) VALUES ('r', zeroblob(16), 2, x'01')"}) {
        BOOST_CHECK_THROW(execute(file, insertion), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(codes_and_ballots_refer_to_the_round_alone_and_nothing_refers_to_them)
{
    for (auto const* references :
         {"SELECT \"table\" FROM pragma_foreign_key_list('code')",
          "SELECT \"table\" FROM pragma_foreign_key_list('ballot')"}) {
        BOOST_TEST(list(references) == Names{"round"}, boost::test_tools::per_element());
    }
    BOOST_TEST(list("SELECT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f"
                    " WHERE f.\"table\" IN ('code', 'ballot')")
                   .empty());
}

BOOST_AUTO_TEST_CASE(participant_tables_have_no_row_ids_indexes_or_triggers)
{
    BOOST_TEST(
        list("SELECT name FROM pragma_table_list WHERE name IN ('code', 'ballot') AND wr = 1")
            .size() == 2U
    );
    BOOST_TEST(list("SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view')"
                    " AND tbl_name IN ('code', 'ballot') AND name NOT LIKE 'sqlite_autoindex_%'")
                   .empty());
}

BOOST_AUTO_TEST_CASE(ledger_entries_can_be_neither_changed_nor_deleted)
{
    execute(
        file,
        "PRAGMA foreign_keys = OFF; INSERT INTO ledger_entry (number, campaign, record, hash)"
        " VALUES (1, 'c', x'01', zeroblob(32))"
    );
    for (auto const* change :
         {"UPDATE ledger_entry SET record = x'02'", "DELETE FROM ledger_entry"}) {
        BOOST_CHECK_THROW(execute(file, change), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(every_table_is_strict)
{
    BOOST_TEST(list("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0"
                    " AND name NOT LIKE 'sqlite_%'")
                   .empty());
}

BOOST_AUTO_TEST_CASE(no_table_counts_rows_for_ever)
{
    // AUTOINCREMENT keeps a counter that outlives deleted rows.
    BOOST_TEST(list("SELECT name FROM sqlite_schema WHERE sql LIKE '%autoincrement%'").empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store

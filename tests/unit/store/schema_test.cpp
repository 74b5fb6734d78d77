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
    BOOST_TEST(
        list("SELECT name || ' ' || type FROM pragma_table_info('comment_slot')") ==
            (Names{"number INTEGER", "round TEXT", "filled INTEGER", "sheet BLOB"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(released_comments_know_nothing_of_rounds_or_people)
{
    BOOST_TEST(
        list("SELECT name || ' ' || type FROM pragma_table_info('comment')") ==
            (Names{"number INTEGER", "list INTEGER", "id BLOB", "held_back INTEGER", "text BLOB"}),
        boost::test_tools::per_element()
    );
    BOOST_TEST(
        list("SELECT name FROM pragma_table_info('comment_list')") ==
            (Names{"number", "campaign", "unit", "pooled", "question", "sharing"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(the_only_numbers_in_participant_tables_are_flags)
{
    // A whole number that may be anything could be a time or a counter.
    for (auto const* insertion :
         {"INSERT INTO code (round, code_hash, spent) VALUES ('r', zeroblob(32), 2)",
          "INSERT INTO ballot (round, key, filled, sheet) VALUES ('r', zeroblob(16), 2, x'01')",
          "INSERT INTO comment_slot (round, filled, sheet) VALUES ('r', 2, zeroblob(2001))"}) {
        BOOST_CHECK_THROW(execute(file, insertion), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(every_comment_takes_the_same_room)
{
    for (auto const* insertion :
         {"INSERT INTO comment_slot (round, sheet) VALUES ('r', zeroblob(2000))",
          "INSERT INTO comment (list, id, text) VALUES (1, zeroblob(16), zeroblob(1999))"}) {
        auto const without_keys = "PRAGMA foreign_keys = OFF;" + std::string{insertion};
        BOOST_CHECK_THROW(execute(file, without_keys.c_str()), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(codes_ballots_and_comments_refer_to_the_round_alone_and_nothing_to_them)
{
    for (auto const* references :
         {"SELECT \"table\" FROM pragma_foreign_key_list('code')",
          "SELECT \"table\" FROM pragma_foreign_key_list('ballot')",
          "SELECT \"table\" FROM pragma_foreign_key_list('comment_slot')"}) {
        BOOST_TEST(list(references) == Names{"round"}, boost::test_tools::per_element());
    }
    BOOST_TEST(list("SELECT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f"
                    " WHERE f.\"table\" IN ('code', 'ballot', 'comment_slot')")
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

BOOST_AUTO_TEST_CASE(comment_slots_are_numbered_as_they_were_laid_out_and_found_by_round_alone)
{
    // Rows in order of their numbers are only ever added at the end, so none is ever moved.
    BOOST_TEST(
        list("SELECT name FROM pragma_table_list WHERE wr = 0 AND name IN"
             " ('comment_slot', 'comment_list', 'comment')")
            .size() == 3U
    );
    BOOST_TEST(
        list("SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger', 'view')"
             " AND tbl_name = 'comment_slot'") == Names{"comment_slot_by_round"},
        boost::test_tools::per_element()
    );
    BOOST_TEST(
        list("SELECT name FROM pragma_index_info('comment_slot_by_round')") == Names{"round"},
        boost::test_tools::per_element()
    );
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

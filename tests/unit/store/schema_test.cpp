// The schemas' own promises about participants, read from the schemas themselves: whoever adds a
// column or a key that could join a person to an answer, or either to a time, finds this test in
// the way.

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/support/replay_random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/store/file_inspection.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace heed::store {

namespace {

namespace fs = std::filesystem;

struct Schemas {
    Schemas() { open_sqlite_store(files, random); }

    testing::TemporaryFolder folder;
    testing::ReplayRandom random{1};
    StoreFiles files = StoreFiles::in(folder.path());
    std::array<fs::path, 3> each{files.main, files.issuer, files.box};
    std::array<fs::path, 2> of_participants{files.issuer, files.box};
};

using Names = std::vector<std::string>;

// "table.column TYPE", for all tables.
Names columns_of(fs::path const& file)
{
    return select(
        file,
        "SELECT t.name || '.' || c.name || ' ' || c.type FROM pragma_table_list t,"
        " pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'"
        " ORDER BY t.name, c.cid"
    );
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(schema, Schemas)

BOOST_AUTO_TEST_CASE(the_issuer_has_these_columns_and_no_others)
{
    BOOST_TEST(
        columns_of(files.issuer) == (Names{
                                        "code.round TEXT",
                                        "code.code_hash BLOB",
                                        "code.spent INTEGER",
                                        "code.blinded_hash BLOB",
                                        "issuing_key.number INTEGER",
                                        "issuing_key.round TEXT",
                                        "issuing_key.wrapped BLOB",
                                        "round.id TEXT",
                                        "round.stopped INTEGER",
                                        "round.shared_code BLOB"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(the_box_has_these_columns_and_no_others)
{
    BOOST_TEST(
        columns_of(files.box) == (Names{
                                     "ballot.slot INTEGER",
                                     "ballot.content BLOB",
                                     "comment.slot INTEGER",
                                     "comment.content BLOB",
                                     "receipt.slot INTEGER",
                                     "receipt.content BLOB",
                                     "round.id TEXT",
                                     "round.state TEXT",
                                     "round.first_ballot INTEGER",
                                     "round.ballot_slots INTEGER",
                                     "round.sheet_bytes INTEGER",
                                     "round.first_comment INTEGER",
                                     "round.comment_slots INTEGER",
                                     "round.first_receipt INTEGER",
                                     "round.receipt_slots INTEGER",
                                     "vacancy.kind TEXT",
                                     "vacancy.first INTEGER",
                                     "vacancy.slots INTEGER",
                                     "vacancy.slot_bytes INTEGER"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(neither_issuer_nor_box_has_a_time)
{
    for (auto const& file : of_participants) {
        for (auto column : columns_of(file)) {
            std::ranges::transform(column, column.begin(), [](unsigned char letter) {
                return static_cast<char>(std::tolower(letter));
            });
            for (auto const* word :
                 {"time", "date", "day", "when", "_on", "_at", "_as_of", "last"}) {
                BOOST_TEST(column.find(word) == std::string::npos, column << " has " << word);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(issuer_and_box_refer_to_the_round_by_its_id_alone)
{
    for (auto const& file : of_participants) {
        BOOST_TEST(select(
                       file,
                       "SELECT f.\"table\" FROM sqlite_schema m,"
                       " pragma_foreign_key_list(m.name) f"
        )
                       .empty());
    }
    BOOST_TEST(select(
                   files.main,
                   "SELECT name FROM sqlite_schema WHERE name IN"
                   " ('code', 'ballot', 'comment_slot', 'issuing_key', 'receipt')"
    )
                   .empty());
}

BOOST_AUTO_TEST_CASE(a_code_is_spent_or_not_and_never_counted)
{
    // A whole number that may be anything could be a time or a counter.
    execute(files.issuer, "INSERT INTO code (round, code_hash) VALUES ('r', zeroblob(32))");
    for (auto const* change :
         {"UPDATE code SET spent = 2",
          "UPDATE code SET blinded_hash = zeroblob(33)",
          "INSERT INTO code (round, code_hash) VALUES ('r', zeroblob(31))",
          "INSERT INTO round (id, stopped) VALUES ('r', 2)"}) {
        BOOST_CHECK_THROW(execute(files.issuer, change), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(slots_have_no_index_and_lie_in_the_order_of_their_layout)
{
    // An index would keep an order of arrival; rows in order of their numbers are never moved.
    BOOST_TEST(select(
                   files.box,
                   "SELECT name FROM sqlite_schema WHERE tbl_name IN"
                   " ('ballot', 'comment', 'receipt') AND type <> 'table'"
    )
                   .empty());
    BOOST_TEST(
        select(
            files.box,
            "SELECT name FROM pragma_table_list WHERE wr = 0 AND name IN"
            " ('ballot', 'comment', 'receipt')"
        )
            .size() == 3U
    );
}

BOOST_AUTO_TEST_CASE(codes_lie_in_the_order_of_their_hashes)
{
    BOOST_TEST(
        select(
            files.issuer,
            "SELECT name FROM pragma_table_list WHERE name = 'code'"
            " AND wr = 1"
        )
            .size() == 1U
    );
    BOOST_TEST(select(
                   files.issuer,
                   "SELECT name FROM sqlite_schema WHERE tbl_name = 'code'"
                   " AND type <> 'table' AND name NOT LIKE 'sqlite_autoindex_%'"
    )
                   .empty());
}

BOOST_AUTO_TEST_CASE(released_comments_know_nothing_of_rounds_or_people)
{
    BOOST_TEST(
        select(files.main, "SELECT name || ' ' || type FROM pragma_table_info('comment')") ==
            (Names{"number INTEGER", "list INTEGER", "id BLOB", "held_back INTEGER", "text BLOB"}),
        boost::test_tools::per_element()
    );
    BOOST_TEST(
        select(files.main, "SELECT name FROM pragma_table_info('comment_list')") ==
            (Names{"number", "campaign", "unit", "pooled", "question", "sharing"}),
        boost::test_tools::per_element()
    );
}

BOOST_AUTO_TEST_CASE(released_comments_lie_in_rows_of_one_size_that_are_never_moved)
{
    BOOST_CHECK_THROW(
        execute(
            files.main,
            "PRAGMA foreign_keys = OFF;"
            "INSERT INTO comment (list, id, text) VALUES (1, zeroblob(16), zeroblob(1999))"
        ),
        std::runtime_error
    );
    BOOST_TEST(
        select(
            files.main,
            "SELECT name FROM pragma_table_list WHERE wr = 0 AND name IN"
            " ('comment_list', 'comment')"
        )
            .size() == 2U
    );
}

BOOST_AUTO_TEST_CASE(ledger_entries_can_be_neither_changed_nor_deleted)
{
    execute(
        files.main,
        "PRAGMA foreign_keys = OFF; INSERT INTO ledger_entry (number, campaign, record, hash)"
        " VALUES (1, 'c', x'01', zeroblob(32))"
    );
    for (auto const* change :
         {"UPDATE ledger_entry SET record = x'02'", "DELETE FROM ledger_entry"}) {
        BOOST_CHECK_THROW(execute(files.main, change), std::runtime_error);
    }
}

BOOST_AUTO_TEST_CASE(a_manifest_can_not_be_changed)
{
    execute(
        files.main,
        "PRAGMA foreign_keys = OFF;"
        "INSERT INTO manifest (round, modulus, bytes) VALUES ('r', zeroblob(384), '{}')"
    );
    BOOST_CHECK_THROW(execute(files.main, "UPDATE manifest SET bytes = '[]'"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(every_table_is_strict)
{
    for (auto const& file : each) {
        BOOST_TEST(select(
                       file,
                       "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                       " AND strict = 0 AND name NOT LIKE 'sqlite_%'"
        )
                       .empty());
    }
}

BOOST_AUTO_TEST_CASE(no_table_counts_rows_for_ever)
{
    // AUTOINCREMENT keeps a counter that outlives deleted rows.
    for (auto const& file : each) {
        BOOST_TEST(
            select(file, "SELECT name FROM sqlite_schema WHERE sql LIKE '%autoincrement%'").empty()
        );
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace heed::store

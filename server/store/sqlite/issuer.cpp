#include "server/store/sqlite/issuer.hpp"

#include "server/store/error.hpp"

#include <algorithm>
#include <vector>

namespace heed::store::sqlite {

namespace {

// In the place of all codes that the round has, shared or not.
void begin_codes(
    Writer& writer,
    survey::RoundId const& round,
    std::optional<base::Bytes32> const& shared
)
{
    writer.query("DELETE FROM code WHERE round = ?").bind(round).run();
    writer
        .query("INSERT INTO round (id, shared_code) VALUES (?1, ?2)"
               " ON CONFLICT (id) DO UPDATE SET shared_code = ?2")
        .bind(round, shared)
        .run();
}

// In order of their hashes, so that the layout of the file does not repeat the order of the slips.
void insert_codes(
    Writer& writer,
    survey::RoundId const& round,
    std::vector<base::Bytes32> code_hashes
)
{
    std::ranges::sort(code_hashes);
    auto insertion = writer.query("INSERT INTO code (round, code_hash) VALUES (?, ?)");
    for (auto const& code_hash : code_hashes) {
        insertion.bind(round, code_hash).run();
    }
}

// In place: a row that is spent has the size of one that is not.
void spend(Writer& writer, survey::RoundId const& round, Collection const& collection)
{
    writer.kept("UPDATE code SET spent = 1, blinded_hash = ? WHERE round = ? AND code_hash = ?")
        ->bind(collection.blinded_hash, round, collection.code_hash)
        .run();
}

boost::system::result<void> collect_by_code(Writer& writer, Collection const& wanted)
{
    {
        auto const code = writer.kept("SELECT spent, blinded_hash FROM code"
                                      " WHERE round = ? AND code_hash = ?");
        if (!code->bind(wanted.round, wanted.code_hash).next()) {
            return errc::unknown_code;
        }
        if (code->small_number(0) != 0) {
            return code->bytes32(1) == wanted.blinded_hash
                       ? boost::system::result<void>{}
                       : boost::system::result<void>{errc::code_used};
        }
    }
    spend(writer, wanted.round, wanted);
    return {};
}

bool is_collected(Reader& reader, Collection const& wanted)
{
    return reader.kept("SELECT 1 FROM code WHERE round = ? AND spent = 1 AND blinded_hash = ?")
        ->bind(wanted.round, wanted.blinded_hash)
        .next();
}

std::vector<base::Bytes32> unspent(Reader& reader, survey::RoundId const& round)
{
    auto const rows = reader.kept("SELECT code_hash FROM code WHERE round = ? AND spent = 0");
    rows->bind(round);
    std::vector<base::Bytes32> found;
    while (rows->next()) {
        found.push_back(rows->bytes32(0));
    }
    return found;
}

// Any of the tickets that are left, so that the file does not show their order.
boost::system::result<void>
collect_by_shared_code(Writer& writer, Collection const& wanted, base::Random& random)
{
    if (is_collected(writer, wanted)) {
        return {};
    }
    auto const left = unspent(writer, wanted.round);
    if (left.empty()) {
        return errc::none_left;
    }
    Collection taken = wanted;
    taken.code_hash = left[random.below(static_cast<std::uint32_t>(left.size()))];
    spend(writer, wanted.round, taken);
    return {};
}

boost::system::result<void>
collect_one(Writer& writer, Collection const& wanted, base::Random& random)
{
    std::optional<base::Bytes32> shared;
    {
        auto const round = writer.kept("SELECT stopped, shared_code FROM round WHERE id = ?");
        if (!round->bind(wanted.round).next()) {
            return errc::unknown_code;
        }
        if (round->small_number(0) != 0) {
            return errc::stopped;
        }
        if (!round->is_null(1)) {
            shared = round->bytes32(1);
        }
    }
    if (!shared) {
        return collect_by_code(writer, wanted);
    }
    return *shared == wanted.code_hash ? collect_by_shared_code(writer, wanted, random)
                                       : boost::system::result<void>{errc::unknown_code};
}

} // namespace

void Issuer::add_key(survey::RoundId const& round, base::ByteView wrapped)
{
    Writer writer{database_};
    writer
        .query("INSERT INTO issuing_key (round, wrapped) VALUES (?, ?)"
               " ON CONFLICT (round) DO NOTHING")
        .bind(round, wrapped)
        .run();
    writer.commit();
}

std::optional<base::Bytes> Issuer::key(survey::RoundId const& round)
{
    Reader reader{database_};
    auto row = reader.query("SELECT wrapped FROM issuing_key WHERE round = ?");
    return row.bind(round).next() ? std::optional{row.bytes(0)} : std::nullopt;
}

void Issuer::replace_codes(survey::RoundId const& round, std::span<base::Bytes32 const> code_hashes)
{
    Writer writer{database_};
    begin_codes(writer, round, std::nullopt);
    insert_codes(writer, round, {code_hashes.begin(), code_hashes.end()});
    writer.commit();
}

void Issuer::add_code(survey::RoundId const& round, base::Bytes32 const& code_hash)
{
    {
        Writer writer{database_};
        insert_codes(writer, round, {code_hash});
        writer.commit();
    }
    // To make room, SQLite may have left copies of other codes in the gaps, which show whether they
    // were spent before.
    database_.repack();
}

void Issuer::share_code(survey::RoundId const& round, base::Bytes32 const& code_hash, int tickets)
{
    std::vector<base::Bytes32> nobodys(static_cast<std::size_t>(tickets));
    std::ranges::generate(nobodys, [this] { return random_.bytes32(); });
    Writer writer{database_};
    begin_codes(writer, round, code_hash);
    insert_codes(writer, round, std::move(nobodys));
    writer.commit();
}

boost::system::result<void> Issuer::collect(Collection const& collection)
{
    boost::system::result<void> outcome;
    queue_.run([&](Writer& writer) { outcome = collect_one(writer, collection, random_); });
    return outcome;
}

int Issuer::spent(survey::RoundId const& round)
{
    Reader reader{database_};
    auto row = reader.query("SELECT count(*) FROM code WHERE round = ? AND spent = 1");
    row.bind(round).next();
    return row.small_number(0);
}

void Issuer::destroy_keys(std::span<survey::RoundId const> rounds)
{
    if (delete_all(rounds, {"DELETE FROM issuing_key WHERE round = ?"})) {
        database_.repack();
    }
}

void Issuer::end(std::span<survey::RoundId const> rounds)
{
    if (delete_all(
            rounds,
            {"DELETE FROM issuing_key WHERE round = ?",
             "DELETE FROM code WHERE round = ?",
             "DELETE FROM round WHERE id = ?"}
        )) {
        database_.repack();
    }
}

bool Issuer::delete_all(
    std::span<survey::RoundId const> rounds,
    std::initializer_list<char const*> deletions
)
{
    Writer writer{database_};
    int deleted = 0;
    for (auto const* sql : deletions) {
        auto deletion = writer.query(sql);
        for (auto const& round : rounds) {
            deleted += deletion.bind(round).run();
        }
    }
    if (deleted != 0) {
        writer.commit();
    }
    return deleted != 0;
}

void Issuer::tidy()
{
    database_.repack();
}

void Issuer::stop_all()
{
    Writer writer{database_};
    writer.query("UPDATE round SET stopped = 1").run();
    writer.commit();
}

bool Issuer::is_stopped(survey::RoundId const& round)
{
    Reader reader{database_};
    return reader.query("SELECT 1 FROM round WHERE id = ? AND stopped = 1").bind(round).next();
}

void Issuer::resume(survey::RoundId const& round)
{
    Writer writer{database_};
    writer.query("UPDATE round SET stopped = 0 WHERE id = ?").bind(round).run();
    writer.commit();
}

} // namespace heed::store::sqlite

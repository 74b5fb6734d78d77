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

// What a request would come to, and what it would be written on.
struct Finding {
    bool is_collected = false;
    // Unless it is collected: the code, or in its place any of the tickets that are left, so that
    // the file does not show their order.
    base::Bytes32 to_spend{};
};

boost::system::result<Finding> find_code(Reader& reader, Collection const& wanted)
{
    auto const code = reader.kept("SELECT spent, blinded_hash FROM code"
                                  " WHERE round = ? AND code_hash = ?");
    if (!code->bind(wanted.round, wanted.code_hash).next()) {
        return errc::unknown_code;
    }
    bool const is_spent = code->small_number(0) != 0;
    if (is_spent && code->bytes32(1) != wanted.blinded_hash) {
        return errc::code_used;
    }
    return Finding{.is_collected = is_spent, .to_spend = wanted.code_hash};
}

bool has_spent_ticket(Reader& reader, Collection const& wanted)
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

boost::system::result<Finding>
find_ticket(Reader& reader, Collection const& wanted, base::Random& random)
{
    if (has_spent_ticket(reader, wanted)) {
        return Finding{.is_collected = true};
    }
    auto const left = unspent(reader, wanted.round);
    if (left.empty()) {
        return errc::none_left;
    }
    return Finding{.to_spend = left[random.below(static_cast<std::uint32_t>(left.size()))]};
}

boost::system::result<Finding>
find_wanted(Reader& reader, Collection const& wanted, base::Random& random)
{
    std::optional<base::Bytes32> shared;
    {
        auto const round = reader.kept("SELECT stopped, shared_code FROM round WHERE id = ?");
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
        return find_code(reader, wanted);
    }
    return *shared == wanted.code_hash ? find_ticket(reader, wanted, random)
                                       : boost::system::result<Finding>{errc::unknown_code};
}

// In place: a row that is spent has the size of one that is not.
void spend(Writer& writer, Collection const& wanted, base::Bytes32 const& code_hash)
{
    writer.kept("UPDATE code SET spent = 1, blinded_hash = ? WHERE round = ? AND code_hash = ?")
        ->bind(wanted.blinded_hash, wanted.round, code_hash)
        .run();
}

boost::system::result<Collected>
collect_one(Writer& writer, Collection const& wanted, base::Random& random)
{
    auto const found = find_wanted(writer, wanted, random);
    if (!found) {
        return found.error();
    }
    if (found->is_collected) {
        return Collected::before;
    }
    spend(writer, wanted, found->to_spend);
    return Collected::now;
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

boost::system::result<Collected> Issuer::collect(Collection const& collection)
{
    boost::system::result<Collected> outcome;
    queue_.run([&](Writer& writer) { outcome = collect_one(writer, collection, random_); });
    return outcome;
}

boost::system::result<bool> Issuer::is_collected(Collection const& collection)
{
    Reader reader{database_};
    auto const found = find_wanted(reader, collection, random_);
    using Answer = boost::system::result<bool>;
    return found ? Answer{found->is_collected}
                 : Answer{boost::system::in_place_error, found.error()};
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

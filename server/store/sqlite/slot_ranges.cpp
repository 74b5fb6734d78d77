#include "server/store/sqlite/slot_ranges.hpp"

#include <array>
#include <optional>
#include <stdexcept>
#include <string>

namespace heed::store::sqlite {

namespace {

// The same statements for each table of slots, which is named like the kind.
struct Table {
    explicit Table(std::string const& name)
        : kind{name},
          end{"SELECT coalesce(max(slot) + 1, 0) FROM " + name},
          append{
              "WITH RECURSIVE slots (slot) AS (SELECT ?1 UNION ALL"
              " SELECT slot + 1 FROM slots WHERE slot + 1 < ?2) INSERT INTO " +
              name + " (slot, content) SELECT slot, zeroblob(?3) FROM slots"},
          read{"SELECT content FROM " + name + " WHERE slot = ?"},
          write{"UPDATE " + name + " SET content = ? WHERE slot = ?"},
          blank{
              "UPDATE " + name +
              " SET content = zeroblob(length(content)) WHERE slot >= ? AND slot < ?"}
    {
    }

    std::string kind;
    std::string end;
    std::string append;
    std::string read;
    std::string write;
    std::string blank;
};

// Made once: prepared statements are kept by the address of their SQL.
Table const& table_of(SlotKind kind)
{
    static std::array const tables{Table{"ballot"}, Table{"comment"}, Table{"receipt"}};
    return tables.at(static_cast<std::size_t>(kind));
}

std::int64_t whole(std::size_t number) noexcept
{
    return static_cast<std::int64_t>(number);
}

void add_vacancy(Writer& writer, SlotRange const& range, std::size_t slot_bytes)
{
    writer.query("INSERT INTO vacancy (kind, first, slots, slot_bytes) VALUES (?, ?, ?, ?)")
        .bind(table_of(range.kind).kind, range.first, whole(range.slots), whole(slot_bytes))
        .run();
}

// The smallest vacancy that is large enough, which is then none any more.
std::optional<SlotRange>
take_vacancy(Writer& writer, SlotKind kind, std::size_t slots, std::size_t slot_bytes)
{
    auto vacancy = writer.query("SELECT first, slots FROM vacancy"
                                " WHERE kind = ? AND slot_bytes = ? AND slots >= ?"
                                " ORDER BY slots, first LIMIT 1");
    auto const& name = table_of(kind).kind;
    if (!vacancy.bind(name, whole(slot_bytes), whole(slots)).next()) {
        return std::nullopt;
    }
    SlotRange const found{kind, vacancy.number(0), static_cast<std::size_t>(vacancy.number(1))};
    writer.query("DELETE FROM vacancy WHERE kind = ? AND first = ?").bind(name, found.first).run();
    return found;
}

SlotRange append(Writer& writer, SlotKind kind, std::size_t slots, std::size_t slot_bytes)
{
    Table const& table = table_of(kind);
    auto end = writer.query(table.end.c_str());
    end.next();
    SlotRange const range{kind, end.number(0), slots};
    writer.query(table.append.c_str())
        .bind(range.first, range.first + whole(slots), whole(slot_bytes))
        .run();
    return range;
}

} // namespace

SlotRange take_slots(Writer& writer, SlotKind kind, std::size_t slots, std::size_t slot_bytes)
{
    auto const vacancy = take_vacancy(writer, kind, slots, slot_bytes);
    if (!vacancy) {
        return append(writer, kind, slots, slot_bytes);
    }
    if (vacancy->slots > slots) {
        SlotRange const rest{kind, vacancy->first + whole(slots), vacancy->slots - slots};
        add_vacancy(writer, rest, slot_bytes);
    }
    return {kind, vacancy->first, slots};
}

void give_up_slots(Writer& writer, SlotRange const& range, std::size_t slot_bytes)
{
    writer.query(table_of(range.kind).blank.c_str())
        .bind(range.first, range.first + whole(range.slots))
        .run();
    add_vacancy(writer, range, slot_bytes);
}

std::int64_t StoredSlots::slot(std::size_t place) const noexcept
{
    return range_.first + whole(place);
}

base::Bytes StoredSlots::read(std::size_t place)
{
    auto const row = reader_.kept(table_of(range_.kind).read.c_str());
    if (!row->bind(slot(place)).next()) {
        throw std::runtime_error{"a slot is missing"};
    }
    return row->bytes(0);
}

void StoredSlots::write(std::size_t place, base::ByteView content)
{
    auto const row = reader_.kept(table_of(range_.kind).write.c_str());
    if (row->bind(content, slot(place)).run() != 1) {
        throw std::runtime_error{"a slot is missing"};
    }
}

} // namespace heed::store::sqlite

#include "server/organisation/unit_sheet.hpp"

#include "scoring/disclosure/group_tree.hpp"
#include "server/organisation/csv_records.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace heed::organisation {

namespace {

constexpr std::array<std::string_view, 4> columns{"unit", "parent", "people", "leader"};
// The last column may be left out.
constexpr std::size_t columns_min = 3;

std::size_t column_of(Part part) noexcept
{
    return static_cast<std::size_t>(part) + 1;
}

bool is_header(std::vector<std::string> const& fields)
{
    return (fields.size() == columns_min || fields.size() == columns.size()) &&
           std::equal(fields.begin(), fields.end(), columns.begin());
}

// Plain digits. A number that is too large for anything comes out as one that is too large here.
std::optional<int> whole_number(std::string_view text)
{
    bool const digits = !text.empty() && text.find_first_not_of("0123456789") == text.npos;
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!digits) {
        return std::nullopt;
    }
    return error == std::errc::result_out_of_range ? std::numeric_limits<int>::max() : number;
}

std::optional<std::string> unless_empty(std::string& field)
{
    return field.empty() ? std::nullopt : std::optional{std::move(field)};
}

boost::system::result<UnitEntry, SheetFault> read_entry(CsvRecord record, std::size_t width)
{
    auto& fields = record.fields;
    if (fields.size() != width) {
        auto const limit = static_cast<std::int64_t>(width);
        return SheetFault{errc::ragged, record.line, std::nullopt, limit};
    }
    auto const people = whole_number(fields[2]);
    if (!people) {
        return SheetFault{errc::not_a_number, record.line, column_of(Part::people)};
    }
    UnitEntry entry{
        .name = std::move(fields[0]),
        .parent = unless_empty(fields[1]),
        .people = *people,
        .leader = std::nullopt};
    if (width > columns_min) {
        entry.leader = unless_empty(fields[3]);
    }
    return entry;
}

boost::system::result<UnitSheet, SheetFault> read_entries(CsvRecords& records, std::size_t width)
{
    UnitSheet sheet;
    while (!records.at_end()) {
        auto record = records.next();
        if (!record) {
            return record.error();
        }
        auto const line = record->line;
        if (sheet.entries.size() == disclosure::groups_max) {
            constexpr auto limit = static_cast<std::int64_t>(disclosure::groups_max);
            return SheetFault{errc::too_many_units, line, std::nullopt, limit};
        }
        auto entry = read_entry(*std::move(record), width);
        if (!entry) {
            return entry.error();
        }
        sheet.entries.push_back(*std::move(entry));
        sheet.lines.push_back(line);
    }
    return sheet;
}

} // namespace

SheetFault UnitSheet::locate(Fault const& fault) const
{
    SheetFault located{.code = fault.code, .limit = fault.limit};
    if (fault.entry) {
        located.line = lines.at(*fault.entry);
    }
    if (fault.part) {
        located.column = column_of(*fault.part);
    }
    return located;
}

boost::system::result<UnitSheet, SheetFault> read_unit_sheet(std::string_view text)
{
    CsvRecords records{text};
    if (records.at_end()) {
        return SheetFault{errc::wrong_header, 1};
    }
    auto const header = records.next();
    if (!header) {
        return header.error();
    }
    if (!is_header(header->fields)) {
        return SheetFault{errc::wrong_header, 1};
    }
    return read_entries(records, header->fields.size());
}

} // namespace heed::organisation

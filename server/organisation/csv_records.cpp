#include "server/organisation/csv_records.hpp"

#include <algorithm>

namespace heed::organisation {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
constexpr std::string_view ends_of_a_field = ",\r\n\"";

} // namespace

CsvRecords::CsvRecords(std::string_view text) : rest_{text}
{
    if (rest_.starts_with(byte_order_mark)) {
        rest_.remove_prefix(byte_order_mark.size());
    }
}

boost::system::result<CsvRecord, SheetFault> CsvRecords::next()
{
    CsvRecord record{.line = line_, .fields = {}};
    while (true) {
        auto const column = record.fields.size() + 1;
        auto value = field(column);
        if (!value) {
            return value.error();
        }
        record.fields.push_back(*std::move(value));
        if (rest_.empty() || take_line_end()) {
            return record;
        }
        if (rest_.front() != ',') {
            return SheetFault{errc::bad_quote, line_, column};
        }
        rest_.remove_prefix(1);
    }
}

boost::system::result<std::string, SheetFault> CsvRecords::field(std::size_t column)
{
    if (rest_.starts_with('"')) {
        return quoted_field(column);
    }
    auto const length = std::min(rest_.find_first_of(ends_of_a_field), rest_.size());
    std::string value{rest_.substr(0, length)};
    rest_.remove_prefix(length);
    return value;
}

boost::system::result<std::string, SheetFault> CsvRecords::quoted_field(std::size_t column)
{
    auto const begin = line_;
    std::string value;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
        char const character = rest_.front();
        rest_.remove_prefix(1);
        if (character != '"') {
            line_ += character == '\n' ? 1 : 0;
            value += character;
        } else if (rest_.starts_with('"')) {
            rest_.remove_prefix(1);
            value += '"';
        } else {
            return value;
        }
    }
    return SheetFault{errc::bad_quote, begin, column};
}

bool CsvRecords::take_line_end()
{
    for (std::string_view const line_end : {"\r\n", "\n"}) {
        if (rest_.starts_with(line_end)) {
            rest_.remove_prefix(line_end.size());
            ++line_;
            return true;
        }
    }
    return false;
}

} // namespace heed::organisation

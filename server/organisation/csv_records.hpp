#pragma once
// Reads comma-separated values as RFC 4180 has them, and nothing looser: fields in quotation marks
// may hold commas, line breaks and doubled quotation marks, and no other field may hold any of
// these. Lines end in CR LF or LF; the last need not. The byte order mark that spreadsheets write
// is skipped. One pass over a text that must outlive the reader; one thread.

#include "server/organisation/error.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heed::organisation {

struct CsvRecord {
    std::size_t line = 0; // on which it begins, counted from 1
    std::vector<std::string> fields;
};

class CsvRecords {
public:
    explicit CsvRecords(std::string_view text);

    bool at_end() const noexcept { return rest_.empty(); }
    // Call only before the end. Error: bad_quote, with the line and the column where it is.
    boost::system::result<CsvRecord, SheetFault> next();

private:
    boost::system::result<std::string, SheetFault> field(std::size_t column);
    boost::system::result<std::string, SheetFault> quoted_field(std::size_t column);
    bool take_line_end();

    std::string_view rest_;
    std::size_t line_ = 1;
};

} // namespace heed::organisation

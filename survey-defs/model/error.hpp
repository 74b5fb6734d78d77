#pragma once
// What can be wrong with an answer sheet (errc) and with a definition file (DefinitionError).

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

#include <cstddef>
#include <string>
#include <type_traits>

namespace heed::survey {

enum class errc {
    unknown_item = 1,       // the instrument has no item of that id
    item_not_asked,         // the item belongs to a block that the round left out
    answered_twice,         // the same item is named twice
    value_off_scale,        // the value is not on the item's scale
    cannot_say_not_offered, // the scale has no "I can't say"
    empty_sheet,            // nothing but skips: there is nothing to count
    bad_encoding,           // stored bytes do not fit the instrument
};

boost::system::error_code make_error_code(errc code) noexcept;

// Why a definition was refused, and where: file, JSON pointer (RFC 6901) and reason. Text that is
// no JSON has no pointer but line and column, both from 1, columns counted in characters.
struct DefinitionError {
    std::string file;
    std::string pointer;
    std::string reason;
    std::size_t line = 0;
    std::size_t column = 0;

    // "file: at /elements/0/id: the id "x" is used twice", or
    // "file: not valid JSON (syntax error) at line 3, column 7".
    std::string message() const;
};

// What reading a definition comes to.
template <typename T>
using Checked = boost::system::result<T, DefinitionError>;

} // namespace heed::survey

template <>
struct boost::system::is_error_code_enum<heed::survey::errc> : std::true_type {
};

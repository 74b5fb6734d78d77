#pragma once
// What can be wrong with an answer sheet (errc) and with a definition file (DefinitionError).

#include <boost/system/error_code.hpp>
#include <boost/system/result.hpp>

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

// Why a definition was refused, and where: file, JSON pointer (RFC 6901) and reason.
struct DefinitionError {
    std::string file;
    std::string pointer;
    std::string reason;

    // "file: at /elements/0/id: the id "x" is used twice"
    std::string message() const;
};

// What reading a definition comes to.
template <typename T>
using Checked = boost::system::result<T, DefinitionError>;

} // namespace heed::survey

template <>
struct boost::system::is_error_code_enum<heed::survey::errc> : std::true_type {
};

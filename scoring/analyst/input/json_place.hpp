#pragma once
// Where in a JSON text the value of a JSON pointer stands: parsers keep pointers, people look for
// lines. Any thread.

#include <cstddef>
#include <string_view>

namespace heed::analyst {

// Both from 1; the column counts characters.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(Place const&, Place const&) = default;
};

// The place of the key of an object's member, of the value itself anywhere else. `pointer` is a
// JSON pointer (RFC 6901) that exists in `json`, which is valid JSON; where it is not, the place is
// the last that could be found. A key that appears twice is found at its second place.
Place place_of(std::string_view json, std::string_view pointer);

} // namespace heed::analyst

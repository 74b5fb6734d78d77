#pragma once
// Reading from text in place of files, and the words of what was refused.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/lines.hpp"
#include "scoring/analyst/input/source.hpp"

#include <string>
#include <string_view>

namespace heed::analyst::reading {

// The lines of a file "f" with this text, which must outlive them.
inline Lines lines_of(std::string_view text)
{
    return Lines{text_source("f", text)};
}

// "f:1:2: why", or "" when nothing was refused.
template <typename T>
std::string refusal(Read<T> const& read)
{
    return read ? "" : read.error().text();
}

} // namespace heed::analyst::reading

#pragma once
// Bytes as the text that a file or a database would show, for searching and for comparing.

#include "server/base/bytes.hpp"

#include <string_view>

namespace heed::testing {

inline std::string_view as_text(base::ByteView bytes) noexcept
{
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

} // namespace heed::testing

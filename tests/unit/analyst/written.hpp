#pragma once
// What a function writes, as one string.

#include "scoring/analyst/output/byte_writer.hpp"

#include <string>
#include <utility>

namespace heed::analyst::test {

// A sink that keeps everything.
inline ByteWriter::Sink into(std::string& kept)
{
    return [&kept](std::string_view bytes) {
        kept += bytes;
        return boost::system::error_code{};
    };
}

template <typename Write>
std::string written(Write&& write)
{
    std::string kept;
    ByteWriter out{into(kept)};
    std::forward<Write>(write)(out);
    if (out.finish()) {
        return "the sink failed";
    }
    return kept;
}

} // namespace heed::analyst::test

#pragma once
// What the codecs of releases and records share: numbers, flags, lists, and the displayed figures
// of a report, each in one way only. A reader's value means nothing until the reader is ok() at the
// end. One thread at a time.

#include "scoring/disclosure/byte_stream.hpp"
#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/released_report.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace heed::disclosure {

// More than any instrument or tree can bring about; a decoder's loops need an end.
inline constexpr std::uint32_t list_max = 16 * groups_max;

// 0 to people_max.
void write_int(ByteWriter& out, int value);
int read_int(ByteReader& in);
bool read_flag(ByteReader& in);

void write_figure(ByteWriter& out, Figure const& figure);
Figure read_figure(ByteReader& in);
Coded read_coded(ByteReader& in);
void write_bands(ByteWriter& out, ItemBands const& bands);
ItemBands read_bands(ByteReader& in);
void write_answered(ByteWriter& out, Answered const& answered);
Answered read_answered(ByteReader& in);

template <typename Value, typename Write>
void write_optional(ByteWriter& out, std::optional<Value> const& value, Write write)
{
    out.write_u8(value ? 1 : 0);
    if (value) {
        write(out, *value);
    }
}

template <typename Read>
auto read_optional(ByteReader& in, Read read) -> std::optional<decltype(read(in))>
{
    return read_flag(in) ? std::optional{read(in)} : std::nullopt;
}

template <typename List, typename Write>
void write_list(ByteWriter& out, List const& list, Write write)
{
    out.write_u32(static_cast<std::uint32_t>(list.size()));
    for (auto const& value : list) {
        write(out, value);
    }
}

template <typename Read>
auto read_list(ByteReader& in, Read read) -> std::vector<decltype(read(in))>
{
    std::vector<decltype(read(in))> list;
    std::uint32_t const size = in.read_u32();
    if (size > list_max) {
        in.fail();
    }
    for (std::uint32_t index = 0; index < size && in.ok(); ++index) {
        list.push_back(read(in));
    }
    return list;
}

} // namespace heed::disclosure

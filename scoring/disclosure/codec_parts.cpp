#include "scoring/disclosure/codec_parts.hpp"

namespace heed::disclosure {

void write_int(ByteWriter& out, int value)
{
    out.write_u32(static_cast<std::uint32_t>(value));
}

int read_int(ByteReader& in)
{
    std::uint32_t const value = in.read_u32();
    if (value > std::uint32_t{people_max}) {
        in.fail();
        return 0;
    }
    return static_cast<int>(value);
}

bool read_flag(ByteReader& in)
{
    std::uint8_t const flag = in.read_u8();
    if (flag > 1) {
        in.fail();
    }
    return flag == 1;
}

Coded read_coded(ByteReader& in)
{
    std::uint8_t const coded = in.read_u8();
    if (coded > static_cast<std::uint8_t>(Coded::or_higher)) {
        in.fail();
        return Coded::none;
    }
    return static_cast<Coded>(coded);
}

void write_figure(ByteWriter& out, Figure const& figure)
{
    write_int(out, figure.tenths);
    out.write_u8(static_cast<std::uint8_t>(figure.coded));
    write_int(out, figure.least_answers);
    out.write_u8(static_cast<std::uint8_t>(figure.step));
}

Figure read_figure(ByteReader& in)
{
    Figure figure;
    figure.tenths = read_int(in);
    figure.coded = read_coded(in);
    figure.least_answers = read_int(in);
    figure.step = read_flag(in) ? Step::tenth : Step::half;
    return figure;
}

void write_bands(ByteWriter& out, ItemBands const& bands)
{
    for (int const count : {bands.of, bands.favourable, bands.neutral, bands.unfavourable}) {
        write_int(out, count);
    }
}

ItemBands read_bands(ByteReader& in)
{
    ItemBands bands;
    for (int* const count : {&bands.of, &bands.favourable, &bands.neutral, &bands.unfavourable}) {
        *count = read_int(in);
    }
    return bands;
}

void write_answered(ByteWriter& out, Answered const& answered)
{
    for (auto const& count : {answered.low, answered.high, answered.rate_low}) {
        write_optional(out, count, write_int);
    }
}

Answered read_answered(ByteReader& in)
{
    Answered answered;
    for (auto* const count : {&answered.low, &answered.high, &answered.rate_low}) {
        *count = read_optional(in, read_int);
    }
    return answered;
}

} // namespace heed::disclosure

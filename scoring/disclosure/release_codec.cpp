#include "scoring/disclosure/release_codec.hpp"

#include "scoring/disclosure/byte_stream.hpp"
#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/group_tree.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace heed::disclosure {

namespace {

// The first bytes name the form; another version of it gets another name.
constexpr std::string_view form = "heed-release/2";
// More than any instrument or tree can bring about; a decoder's loops need an end.
constexpr std::uint32_t list_max = groups_max;

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

void write_figure(ByteWriter& out, Figure const& figure)
{
    write_int(out, figure.tenths);
    out.write_u8(static_cast<std::uint8_t>(figure.coded));
    write_int(out, figure.least_answers);
}

Figure read_figure(ByteReader& in)
{
    Figure figure;
    figure.tenths = read_int(in);
    std::uint8_t const coded = in.read_u8();
    if (coded > static_cast<std::uint8_t>(Coded::or_higher)) {
        in.fail();
    }
    figure.coded = static_cast<Coded>(coded);
    figure.least_answers = read_int(in);
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

void write_item(ByteWriter& out, ItemReport const& item)
{
    out.write_text(item.id.text());
    write_optional(out, item.bands, write_bands);
}

ItemReport read_item(ByteReader& in)
{
    ItemReport item;
    item.id = survey::ItemId{in.read_text()};
    item.bands = read_optional(in, read_bands);
    return item;
}

void write_element(ByteWriter& out, ElementReport const& element)
{
    out.write_text(element.id.text());
    write_optional(out, element.score, write_figure);
    write_list(out, element.items, write_item);
}

ElementReport read_element(ByteReader& in)
{
    ElementReport element;
    element.id = survey::ElementId{in.read_text()};
    element.score = read_optional(in, read_figure);
    element.items = read_list(in, read_item);
    return element;
}

void write_report(ByteWriter& out, ReleasedReport const& report)
{
    out.write_u8(report.detail() ? 1 : 0);
    write_optional(out, report.answered().low, write_int);
    write_optional(out, report.answered().high, write_int);
    write_optional(out, report.answered().rate_low, write_int);
    write_optional(out, report.overall(), write_figure);
    write_list(out, report.elements(), write_element);
}

void write_decision(ByteWriter& out, GroupDecision const& decided)
{
    out.write_text(decided.group.text());
    auto const* const report = std::get_if<ReleasedReport>(&decided.decision);
    out.write_u8(report != nullptr ? 1 : 0);
    if (report != nullptr) {
        write_report(out, *report);
    }
}

ReportParts read_parts(ByteReader& in)
{
    ReportParts parts;
    parts.detail = read_flag(in);
    parts.answered.low = read_optional(in, read_int);
    parts.answered.high = read_optional(in, read_int);
    parts.answered.rate_low = read_optional(in, read_int);
    parts.overall = read_optional(in, read_figure);
    parts.elements = read_list(in, read_element);
    return parts;
}

} // namespace

std::vector<std::uint8_t>
ReleaseCodec::encode(RoundRelease const& release, survey::CampaignId const& campaign)
{
    ByteWriter out;
    out.write_text(form);
    out.write_text(campaign.text());
    write_list(out, release.groups(), write_decision);
    write_list(out, release.wholes(), write_decision);
    return std::move(out).take();
}

boost::system::result<RoundRelease>
ReleaseCodec::decode(std::span<std::uint8_t const> bytes, survey::CampaignId const& campaign)
{
    auto const read_decision = [](ByteReader& from) {
        survey::GroupId group{from.read_text()};
        Decision decision = Withheld{};
        if (read_flag(from)) {
            decision = ReleasedReport{read_parts(from)};
        }
        return GroupDecision{.group = std::move(group), .decision = std::move(decision)};
    };
    ByteReader in{bytes};
    if (in.read_text() != form) {
        return make_error_code(errc::bad_release_bytes);
    }
    if (in.read_text() != campaign.text()) {
        return make_error_code(errc::another_release);
    }
    auto groups = read_list(in, read_decision);
    auto wholes = read_list(in, read_decision);
    if (!in.ok() || !in.at_end()) {
        return make_error_code(errc::bad_release_bytes);
    }
    return RoundRelease{std::move(groups), std::move(wholes), nullptr};
}

} // namespace heed::disclosure

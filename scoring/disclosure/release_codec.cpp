#include "scoring/disclosure/release_codec.hpp"

#include "scoring/disclosure/codec_parts.hpp"
#include "scoring/disclosure/error.hpp"

#include <string_view>
#include <utility>

namespace heed::disclosure {

namespace {

// The first bytes name the form; another version of it gets another name.
constexpr std::string_view form = "heed-release/2";

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
    out.write_u8(element.items_from == ItemsFrom::larger_teams ? 1 : 0);
}

ElementReport read_element(ByteReader& in)
{
    ElementReport element;
    element.id = survey::ElementId{in.read_text()};
    element.score = read_optional(in, read_figure);
    element.items = read_list(in, read_item);
    element.items_from = read_flag(in) ? ItemsFrom::larger_teams : ItemsFrom::team;
    return element;
}

void write_report(ByteWriter& out, ReleasedReport const& report)
{
    out.write_u8(report.detail() ? 1 : 0);
    write_answered(out, report.answered());
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
    parts.answered = read_answered(in);
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

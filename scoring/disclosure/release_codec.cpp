#include "scoring/disclosure/release_codec.hpp"

#include "scoring/disclosure/codec_parts.hpp"
#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/sealed_bytes.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace heed::disclosure {

namespace {

// The first bytes name the form; another version of it gets another name.
constexpr std::string_view form = "heed-release/3";

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

void write_decision(ByteWriter& out, Decision const& decision)
{
    auto const* const report = std::get_if<ReleasedReport>(&decision);
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

PartScope read_scope(ByteReader& in)
{
    std::uint8_t const scope = in.read_u8();
    if (scope > static_cast<std::uint8_t>(PartScope::both)) {
        in.fail();
        return PartScope::both;
    }
    return static_cast<PartScope>(scope);
}

bool names_twice(std::span<GroupDecision const> sorted)
{
    return std::ranges::adjacent_find(sorted, {}, &GroupDecision::group) != sorted.end();
}

} // namespace

PartScope ReleaseCodec::scope_of(RoundRelease const& release, survey::GroupId const& group)
{
    auto const* const whole = RoundRelease::find_in(release.wholes_, group);
    return whole == nullptr ? PartScope::both : PartScope::own;
}

std::vector<FrozenPart>
ReleaseCodec::encode(RoundRelease const& release, survey::CampaignId const& campaign)
{
    std::vector<FrozenPart> parts;
    auto const of = static_cast<std::uint32_t>(release.groups_.size() + release.wholes_.size());
    auto const add = [&](GroupDecision const& decided, PartScope scope) {
        ByteWriter out;
        out.write_text(form);
        out.write_text(campaign.text());
        out.write_text(decided.group.text());
        out.write_u8(static_cast<std::uint8_t>(scope));
        out.write_u32(of);
        write_decision(out, decided.decision);
        parts.push_back({.place = {decided.group, scope}, .bytes = std::move(out).take()});
    };
    for (GroupDecision const& own : release.groups_) {
        add(own, scope_of(release, own.group));
    }
    for (GroupDecision const& whole : release.wholes_) {
        add(whole, PartScope::whole);
    }
    std::ranges::stable_sort(parts, {}, [](FrozenPart const& part) -> survey::GroupId const& {
        return part.place.unit;
    });
    return parts;
}

boost::system::result<ReleaseCodec::Part>
ReleaseCodec::open(FrozenPart const& part, survey::CampaignId const& campaign, Seal const& seal)
{
    auto const inside = unsealed(part.bytes, seal);
    if (!inside) {
        return inside.error();
    }
    return decode(*inside, campaign, part.place);
}

boost::system::result<ReleaseCodec::Part> ReleaseCodec::decode(
    std::span<std::uint8_t const> bytes,
    survey::CampaignId const& campaign,
    PartPlace const& place
)
{
    ByteReader in{bytes};
    if (in.read_text() != form) {
        return make_error_code(errc::bad_release_bytes);
    }
    bool const is_of_campaign = in.read_text() == campaign.text();
    Part part;
    part.place.unit = survey::GroupId{in.read_text()};
    part.place.scope = read_scope(in);
    part.of = in.read_u32();
    if (in.ok() && !(is_of_campaign && part.place == place)) {
        return make_error_code(errc::another_release);
    }
    if (read_flag(in)) {
        part.decision = ReleasedReport{read_parts(in)};
    }
    if (!in.ok() || !in.at_end()) {
        return make_error_code(errc::bad_release_bytes);
    }
    return part;
}

boost::system::result<RoundRelease> ReleaseCodec::put_together(std::vector<Part> parts)
{
    std::vector<GroupDecision> groups;
    std::vector<GroupDecision> wholes;
    for (Part& part : parts) {
        auto& side = part.place.scope == PartScope::whole ? wholes : groups;
        side.push_back({part.place.unit, std::move(part.decision)});
    }
    RoundRelease release{std::move(groups), std::move(wholes), nullptr};
    auto const fits = [&](Part const& part) {
        return part.of == parts.size() && (part.place.scope == PartScope::whole ||
                                           part.place.scope == scope_of(release, part.place.unit));
    };
    bool const is_complete = !parts.empty() && std::ranges::all_of(parts, fits) &&
                             !names_twice(release.groups()) && !names_twice(release.wholes());
    if (!is_complete) {
        return make_error_code(errc::incomplete_release);
    }
    return release;
}

} // namespace heed::disclosure

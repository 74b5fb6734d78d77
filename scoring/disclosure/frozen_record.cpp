#include "scoring/disclosure/frozen_record.hpp"

#include "scoring/disclosure/codec_parts.hpp"
#include "scoring/disclosure/element_coding.hpp"
#include "scoring/disclosure/error.hpp"
#include "scoring/disclosure/sealed_bytes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace heed::disclosure {

namespace {

// The first bytes name the form; another version of it gets another name.
constexpr std::string_view form = "heed-record/2";
// A numerator or denominator has far fewer digits; text beyond this is no fraction of ours.
constexpr std::size_t digits_max = 400;

void write_place(ByteWriter& out, std::size_t place)
{
    out.write_u32(static_cast<std::uint32_t>(place));
}

std::size_t read_place(ByteReader& in)
{
    return in.read_u32();
}

void write_fraction(ByteWriter& out, exact::Fraction const& value)
{
    out.write_text(numerator(value).str());
    out.write_text(denominator(value).str());
}

boost::multiprecision::cpp_int read_whole(ByteReader& in)
{
    std::string const text = in.read_text();
    auto const is_digit = [](char letter) { return '0' <= letter && letter <= '9'; };
    bool const is_canonical = !text.empty() && text.size() <= digits_max &&
                              (text.front() != '0' || text == "0") &&
                              std::ranges::all_of(text, is_digit);
    if (!is_canonical) {
        in.fail();
        return 1;
    }
    return boost::multiprecision::cpp_int{text};
}

exact::Fraction read_fraction(ByteReader& in)
{
    auto const above = read_whole(in);
    auto const below = read_whole(in);
    if (below == 0 || gcd(above, below) != 1) {
        in.fail();
        return 0;
    }
    return exact::Fraction{above, below};
}

void write_range(ByteWriter& out, BlockRange range)
{
    write_place(out, range.first);
    write_place(out, range.last);
}

BlockRange read_range(ByteReader& in)
{
    std::size_t const first = read_place(in);
    std::size_t const last = read_place(in);
    return {.first = first, .last = last};
}

void write_sum(ByteWriter& out, CodedSum const& sum)
{
    write_int(out, sum.answered);
    write_int(out, sum.least);
    write_int(out, sum.largest);
    write_fraction(out, sum.sum);
    out.write_u8(static_cast<std::uint8_t>(sum.coded));
}

CodedSum read_sum(ByteReader& in)
{
    CodedSum sum;
    sum.answered = read_int(in);
    sum.least = read_int(in);
    sum.largest = read_int(in);
    sum.sum = read_fraction(in);
    sum.coded = read_coded(in);
    // Whoever reads a sum divides by both.
    if (sum.answered == 0 || sum.least == 0) {
        in.fail();
        return {.answered = 1, .least = 1, .sum = 0};
    }
    return sum;
}

void write_item(ByteWriter& out, std::optional<CodedItem> const& item)
{
    write_optional(out, item, [](ByteWriter& to, CodedItem const& coded) {
        write_sum(to, coded.answers);
        write_optional(to, coded.bands, write_bands);
    });
}

std::optional<CodedItem> read_item(ByteReader& in)
{
    return read_optional(in, [](ByteReader& from) {
        CodedItem item;
        item.answers = read_sum(from);
        item.bands = read_optional(from, read_bands);
        return item;
    });
}

void write_block(ByteWriter& out, RecordedBlock const& block)
{
    write_place(out, block.unit);
    out.write_u8(block.pooled ? 1 : 0);
    for (int const count :
         {block.answered, block.counted, block.asked, block.least, block.largest}) {
        write_int(out, count);
    }
    write_list(out, block.units, write_place);
}

RecordedBlock read_block(ByteReader& in)
{
    RecordedBlock block;
    block.unit = read_place(in);
    block.pooled = read_flag(in);
    for (int* const count :
         {&block.answered, &block.counted, &block.asked, &block.least, &block.largest}) {
        *count = read_int(in);
    }
    block.units = read_list(in, read_place);
    return block;
}

void write_part(ByteWriter& out, PartBlock const& block)
{
    write_place(out, block.unit);
    out.write_u8(block.pooled ? 1 : 0);
    write_int(out, block.counted);
    write_int(out, block.largest);
    write_list(out, block.blocks, write_place);
}

void read_part(ByteReader& in, PartBlock& block)
{
    block.unit = read_place(in);
    block.pooled = read_flag(in);
    block.counted = read_int(in);
    block.largest = read_int(in);
    block.blocks = read_list(in, read_place);
}

// The mean is not written: it follows from the sums.
void write_element_block(ByteWriter& out, ElementBlock const& block)
{
    write_part(out, block);
    write_int(out, block.least);
    write_optional(out, block.persons, write_sum);
    write_list(out, block.items, write_item);
}

ElementBlock read_element_block(ByteReader& in)
{
    ElementBlock block;
    read_part(in, block);
    block.least = read_int(in);
    block.persons = read_optional(in, read_sum);
    block.items = read_list(in, read_item);
    block.mean = mean_of_sums(block);
    return block;
}

void write_element(ByteWriter& out, RecordedElement const& element)
{
    out.write_text(element.id.text());
    write_list(out, element.items, [](ByteWriter& to, survey::ItemId const& item) {
        to.write_text(item.text());
    });
    out.write_u8(element.in_overall ? 1 : 0);
    write_list(out, element.blocks, write_element_block);
}

RecordedElement read_element(ByteReader& in)
{
    RecordedElement element;
    element.id = survey::ElementId{in.read_text()};
    element.items =
        read_list(in, [](ByteReader& from) { return survey::ItemId{from.read_text()}; });
    element.in_overall = read_flag(in);
    element.blocks = read_list(in, read_element_block);
    return element;
}

void write_comments(ByteWriter& out, RecordedComments const& comments)
{
    out.write_text(comments.question.text());
    out.write_u8(comments.sharing == survey::Sharing::theme_only ? 1 : 0);
    write_list(out, comments.blocks, [](ByteWriter& to, CommentBlock const& block) {
        write_part(to, block);
        write_int(to, block.written);
    });
}

RecordedComments read_comments(ByteReader& in)
{
    RecordedComments comments;
    comments.question = survey::ItemId{in.read_text()};
    comments.sharing = read_flag(in) ? survey::Sharing::theme_only : survey::Sharing::word_for_word;
    comments.blocks = read_list(in, [](ByteReader& from) {
        CommentBlock block;
        read_part(from, block);
        block.written = read_int(from);
        return block;
    });
    return comments;
}

void write_unit(ByteWriter& out, RecordedUnit const& unit)
{
    out.write_text(unit.id.text());
    out.write_u8(unit.parent == nowhere ? 0 : 1);
    write_place(out, unit.parent == nowhere ? 0 : unit.parent);
}

RecordedUnit read_unit(ByteReader& in)
{
    RecordedUnit unit;
    unit.id = survey::GroupId{in.read_text()};
    bool const has_parent = read_flag(in);
    std::size_t const parent = read_place(in);
    unit.parent = has_parent ? parent : nowhere;
    return unit;
}

void write_report(ByteWriter& out, RecordedReport const& report)
{
    write_place(out, report.unit);
    out.write_u8(report.scope == Scope::whole ? 1 : 0);
    write_range(out, report.blocks);
    write_answered(out, report.answered);
    write_optional(out, report.overall, write_figure);
    write_list(out, report.elements, [](ByteWriter& to, RecordedFigure const& figure) {
        write_range(to, figure.blocks);
        write_optional(to, figure.shown, write_figure);
    });
}

RecordedReport read_report(ByteReader& in)
{
    RecordedReport report;
    report.unit = read_place(in);
    report.scope = read_flag(in) ? Scope::whole : Scope::own;
    report.blocks = read_range(in);
    report.answered = read_answered(in);
    report.overall = read_optional(in, read_figure);
    report.elements = read_list(in, [](ByteReader& from) {
        RecordedFigure figure;
        figure.blocks = read_range(from);
        figure.shown = read_optional(from, read_figure);
        return figure;
    });
    return report;
}

boost::system::result<ReleaseRecord> read_record(ByteReader& in)
{
    ReleaseRecord record;
    auto const policy = Policy::with_minimum_group(read_int(in));
    record.units = read_list(in, read_unit);
    record.blocks = read_list(in, read_block);
    record.elements = read_list(in, read_element);
    record.comments = read_list(in, read_comments);
    record.reports = read_list(in, read_report);
    if (!in.ok() || !in.at_end() || !policy) {
        return make_error_code(errc::bad_release_bytes);
    }
    record.policy = *policy;
    return record;
}

} // namespace

FrozenRecord
freeze_record(ReleaseRecord const& record, survey::CampaignId const& campaign, Seal const& seal)
{
    ByteWriter out;
    out.write_text(form);
    out.write_text(campaign.text());
    write_int(out, record.policy.minimum_group());
    write_list(out, record.units, write_unit);
    write_list(out, record.blocks, write_block);
    write_list(out, record.elements, write_element);
    write_list(out, record.comments, write_comments);
    write_list(out, record.reports, write_report);
    return {.bytes = sealed(std::move(out).take(), seal)};
}

boost::system::result<ReleaseRecord>
thaw_record(FrozenRecord const& frozen, survey::CampaignId const& campaign, Seal const& seal)
{
    auto const inside = unsealed(frozen.bytes, seal);
    if (!inside) {
        return inside.error();
    }
    ByteReader in{*inside};
    if (in.read_text() != form) {
        return make_error_code(errc::bad_release_bytes);
    }
    if (in.read_text() != campaign.text()) {
        return make_error_code(errc::another_release);
    }
    return read_record(in);
}

} // namespace heed::disclosure

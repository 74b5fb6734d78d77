#include "survey-defs/model/answer_sheet.hpp"

#include <algorithm>
#include <utility>

namespace heed::survey {

namespace {

constexpr std::uint8_t skipped_byte = 0;
constexpr std::uint8_t cannot_say_byte = 255;
static_assert(scale_value_min >= 0 && scale_value_max + 1 < cannot_say_byte);

// One item's place on the sheet, with what an answer to it must fit.
struct Slot {
    std::size_t position;
    Element const* element;
    Scale const* scale;
};

std::optional<Slot> find_slot(Instrument const& instrument, std::string_view item)
{
    std::size_t position = 0;
    for (auto const& element : instrument.elements) {
        for (auto const& candidate : element.items) {
            if (candidate.id.text() == item) {
                return Slot{position, &element, &instrument.scale_of(element)};
            }
            ++position;
        }
    }
    return std::nullopt;
}

boost::system::error_code check_fit(Scale const& scale, Answer const& answer)
{
    if (answer.is_cannot_say() && !scale.cannot_say) {
        return errc::cannot_say_not_offered;
    }
    if (auto const chosen = answer.chosen(); chosen && !scale.contains(*chosen)) {
        return errc::value_off_scale;
    }
    return {};
}

bool is_blank(std::span<Answer const> answers)
{
    return std::ranges::all_of(answers, &Answer::is_skipped);
}

std::uint8_t to_byte(Answer const& answer)
{
    if (auto const chosen = answer.chosen()) {
        return static_cast<std::uint8_t>(*chosen + 1);
    }
    return answer.is_cannot_say() ? cannot_say_byte : skipped_byte;
}

Answer from_byte(std::uint8_t byte)
{
    if (byte == skipped_byte) {
        return Answer::skipped();
    }
    return byte == cannot_say_byte ? Answer::cannot_say() : Answer::value(byte - 1);
}

} // namespace

boost::system::result<AnswerSheet> AnswerSheet::check(
    Instrument const& instrument,
    std::span<ElementId const> blocks,
    std::span<NamedAnswer const> answers
)
{
    std::vector<Answer> sheet(instrument.item_count(), Answer::skipped());
    std::vector<bool> named(sheet.size(), false);
    for (auto const& [item, answer] : answers) {
        auto const slot = find_slot(instrument, item);
        if (!slot) {
            return errc::unknown_item;
        }
        auto const& element = *slot->element;
        if (element.optional && std::ranges::find(blocks, element.id) == blocks.end()) {
            return errc::item_not_asked;
        }
        if (named[slot->position]) {
            return errc::answered_twice;
        }
        if (auto const misfit = check_fit(*slot->scale, answer)) {
            return misfit;
        }
        named[slot->position] = true;
        sheet[slot->position] = answer;
    }
    if (is_blank(sheet)) {
        return errc::empty_sheet;
    }
    return AnswerSheet{std::move(sheet)};
}

std::vector<std::uint8_t> AnswerSheet::encode() const
{
    std::vector<std::uint8_t> bytes(answers_.size());
    std::ranges::transform(answers_, bytes.begin(), to_byte);
    return bytes;
}

boost::system::result<AnswerSheet>
AnswerSheet::decode(Instrument const& instrument, std::span<std::uint8_t const> bytes)
{
    if (bytes.size() != instrument.item_count()) {
        return errc::bad_encoding;
    }
    std::vector<Answer> sheet;
    sheet.reserve(bytes.size());
    for (auto const& element : instrument.elements) {
        auto const& scale = instrument.scale_of(element);
        for (std::size_t i = 0; i < element.items.size(); ++i) {
            auto const answer = from_byte(bytes[sheet.size()]);
            if (check_fit(scale, answer)) {
                return errc::bad_encoding;
            }
            sheet.push_back(answer);
        }
    }
    // A blank record is never a person: counting one would lift a group over its minimum.
    if (is_blank(sheet)) {
        return errc::bad_encoding;
    }
    return AnswerSheet{std::move(sheet)};
}

} // namespace heed::survey

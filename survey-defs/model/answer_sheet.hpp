#pragma once
// An answer sheet: one person's answers to the items of an instrument, with nothing about the
// person. It is made by parse-and-check in one step, so that a sheet is right by type.

#include "survey-defs/model/error.hpp"
#include "survey-defs/model/instrument.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::survey {

// What a person did with one item: skipped it, said "I can't say", or chose a value.
class Answer {
public:
    static Answer skipped() noexcept { return Answer{Kind::skipped, 0}; }
    static Answer cannot_say() noexcept { return Answer{Kind::cannot_say, 0}; }
    static Answer value(int chosen) noexcept { return Answer{Kind::value, chosen}; }

    bool is_skipped() const noexcept { return kind_ == Kind::skipped; }
    bool is_cannot_say() const noexcept { return kind_ == Kind::cannot_say; }
    // The chosen value in the scale's own coding (not reversed); empty for the other two.
    std::optional<int> chosen() const noexcept
    {
        return kind_ == Kind::value ? std::optional{value_} : std::nullopt;
    }

    friend bool operator==(Answer const&, Answer const&) = default;

private:
    enum class Kind : std::uint8_t { skipped, cannot_say, value };
    Answer(Kind kind, int value) noexcept : kind_{kind}, value_{value} {}

    Kind kind_;
    int value_;
};

// One submitted answer, as named by the client.
struct NamedAnswer {
    std::string_view item;
    Answer answer;
};

class AnswerSheet {
public:
    // Checks each answer against the instrument: the item exists and is asked (`blocks` are the
    // optional elements of the round), is answered at most once, and the value is on its scale.
    // Items that are not named are skipped. Errors: unknown_item, item_not_asked, answered_twice,
    // value_off_scale, cannot_say_not_offered, empty_sheet (nothing but skips).
    [[nodiscard]] static boost::system::result<AnswerSheet> check(
        Instrument const& instrument,
        std::span<ElementId const> blocks,
        std::span<NamedAnswer const> answers
    );

    // One byte per item in the instrument's order, Instrument::item_count() in all, so every sheet
    // of an instrument has one size: 0 skipped, 255 "I can't say", otherwise value + 1.
    std::vector<std::uint8_t> encode() const;
    // Reads what encode() wrote. Errors: bad_encoding when size or a value does not fit, or when
    // nothing is answered, which check() never lets through.
    [[nodiscard]] static boost::system::result<AnswerSheet>
    decode(Instrument const& instrument, std::span<std::uint8_t const> bytes);

    // In the instrument's item order; size() == instrument.item_count().
    std::span<Answer const> answers() const noexcept { return answers_; }

private:
    explicit AnswerSheet(std::vector<Answer> answers) : answers_{std::move(answers)} {}

    std::vector<Answer> answers_;
};

} // namespace heed::survey

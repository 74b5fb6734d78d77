#include "survey-defs/model/answer_sheet.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace heed::survey;

namespace {

std::vector<ElementId> const all_blocks{ElementId{"extra"}};

boost::system::result<AnswerSheet>
check(std::vector<NamedAnswer> const& answers, std::span<ElementId const> blocks = all_blocks)
{
    return AnswerSheet::check(samples::instrument(), blocks, answers);
}

void expect_error(std::vector<NamedAnswer> const& answers, errc code)
{
    auto const sheet = check(answers);
    BOOST_REQUIRE(!sheet);
    BOOST_TEST(sheet.error() == make_error_code(code));
}

void expect_bad_encoding(std::vector<std::uint8_t> const& bytes)
{
    auto const sheet = AnswerSheet::decode(samples::instrument(), bytes);
    BOOST_REQUIRE(!sheet);
    BOOST_TEST(sheet.error() == make_error_code(errc::bad_encoding));
}

// Any answer that fits the scale, skipping included.
Answer any_answer(Scale const& scale)
{
    auto const drawn = *rc::gen::inRange(scale.min - 2, scale.max + 1);
    if (drawn >= scale.min) {
        return Answer::value(drawn);
    }
    bool const cannot_say = scale.cannot_say && drawn == scale.min - 1;
    return cannot_say ? Answer::cannot_say() : Answer::skipped();
}

std::vector<Answer> any_answers(Instrument const& instrument)
{
    std::vector<Answer> answers;
    for (auto const& element : instrument.elements) {
        for (std::size_t i = 0; i < element.items.size(); ++i) {
            answers.push_back(any_answer(instrument.scale_of(element)));
        }
    }
    return answers;
}

} // namespace

BOOST_AUTO_TEST_SUITE(answer_sheet)

BOOST_AUTO_TEST_CASE(puts_answers_in_the_instruments_order_whatever_order_they_come_in)
{
    auto const sheet = check(
        {{"EXT2", Answer::value(0)}, {"CLM1", Answer::value(5)}, {"CLM3", Answer::cannot_say()}}
    );
    BOOST_REQUIRE(sheet.has_value());
    std::vector<Answer> const expected{
        Answer::value(5),
        Answer::skipped(),
        Answer::cannot_say(),
        Answer::skipped(),
        Answer::value(0)};
    BOOST_TEST(std::ranges::equal(sheet->answers(), expected));
}

BOOST_AUTO_TEST_CASE(refuses_an_item_that_the_instrument_does_not_have)
{
    expect_error({{"CLM9", Answer::value(1)}}, errc::unknown_item);
    expect_error({{"", Answer::skipped()}}, errc::unknown_item);
}

BOOST_AUTO_TEST_CASE(refuses_an_item_of_a_block_that_the_round_left_out)
{
    std::vector<NamedAnswer> const answers{{"CLM1", Answer::value(1)}, {"EXT1", Answer::value(1)}};
    BOOST_TEST(check(answers).has_value());
    BOOST_TEST((check(answers, {}).error() == errc::item_not_asked));
}

BOOST_AUTO_TEST_CASE(refuses_an_item_named_twice_even_when_one_of_the_two_is_a_skip)
{
    expect_error({{"CLM1", Answer::value(1)}, {"CLM1", Answer::value(1)}}, errc::answered_twice);
    expect_error({{"CLM1", Answer::skipped()}, {"CLM1", Answer::value(1)}}, errc::answered_twice);
}

BOOST_AUTO_TEST_CASE(accepts_both_ends_of_a_scale_and_refuses_what_lies_beyond)
{
    BOOST_TEST(check({{"CLM1", Answer::value(1)}}).has_value());
    BOOST_TEST(check({{"CLM1", Answer::value(5)}}).has_value());
    expect_error({{"CLM1", Answer::value(0)}}, errc::value_off_scale);
    expect_error({{"CLM1", Answer::value(6)}}, errc::value_off_scale);
    expect_error({{"CLM1", Answer::value(-1)}}, errc::value_off_scale);
    expect_error({{"EXT1", Answer::value(2)}}, errc::value_off_scale);
}

BOOST_AUTO_TEST_CASE(refuses_cannot_say_where_the_scale_does_not_offer_it)
{
    expect_error({{"EXT1", Answer::cannot_say()}}, errc::cannot_say_not_offered);
}

BOOST_AUTO_TEST_CASE(refuses_a_sheet_of_nothing_but_skips)
{
    expect_error({}, errc::empty_sheet);
    expect_error({{"CLM1", Answer::skipped()}}, errc::empty_sheet);
}

BOOST_AUTO_TEST_CASE(accepts_a_sheet_on_which_someone_cannot_say_anything)
{
    BOOST_TEST(check({{"CLM1", Answer::cannot_say()}}).has_value());
}

BOOST_AUTO_TEST_CASE(encodes_one_byte_per_item_so_that_size_tells_nothing)
{
    auto const sheet = check({{"CLM1", Answer::value(5)}, {"CLM2", Answer::cannot_say()}});
    BOOST_REQUIRE(sheet.has_value());
    std::vector<std::uint8_t> const expected{6, 255, 0, 0, 0};
    BOOST_TEST(sheet->encode() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(decodes_what_it_encoded_and_nothing_gets_lost)
{
    auto const sample = samples::instrument();
    BOOST_TEST(rc::check("round trip", [&sample] {
        auto const answers = any_answers(sample);
        RC_PRE(!std::ranges::all_of(answers, &Answer::is_skipped));
        std::vector<std::string_view> const names{"CLM1", "CLM2", "CLM3", "EXT1", "EXT2"};
        std::vector<NamedAnswer> named;
        std::ranges::transform(
            names,
            answers,
            std::back_inserter(named),
            [](auto name, auto answer) {
                return NamedAnswer{name, answer};
            }
        );
        auto const sheet = AnswerSheet::check(sample, all_blocks, named);
        RC_ASSERT(sheet.has_value());
        auto const again = AnswerSheet::decode(sample, sheet->encode());
        RC_ASSERT(again.has_value());
        RC_ASSERT(std::ranges::equal(again->answers(), answers));
    }));
}

BOOST_AUTO_TEST_CASE(any_bytes_that_decode_are_those_that_encoding_would_write)
{
    auto const sample = samples::instrument();
    BOOST_TEST(rc::check("one encoding for each sheet", [&sample] {
        auto const bytes = *rc::gen::container<std::vector<std::uint8_t>>(
            sample.item_count(),
            rc::gen::element<std::uint8_t>(0, 1, 2, 3, 6, 7, 254, 255)
        );
        auto const sheet = AnswerSheet::decode(sample, bytes);
        if (sheet) {
            RC_ASSERT(sheet->encode() == bytes);
        }
    }));
}

BOOST_AUTO_TEST_CASE(refuses_bytes_that_do_not_fit_the_instrument)
{
    expect_bad_encoding({});
    expect_bad_encoding({2, 2, 2, 2});
    expect_bad_encoding({2, 2, 2, 2, 2, 2});
    expect_bad_encoding({1, 2, 2, 2, 2}); // 0 on a scale from 1 to 5
    expect_bad_encoding({7, 2, 2, 2, 2}); // 6 on it
    expect_bad_encoding({2, 2, 2, 3, 2}); // 2 on a scale from 0 to 1
    expect_bad_encoding({2, 2, 2, 255, 2});
}

BOOST_AUTO_TEST_CASE(never_takes_a_blank_record_for_a_person)
{
    expect_bad_encoding({0, 0, 0, 0, 0});
}

BOOST_AUTO_TEST_SUITE_END()

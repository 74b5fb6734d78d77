#include "scoring/analyst/input/lines.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using namespace heed::analyst;
using reading::lines_of;

namespace {

// All lines, and the fault if there is one.
std::vector<std::string> read(Lines lines)
{
    std::vector<std::string> found;
    while (lines.next()) {
        BOOST_TEST(lines.number() == found.size() + 1);
        found.emplace_back(lines.text());
    }
    if (lines.fault()) {
        found.push_back(lines.fault()->text());
    }
    return found;
}

std::vector<std::string> read(std::string_view text)
{
    return read(lines_of(text));
}

using Texts = std::vector<std::string>;

// A text that arrives in pieces of this size.
Source in_pieces(std::string_view text, std::size_t size)
{
    return {"f", 0, [text, size](std::span<char> out) mutable {
                auto const bytes = text.copy(out.data(), std::min(size, out.size()));
                text.remove_prefix(bytes);
                return std::optional{bytes};
            }};
}

} // namespace

BOOST_AUTO_TEST_SUITE(lines)

BOOST_AUTO_TEST_CASE(a_line_ends_with_lf_or_cr_lf_or_the_file)
{
    BOOST_TEST(read("a\nb\r\nc") == (Texts{"a", "b", "c"}));
    BOOST_TEST(read("a\nb\r\n") == (Texts{"a", "b"}));
    BOOST_TEST(read("a\r") == (Texts{"a"}));
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_no_lines)
{
    BOOST_TEST(read("") == Texts{});
    BOOST_TEST(read("\xef\xbb\xbf") == Texts{});
    BOOST_TEST(read("\r\n\n") == Texts{});
}

BOOST_AUTO_TEST_CASE(passes_over_a_byte_order_mark_at_the_very_start_only)
{
    BOOST_TEST(read("\xef\xbb\xbfx\n\xef\xbb\xbfy") == (Texts{"x", "\xef\xbb\xbfy"}));
}

BOOST_AUTO_TEST_CASE(blank_lines_may_stand_at_the_end_only)
{
    BOOST_TEST(read("a\n\n\r\n\n") == (Texts{"a"}));
    BOOST_TEST(read("a\n\n\nb\n") == (Texts{"a", "f:2:1: the line is blank"}));
    BOOST_TEST(read("\na\n") == (Texts{"f:1:1: the line is blank"}));
}

BOOST_AUTO_TEST_CASE(names_the_character_that_is_not_utf_8)
{
    BOOST_TEST(
        read("a\né,\xe9\n") == (Texts{"a", "f:2:3: this is not UTF-8; save the file as UTF-8"})
    );
}

BOOST_AUTO_TEST_CASE(recognises_a_file_in_utf_16)
{
    BOOST_TEST(
        read(
            {"\xff\xfe"
             "a\0",
             4}
        ) == (Texts{"f:1:1: the file is in UTF-16; save it as UTF-8"})
    );
}

BOOST_AUTO_TEST_CASE(reads_a_line_of_the_greatest_length_and_no_longer)
{
    std::string const longest(line_bytes_max, 'x');
    Texts const refused{"f:1:1: the line is longer than 1048576 bytes"};
    for (auto const* const ending : {"", "\n", "\r\n", "\r\ny", "\ny\n"}) {
        BOOST_TEST(read(longest + ending).front().size() == line_bytes_max);
        BOOST_TEST(read("x" + longest + ending) == refused);
    }
    BOOST_TEST(read(longest + longest + longest) == refused);
}

BOOST_AUTO_TEST_CASE(reads_a_longest_line_whose_ending_arrives_late)
{
    auto const text = std::string(line_bytes_max, 'x') + "\r\ny";
    auto const found = read(Lines{in_pieces(text, line_bytes_max + 1)});
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].size() == line_bytes_max);
    BOOST_TEST(found[1] == "y");
}

BOOST_AUTO_TEST_CASE(how_the_bytes_arrive_changes_nothing)
{
    std::string const text = "\xef\xbb\xbf"
                             "first\r\nsecond é\n\xe2\x82\xac\n\n";
    for (std::size_t size = 1; size < 9; ++size) {
        BOOST_TEST(read(Lines{in_pieces(text, size)}) == (Texts{"first", "second é", "€"}));
    }
}

BOOST_AUTO_TEST_CASE(reads_many_times_more_than_fits_into_the_buffer)
{
    std::string text;
    for (int i = 0; i < 700'000; ++i) {
        text += std::to_string(i) + "\n";
    }
    auto lines = lines_of(text);
    int count = 0;
    bool all_right = true;
    while (lines.next()) {
        all_right = all_right && lines.text() == std::to_string(count);
        ++count;
    }
    BOOST_TEST(all_right);
    BOOST_TEST(count == 700'000);
}

BOOST_AUTO_TEST_CASE(reports_progress_up_to_the_whole_size)
{
    std::string const text(5 * line_bytes_max / 10, '\n');
    std::string const file = "a\nb\n" + text;
    std::size_t latest = 0;
    Lines lines{text_source("f", file), [&latest, &file](std::size_t done, std::size_t all) {
                    BOOST_TEST(done >= latest);
                    BOOST_TEST(all == file.size());
                    latest = done;
                }};
    BOOST_TEST(lines.next());
    BOOST_TEST(lines.done_bytes() == 2U);
    while (lines.next()) {
    }
    BOOST_TEST(latest == file.size());
}

BOOST_AUTO_TEST_CASE(says_when_the_bytes_cannot_be_read)
{
    int calls = 0;
    Source const broken{"f", 0, [&calls](std::span<char> out) -> std::optional<std::size_t> {
                            out[0] = 'a';
                            out[1] = '\n';
                            return ++calls == 1 ? std::optional<std::size_t>{2} : std::nullopt;
                        }};
    BOOST_TEST(read(Lines{broken}) == (Texts{"a", "f: the file cannot be read"}));
}

BOOST_AUTO_TEST_SUITE_END()

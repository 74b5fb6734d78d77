#include "scoring/analyst/output/grid.hpp"
#include "scoring/analyst/output/notes.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace heed::analyst;

namespace {

std::string output(Notes const& notes)
{
    return test::written([&notes](ByteWriter& out) { notes.write(out); });
}

} // namespace

BOOST_AUTO_TEST_CASE(a_note_stands_there_once_and_only_if_it_was_used)
{
    Notes notes;
    BOOST_TEST(output(notes) == "");
    notes.use(Note::missing);
    notes.use(Note::missing);
    BOOST_TEST(output(notes) == "\n–          cannot be computed; --csv says why.\n");
}

BOOST_AUTO_TEST_CASE(every_note_has_its_words_and_fits_the_page)
{
    for (int note = 0; note <= static_cast<int>(Note::change_of_linked); ++note) {
        Notes notes;
        notes.use(static_cast<Note>(note));
        auto const text = output(notes);
        BOOST_TEST(text.ends_with(".\n"));
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) {
            BOOST_TEST(columns_of(line) <= page_columns);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_hidden_names_the_least_numbers_of_people)
{
    Notes notes;
    notes.use(Note::hidden);
    BOOST_TEST(output(notes).find("needs 5 people, an item's answers 10,") != std::string::npos);
}

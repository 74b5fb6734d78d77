#include "scoring/analyst/output/codebook.hpp"
#include "scoring/analyst/output/fields.hpp"
#include "scoring/analyst/output/reasons.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace heed::analyst;

namespace {

std::string codebook()
{
    return test::written([](ByteWriter& out) { write_codebook(out); });
}

template <typename Fields>
bool has_all(std::string const& book, Fields table, std::string const& prefix = {})
{
    return std::ranges::all_of(table, [&](auto const& field) {
        return book.find("," + prefix + std::string{field.about.name} + ",") != book.npos;
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(every_statistic_is_in_the_codebook)
{
    auto const book = codebook();
    BOOST_TEST(has_all(book, group_fields()));
    BOOST_TEST(has_all(book, score_fields()));
    BOOST_TEST(has_all(book, scale_fields()));
    BOOST_TEST(has_all(book, team_fields()));
    BOOST_TEST(has_all(book, item_fields()));
    BOOST_TEST(has_all(book, difference_fields()));
    BOOST_TEST(has_all(book, organisation_fields()));
    BOOST_TEST(has_all(book, organisation_item_fields()));
    BOOST_TEST(has_all(book, change_fields()));
    BOOST_TEST(has_all(book, paired_fields(), std::string{paired_prefix}));
}

BOOST_AUTO_TEST_CASE(every_reason_is_in_the_codebook)
{
    auto const book = codebook();
    for (auto const& reason : all_reasons()) {
        BOOST_TEST(book.find("\nreason," + std::string{reason.word} + ",,") != book.npos);
    }
}

BOOST_AUTO_TEST_CASE(texts_with_commas_are_quoted)
{
    BOOST_TEST(codebook().find(",\"points, 0 to 10\",") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_sections_it_names_are_headings_of_the_document)
{
    std::ifstream file{HEED_SOURCE_DIR "/docs/scoring.md"};
    std::string const document{std::istreambuf_iterator<char>{file}, {}};
    for (auto const& field : score_fields()) {
        auto const heading = "\n## " + std::string{field.about.section} + "\n";
        BOOST_TEST(document.find(heading) != std::string::npos, field.about.section);
    }
}

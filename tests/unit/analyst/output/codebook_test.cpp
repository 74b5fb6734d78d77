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

BOOST_AUTO_TEST_CASE(the_document_has_every_section_and_every_name)
{
    std::ifstream file{HEED_SOURCE_DIR "/docs/scoring.md"};
    std::string const document{std::istreambuf_iterator<char>{file}, {}};
    auto const check = [&document](auto table) {
        for (auto const& field : table) {
            std::string const name{field.about.name};
            std::string const section{field.about.section};
            BOOST_TEST(document.find("`" + name + "`") != document.npos, name);
            BOOST_TEST(document.find("\n## " + section + "\n") != document.npos, section);
        }
    };
    check(group_fields());
    check(score_fields());
    check(scale_fields());
    check(team_fields());
    check(item_fields());
    check(difference_fields());
    check(organisation_fields());
    check(organisation_item_fields());
    check(change_fields());
    check(paired_fields());
}

#include "survey-defs/model/catalogue.hpp"
#include "survey-defs/model/definition_files.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::survey;
using samples::expect_refusal;

BOOST_AUTO_TEST_SUITE(definition_files)

BOOST_AUTO_TEST_CASE(reads_the_exact_bytes_of_a_file)
{
    samples::ScratchFolder const folder;
    std::string const bytes{"a\r\n\0\xff", 5};
    folder.write("f", bytes);
    BOOST_TEST(*read_definition(folder.path() / "f") == bytes);
    folder.write("empty", "");
    BOOST_TEST(read_definition(folder.path() / "empty")->empty());
}

BOOST_AUTO_TEST_CASE(reads_no_more_of_a_huge_file_than_shows_that_it_is_too_large)
{
    samples::ScratchFolder const folder;
    folder.write("f", std::string(3 * definition_bytes_max, 'x'));
    BOOST_TEST(read_definition(folder.path() / "f")->size() == definition_bytes_max + 1);
}

BOOST_AUTO_TEST_CASE(a_folder_or_nothing_is_not_a_file)
{
    samples::ScratchFolder const folder;
    expect_refusal(read_definition(folder.path()), "", "no such file");
    expect_refusal(read_definition(folder.path() / "none"), "", "no such file");
}

BOOST_AUTO_TEST_CASE(lists_a_folder_by_name_without_hidden_files)
{
    samples::ScratchFolder const folder;
    for (auto const* name : {"b", "a", ".hidden", "c/d"}) {
        folder.write(name, "");
    }
    auto const& root = folder.path();
    std::vector<std::filesystem::path> const expected{root / "a", root / "b", root / "c"};
    BOOST_TEST((*list_folder(root) == expected));
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_not_there_is_an_error_that_names_it)
{
    auto const listed = list_folder("no/such/folder");
    expect_refusal(listed, "", "the folder cannot be read");
    BOOST_TEST(listed.error().file == "no/such/folder");
}

BOOST_AUTO_TEST_CASE(refuses_a_folder_of_more_files_than_the_limit)
{
    samples::ScratchFolder const folder;
    for (std::size_t i = 0; i < definition_files_max; ++i) {
        folder.write(std::to_string(i), "");
    }
    BOOST_TEST(list_folder(folder.path())->size() == definition_files_max);
    folder.write("one-more", "");
    expect_refusal(list_folder(folder.path()), "", "more than 1000 files");
}

BOOST_AUTO_TEST_SUITE_END()

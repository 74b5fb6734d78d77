#include "scoring/analyst/input/source.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/unit/analyst/input/reading.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace heed::analyst;
using reading::refusal;

BOOST_AUTO_TEST_SUITE(source)

BOOST_AUTO_TEST_CASE(reads_all_bytes_of_a_file_and_knows_its_size)
{
    heed::testing::TemporaryFolder const folder;
    auto const path = folder.path() / "data";
    std::string const bytes{"a\0b\r\n\xff", 6};
    std::ofstream{path, std::ios::binary} << bytes;
    auto const opened = open_file(path);
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST(opened->name == path.generic_string());
    BOOST_TEST(opened->size == 6U);
    BOOST_TEST((*read_all(*opened, 100) == bytes));
}

BOOST_AUTO_TEST_CASE(says_why_a_file_cannot_be_opened)
{
    heed::testing::TemporaryFolder const folder;
    auto const missing = folder.path() / "missing";
    BOOST_TEST(
        refusal(open_file(missing)) ==
        missing.string() + ": the file cannot be opened (No such file or directory)"
    );
    BOOST_TEST(
        refusal(open_file(folder.path())) ==
        folder.path().string() + ": this is a folder, not a file"
    );
}

BOOST_AUTO_TEST_CASE(reads_a_text_of_the_largest_size_and_no_larger)
{
    BOOST_TEST(*read_all(text_source("f", "12345"), 5) == "12345");
    BOOST_TEST(
        refusal(read_all(text_source("f", "123456"), 5)) == "f: the file is larger than 5 bytes"
    );
}

BOOST_AUTO_TEST_CASE(says_when_a_file_cannot_be_read_to_its_end)
{
    Source const broken{"f", 0, [](std::span<char>) { return std::optional<std::size_t>{}; }};
    BOOST_TEST(refusal(read_all(broken, 5)) == "f: the file cannot be read");
    // Its first bytes are an address that no program has.
    auto const unreadable_file = open_file("/proc/self/mem");
    BOOST_REQUIRE(unreadable_file.has_value());
    BOOST_TEST(refusal(read_all(*unreadable_file, 5)) == "/proc/self/mem: the file cannot be read");
}

BOOST_AUTO_TEST_SUITE_END()

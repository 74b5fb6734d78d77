#include "survey-defs/model/catalogue.hpp"
#include "tests/unit/survey/samples.hpp"

#include <boost/test/unit_test.hpp>

using namespace heed::survey;
using samples::expect_refusal;

namespace {

std::string with_version(int version)
{
    auto const to = "\"version\": " + std::to_string(version);
    return samples::replaced(samples::instrument_json, "\"version\": 3", to);
}

std::string in_welsh()
{
    return samples::replaced(samples::wording_json, "\"en\"", "\"cy\"");
}

// A tree with one instrument in English, to be added to or broken.
struct Tree : samples::ScratchFolder {
    Tree()
    {
        write("instruments/sample/3.json", samples::instrument_json);
        write("locales/en/sample.json", samples::wording_json);
    }

    Checked<Catalogue> load() const { return Catalogue::load(path()); }
};

std::string with_length(std::string const& bytes)
{
    std::string length(8, '\0');
    length[6] = static_cast<char>(bytes.size() / 256);
    length[7] = static_cast<char>(bytes.size() % 256);
    return length + bytes;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(catalogue, Tree)

BOOST_AUTO_TEST_CASE(finds_an_instrument_by_name_and_version_only)
{
    auto const catalogue = load();
    BOOST_REQUIRE(catalogue.has_value());
    auto const* entry = catalogue->find({"sample", 3});
    BOOST_REQUIRE(entry != nullptr);
    BOOST_TEST((entry->instrument == samples::instrument()));
    BOOST_TEST(entry->wordings.at(0).title == "A sample");
    BOOST_TEST(catalogue->find({"sample", 1}) == nullptr);
    BOOST_TEST(catalogue->find({"simple", 3}) == nullptr);
}

BOOST_AUTO_TEST_CASE(orders_versions_as_numbers_and_wordings_by_language)
{
    write("instruments/sample/10.json", with_version(10));
    write("locales/cy/sample.json", in_welsh());
    auto const catalogue = load();
    BOOST_REQUIRE(catalogue.has_value());
    BOOST_REQUIRE(catalogue->entries().size() == 2U);
    BOOST_TEST(catalogue->entries()[0].instrument.key.version == 3);
    BOOST_TEST(catalogue->entries()[1].instrument.key.version == 10);
    auto const& wordings = catalogue->entries()[0].wordings;
    BOOST_REQUIRE(wordings.size() == 2U);
    BOOST_TEST(wordings[0].language == "cy");
    BOOST_TEST(wordings[1].language == "en");
}

BOOST_AUTO_TEST_CASE(canonical_bytes_are_the_files_each_after_its_length)
{
    write("locales/cy/sample.json", in_welsh());
    auto const expected = with_length(std::string{samples::instrument_json}) +
                          with_length(in_welsh()) + with_length(std::string{samples::wording_json});
    BOOST_TEST(load()->entries()[0].canonical_bytes == expected);
}

BOOST_AUTO_TEST_CASE(one_changed_character_of_a_translation_changes_the_canonical_bytes)
{
    auto const before = load()->entries()[0].canonical_bytes;
    write("locales/en/sample.json", samples::replaced(samples::wording_json, "Why?", "How?"));
    BOOST_TEST(load()->entries()[0].canonical_bytes != before);
}

BOOST_AUTO_TEST_CASE(leaves_hidden_files_alone)
{
    write("instruments/.DS_Store", "x");
    write("instruments/sample/.3.json.swp", "x");
    write("locales/en/.sample.json.swp", "x");
    BOOST_TEST(load().has_value());
}

BOOST_AUTO_TEST_CASE(refuses_a_version_or_name_that_differs_from_the_path)
{
    write("instruments/sample/4.json", samples::instrument_json);
    expect_refusal(load(), "/version", "the file name");
    std::filesystem::remove(path() / "instruments/sample/4.json");
    write("instruments/simple/3.json", samples::instrument_json);
    expect_refusal(load(), "/name", "\"simple\"");
}

BOOST_AUTO_TEST_CASE(refuses_a_file_name_that_is_no_version)
{
    for (auto const* name : {"3.txt", "03.json", "v3.json", "0.json", "-1.json", "99999.json"}) {
        BOOST_TEST_CONTEXT(name)
        {
            auto const file = std::filesystem::path{"instruments/sample"} / name;
            write(file, samples::instrument_json);
            auto const result = load();
            expect_refusal(result, "", "must be a version");
            BOOST_TEST(result.error().file == (path() / file).generic_string());
            std::filesystem::remove(path() / file);
        }
    }
}

BOOST_AUTO_TEST_CASE(refuses_an_instrument_without_english_words)
{
    std::filesystem::remove(path() / "locales/en/sample.json");
    write("locales/cy/sample.json", in_welsh());
    expect_refusal(load(), "", "no English wording");
}

BOOST_AUTO_TEST_CASE(refuses_words_in_the_folder_of_another_language)
{
    write("locales/cy/sample.json", samples::wording_json);
    auto const result = load();
    expect_refusal(result, "/language", "\"cy\"");
    BOOST_TEST(result.error().file.ends_with("locales/cy/sample.json"));
}

BOOST_AUTO_TEST_CASE(refuses_words_that_belong_to_no_instrument)
{
    write("locales/en/sampel.json", samples::wording_json);
    expect_refusal(load(), "", "no instrument of that name");
    std::filesystem::remove(path() / "locales/en/sampel.json");
    write("locales/en/sample.txt", samples::wording_json);
    expect_refusal(load(), "", "no instrument of that name");
}

BOOST_AUTO_TEST_CASE(passes_on_what_is_wrong_inside_a_file)
{
    write("locales/en/sample.json", samples::replaced(samples::wording_json, "\"Why?\"", "\"\""));
    auto const result = load();
    expect_refusal(result, "/elements/calm/prompts/0", "empty");
    BOOST_TEST(result.error().file.ends_with("locales/en/sample.json"));
}

BOOST_AUTO_TEST_CASE(refuses_a_file_that_is_too_large_before_it_parses_it)
{
    write("instruments/sample/3.json", std::string(definition_bytes_max + 1, ' '));
    expect_refusal(load(), "", "larger than");
}

BOOST_AUTO_TEST_CASE(refuses_a_tree_without_instruments)
{
    std::filesystem::remove_all(path() / "instruments");
    expect_refusal(load(), "", "the folder cannot be read");
    std::filesystem::create_directories(path() / "instruments");
    expect_refusal(load(), "", "no instrument");
}

BOOST_AUTO_TEST_CASE(a_single_file_in_a_tree_is_checked_with_its_words)
{
    auto const file = path() / "instruments/sample/3.json";
    BOOST_TEST(load_definition(file)->wordings.size() == 1U);
    BOOST_TEST(load_definition(file)->canonical_bytes == load()->entries()[0].canonical_bytes);
    write("locales/en/sample.json", "{}");
    expect_refusal(load_definition(file), "", "\"format\" is missing");
}

BOOST_AUTO_TEST_CASE(a_single_file_named_from_within_its_folder_is_checked_with_its_words)
{
    auto const before = std::filesystem::current_path();
    std::filesystem::current_path(path() / "instruments/sample");
    auto const entry = load_definition("3.json");
    std::filesystem::current_path(before);
    BOOST_REQUIRE(entry.has_value());
    BOOST_TEST(entry->wordings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_single_file_elsewhere_is_checked_alone_whatever_its_name)
{
    write("draft.json", samples::instrument_json);
    auto const entry = load_definition(path() / "draft.json");
    BOOST_REQUIRE(entry.has_value());
    BOOST_TEST(entry->wordings.empty());
    expect_refusal(load_definition(path() / "none.json"), "", "no such file");
}

BOOST_AUTO_TEST_SUITE_END()

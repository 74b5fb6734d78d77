#include "scoring/analyst/inputs.hpp"
#include "tests/support/temporary_folder.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <set>
#include <string>

namespace fs = std::filesystem;
using namespace heed::analyst;

namespace {

fs::path const cases{HEED_SOURCE_DIR "/tests/golden/scoring"};

Paths paths_in(fs::path const& folder)
{
    return {folder / "definition.json", folder / "responses.csv", folder / "teams.csv"};
}

struct Wrong {
    std::string name;
    std::string place_and_reason;
};

std::ostream& operator<<(std::ostream& out, Wrong const& wrong)
{
    return out << wrong.name;
}

std::vector<Wrong> const wrong_files{
    {"more_responses_than_members",
     ":4:3: response 3 of the team \"A\" in round \"1\", but it has 2 members"},
    {"not_a_number", ":5:5: \"often\" is not a whole number in plain digits"},
    {"out_of_range_high", ":5:5: 6 is above 5, the highest option of q1"},
    {"out_of_range_low", ":5:5: 0 is below 1, the lowest option of q1"},
    {"unknown_team", ":5:3: the team \"B\" is not in the list of teams"},
};

std::vector<std::string> folders_in(fs::path const& folder)
{
    std::set<std::string> names;
    for (auto const& entry : fs::directory_iterator{folder}) {
        if (fs::exists(entry.path() / "responses.csv")) {
            names.insert(entry.path().filename().string());
        }
    }
    return {names.begin(), names.end()};
}

} // namespace

BOOST_AUTO_TEST_SUITE(inputs)

BOOST_DATA_TEST_CASE(
    refuses_each_faulty_file_at_its_place,
    boost::unit_test::data::make(wrong_files),
    wrong
)
{
    auto const paths = paths_in(cases / "errors" / wrong.name);
    auto const read = read_inputs(paths);
    BOOST_REQUIRE(!read.has_value());
    BOOST_TEST(read.error().text() == paths.responses.string() + wrong.place_and_reason);
}

BOOST_AUTO_TEST_CASE(no_faulty_file_is_forgotten)
{
    BOOST_TEST(folders_in(cases / "errors").size() == wrong_files.size());
}

BOOST_AUTO_TEST_CASE(reads_every_reference_case)
{
    auto const names = folders_in(cases);
    BOOST_TEST(names.size() >= 13U);
    for (auto const& name : names) {
        auto const read = read_inputs(paths_in(cases / name));
        BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().text()));
        BOOST_TEST(read->title == name);
    }
}

BOOST_AUTO_TEST_CASE(puts_a_study_together)
{
    auto const read = read_inputs(paths_in(cases / "demo"));
    BOOST_REQUIRE(read.has_value());
    auto const& study = read->study;
    BOOST_TEST(study.questionnaire.items.size() == 23U);
    BOOST_TEST(study.teams.size() == 30U);
    BOOST_TEST(study.teams[0].size.value() == 12);
    BOOST_TEST(study.rounds.size() == 2U);
    BOOST_TEST(study.responses.items() == 23U);
    BOOST_TEST(read->people[0] == "team00_r1_00");
    BOOST_TEST(read->offers_cannot_say.size() == 23U);
}

BOOST_AUTO_TEST_CASE(does_without_a_list_of_teams)
{
    auto paths = paths_in(cases / "edge_empty");
    paths.teams.reset();
    auto const read = read_inputs(paths);
    BOOST_REQUIRE(read.has_value());
    BOOST_REQUIRE(read->study.teams.size() == 3U);
    BOOST_TEST(read->study.teams[2].id == "C");
    BOOST_TEST(!read->study.teams[2].size.has_value());
}

BOOST_AUTO_TEST_CASE(reads_the_answers_to_an_instrument_of_heed)
{
    heed::testing::TemporaryFolder const folder;
    auto const responses = folder.path() / "responses.csv";
    std::ofstream{responses} << "respondent,team,PUL1,PUL2,PUL3,PUL4,PUL5,PUL6,PUL7,PUL8\n"
                                "p,A,1,2,3,4,5,,cannot_say,1\n";
    auto const read = read_inputs(
        {HEED_SOURCE_DIR "/survey-defs/instruments/psychological-safety-pulse/1.json",
         responses,
         {}}
    );
    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().text()));
    BOOST_TEST(read->title == "psychological-safety-pulse@1");
    BOOST_TEST(read->study.responses.cells(0)[6] == heed::statistics::cannot_say);
}

BOOST_AUTO_TEST_CASE(names_the_first_file_that_cannot_be_opened)
{
    auto paths = paths_in(cases / "demo");
    paths.responses = "no/responses.csv";
    BOOST_TEST(read_inputs(paths).error().file == "no/responses.csv");
    paths.teams = "no/teams.csv";
    BOOST_TEST(read_inputs(paths).error().file == "no/teams.csv");
    paths.definition = "no/definition.json";
    BOOST_TEST(read_inputs(paths).error().file == "no/definition.json");
}

BOOST_AUTO_TEST_CASE(reports_progress_to_the_last_byte_of_the_responses)
{
    auto const paths = paths_in(cases / "demo");
    std::size_t done = 0;
    auto const read = read_inputs(paths, [&done](std::size_t bytes, std::size_t all) {
        done = bytes;
        BOOST_TEST(all > 0U);
    });
    BOOST_TEST(read.has_value());
    BOOST_TEST(done == fs::file_size(paths.responses));
}

BOOST_AUTO_TEST_SUITE_END()

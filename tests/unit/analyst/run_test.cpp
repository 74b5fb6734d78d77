#include "scoring/analyst/run.hpp"
#include "tests/unit/analyst/written.hpp"

#include <boost/system/errc.hpp>
#include <boost/test/unit_test.hpp>

using namespace heed::analyst;

namespace {

// A program's surroundings, kept in strings.
struct World {
    std::string out;
    std::string complaints;
    std::string progress;
    std::chrono::steady_clock::time_point now;
    Surroundings surroundings{
        .out = test::into(out),
        .complain = [this](std::string_view line) { complaints.append(line) += '\n'; },
        .clock = [this] { return now += std::chrono::seconds{1}; },
        .show_progress = {},
    };

    static Options options(std::string const& study)
    {
        auto const folder = std::filesystem::path{HEED_SOURCE_DIR "/tests/golden/scoring"} / study;
        Options options;
        options.paths =
            Paths{folder / "definition.json", folder / "responses.csv", folder / "teams.csv"};
        return options;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_was_computed_is_written_in_the_format_asked_for, World)
{
    auto asked = options("edge_rounds");
    BOOST_TEST((run(asked, surroundings) == Exit::done));
    BOOST_TEST(out.starts_with("edge_rounds: 9 teams\n"));
    out.clear();
    asked.format = Format::json;
    BOOST_TEST((run(asked, surroundings) == Exit::done));
    BOOST_TEST(out.starts_with("{\"case\":\"edge_rounds\","));
    out.clear();
    asked.format = Format::csv;
    BOOST_TEST((run(asked, surroundings) == Exit::done));
    BOOST_TEST(out.starts_with("round,level,"));
    BOOST_TEST(complaints == "");
}

BOOST_FIXTURE_TEST_CASE(refused_input_is_complained_of_and_writes_nothing, World)
{
    BOOST_TEST((run(options("errors/unknown_team"), surroundings) == Exit::refused));
    BOOST_TEST(out == "");
    BOOST_TEST(complaints.find("responses.csv:5:3: ") != complaints.npos);
}

BOOST_FIXTURE_TEST_CASE(a_pair_of_unknown_rounds_is_refused_with_those_there_are, World)
{
    auto asked = options("edge_rounds");
    asked.round_pair = "1:3";
    BOOST_TEST((run(asked, surroundings) == Exit::refused));
    BOOST_TEST(out == "");
    BOOST_TEST(complaints.find("the rounds are 1, 2\n") != complaints.npos);
}

BOOST_FIXTURE_TEST_CASE(a_pair_of_rounds_is_compared_alone_and_the_way_it_was_asked, World)
{
    auto asked = options("edge_rounds");
    asked.format = Format::json;
    asked.round_pair = "2:1";
    BOOST_TEST((run(asked, surroundings) == Exit::done));
    BOOST_TEST(out.find("\"2->1\":") != out.npos);
    BOOST_TEST(out.find("\"1->2\":") == out.npos);
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_written_is_a_failure_with_its_cause, World)
{
    surroundings.out = [](std::string_view) {
        return make_error_code(boost::system::errc::no_space_on_device);
    };
    BOOST_TEST((run(options("edge_rounds"), surroundings) == Exit::failure));
    BOOST_TEST(complaints == "cannot write to standard output: No space left on device\n");
}

BOOST_FIXTURE_TEST_CASE(the_codebook_alone_needs_no_files, World)
{
    Options asked;
    asked.codebook = "-";
    BOOST_TEST((run(asked, surroundings) == Exit::done));
    BOOST_TEST(out.starts_with("kind,statistic,unit,meaning,section\n"));
}

BOOST_FIXTURE_TEST_CASE(a_codebook_that_cannot_be_written_leaves_no_scores_either, World)
{
    auto asked = options("edge_rounds");
    asked.codebook = "/nowhere/at/all.csv";
    BOOST_TEST((run(asked, surroundings) == Exit::failure));
    BOOST_TEST(out == "");
    BOOST_TEST(complaints == "cannot write /nowhere/at/all.csv: No such file or directory\n");
}

BOOST_FIXTURE_TEST_CASE(progress_is_shown_of_each_part_and_taken_away, World)
{
    surroundings.show_progress = [this](std::string_view text) { progress += text; };
    BOOST_TEST((run(options("edge_rounds"), surroundings) == Exit::done));
    BOOST_TEST(progress.find("scoring") != progress.npos);
    BOOST_TEST(progress.find("writing") != progress.npos);
    BOOST_TEST(progress.ends_with("\r\x1b[K"));
}

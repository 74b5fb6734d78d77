// The program `heed-score`: reads the command line, and hands over to run().

#include "scoring/analyst/run.hpp"
#include "scoring/analyst/workers.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <unistd.h>

namespace {

using namespace heed::analyst;

constexpr char const* description =
    "heed-score: scores, intervals, agreement, reliability and change from the answers that you "
    "have.\n"
    "One of --json, --csv and --table says how they are written; what each means: --codebook -";
constexpr char const* footer =
    "Exit status: 0 done; 1 could not write; 2 the input or the command line was refused.\n"
    "The files, the formulas and when a number is worth reading: docs/scoring.md\n";

// CLI11 lists beside each option which others it needs and excludes, twice what there is to read.
class Help : public CLI::Formatter {
public:
    std::string make_option_opts(CLI::Option const* option) const override
    {
        return option->get_type_size() == 0 ? "" : " " + option->get_type_name();
    }
};

struct CommandLine {
    Options options;
    Paths paths;
    bool json = false;
    bool csv = false;
    bool table = false;
};

void say(int descriptor, std::string_view text)
{
    ByteWriter out{to_descriptor(descriptor)};
    out.text(text);
    // Nobody is left to tell when these words cannot be written.
    (void)out.finish();
}

void complain(std::string_view line)
{
    say(STDERR_FILENO, fmt::format("heed-score: {}\n", line));
}

void add_files(CLI::App& program, CommandLine& line)
{
    auto* const definition = program.add_option(
        "--definition",
        line.paths.definition,
        "Items and scales: a study's definition, or an instrument of Heed"
    );
    definition->type_name("JSON");
    auto* const responses = program.add_option(
        "--responses",
        line.paths.responses,
        "The answers: respondent,team[,round],<items>"
    );
    responses->type_name("CSV");
    auto* const teams =
        program.add_option("--teams", line.paths.teams, "How many were invited: team,size");
    teams->type_name("CSV");
    definition->needs(responses);
    responses->needs(definition);
    teams->needs(definition);
    auto* const pair = program.add_option(
        "--round-pair",
        line.options.round_pair,
        "Compare these two rounds only; else each with the next"
    );
    pair->type_name("FIRST:SECOND")->needs(definition);
}

void add_formats(CLI::App& program, CommandLine& line)
{
    auto* const json = program.add_flag("--json", line.json, "Every number, as JSON");
    auto* const csv = program.add_flag(
        "--csv",
        line.csv,
        "Every number, a row each, with the reason where there is none"
    );
    auto* const table =
        program.add_flag("--table", line.table, "A table to read, also when no format is named");
    json->excludes(csv)->excludes(table);
    csv->excludes(table);
    for (auto* const format : {json, csv, table}) {
        format->needs("--definition");
    }
    program
        .add_option(
            "--codebook",
            line.options.codebook,
            "What every name means, as CSV; - is standard output"
        )
        ->type_name("FILE");
    program
        .add_option(
            "--threads",
            line.options.threads,
            fmt::format("Threads to compute with, up to {}; else the machine's", threads_max)
        )
        ->type_name("N")
        ->check(CLI::Range(1U, threads_max).description(""));
}

// What CLI11 cannot tell about options together; empty when nothing is wrong.
std::string misuse(CommandLine const& line)
{
    if (line.options.paths) {
        bool const both = line.options.codebook == "-";
        return both ? "--codebook -: the scores go to standard output; name a file" : "";
    }
    return line.options.codebook ? "" : "--definition and --responses are required; see --help";
}

Surroundings surroundings()
{
    Surroundings result{
        .out = to_descriptor(STDOUT_FILENO),
        .complain = complain,
        .clock = [] { return std::chrono::steady_clock::now(); },
        .show_progress = {},
    };
    if (::isatty(STDERR_FILENO) == 1) {
        result.show_progress = [](std::string_view text) { say(STDERR_FILENO, text); };
    }
    return result;
}

// Help and version go to standard output, mistakes to the other.
int answer(CLI::App const& program, CLI::ParseError const& error)
{
    auto const status = static_cast<CLI::ExitCodes>(error.get_exit_code());
    if (status != CLI::ExitCodes::Success) {
        complain(error.what());
        return static_cast<int>(Exit::refused);
    }
    bool const version = dynamic_cast<CLI::CallForVersion const*>(&error) != nullptr;
    say(STDOUT_FILENO, version ? error.what() + std::string{"\n"} : program.help());
    return static_cast<int>(Exit::done);
}

int score(int argc, char const* const* argv)
{
    CommandLine line;
    line.options.threads = threads_default();
    CLI::App program{description};
    program.name("heed-score");
    program.footer(footer);
    program.formatter(std::make_shared<Help>());
    program.set_version_flag("--version", std::string{"heed-score "} + HEED_VERSION);
    add_files(program, line);
    add_formats(program, line);
    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return answer(program, error);
    }
    if (program.count("--definition") != 0) {
        line.options.paths = line.paths;
    }
    if (auto const mistake = misuse(line); !mistake.empty()) {
        complain(mistake);
        return static_cast<int>(Exit::refused);
    }
    if (line.json || line.csv) {
        line.options.format = line.json ? Format::json : Format::csv;
    }
    return static_cast<int>(run(line.options, surroundings()));
}

} // namespace

int main(int argc, char** argv)
{
    // A reader who has seen enough closes the pipe; that is an error to report, not to die of.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return score(argc, argv);
    } catch (std::bad_alloc const&) {
        complain("there is not enough memory for so much data");
    } catch (std::exception const& error) {
        complain(error.what());
    }
    return static_cast<int>(Exit::failure);
}

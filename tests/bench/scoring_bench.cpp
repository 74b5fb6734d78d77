// How fast heed-score reads and computes, beside two baselines of the same run: one pass over the
// same bytes in memory, which no program can beat, and the scorer that anybody would write first.
//
//   scoring_bench [people]      774,000 when not given

#include "scoring/analyst/input/responses.hpp"
#include "scoring/statistics/study.hpp"
#include "tests/bench/made_up_study.hpp"
#include "tests/bench/naive_scorer.hpp"
#include "tests/bench/number_given.hpp"
#include "tests/bench/stopwatch.hpp"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>

namespace {

using namespace heed;

constexpr int people_default = 774'000;
constexpr int runs = 5;
constexpr int small_team = 12;
constexpr int small_runs = 2000;
constexpr double mega = 1e6;

analyst::Responses read(bench::MadeUpStudy const& made)
{
    analyst::Lines lines{analyst::text_source("made up", made.responses)};
    auto responses = analyst::read_responses(lines, made.definition, made.teams);
    return *std::move(responses); // made up without faults
}

statistics::Study study_of(bench::MadeUpStudy const& made)
{
    auto responses = read(made);
    return {
        .questionnaire = made.definition.questionnaire,
        .teams = std::move(responses.teams),
        .rounds = std::move(responses.rounds),
        .responses = std::move(responses.table)};
}

// Touches every byte once.
std::uint64_t pass_over(std::string_view bytes)
{
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at + sizeof sum <= bytes.size(); at += sizeof sum) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        sum += word;
    }
    return sum;
}

// Results go here, so that no run can be optimised away.
double volatile kept = 0;

void compare(int people)
{
    auto const made = bench::made_up_study(people);
    auto const megabytes = static_cast<double>(made.responses.size()) / mega;
    std::printf(
        "%d people, %zu teams, %zu items, %.1f MB of CSV; processor seconds\n",
        people,
        made.teams.size(),
        made.definition.questionnaire.items.size(),
        megabytes
    );

    double const memory = bench::median_seconds(runs, [&made] {
        kept = static_cast<double>(pass_over(made.responses));
    });
    double const reading = bench::median_seconds(runs, [&made] {
        kept = static_cast<double>(read(made).table.rows());
    });
    auto const study = study_of(made);
    double const computing = bench::median_seconds(runs, [&study] {
        kept = statistics::summarise_round(study, 0).all.scales.front().mean.value();
    });
    double const naive = bench::seconds([&made] {
        kept = bench::naive_score(made.definition.questionnaire, made.responses);
    });

    auto const line = [megabytes](char const* what, double seconds) {
        std::printf("  %-34s %8.3f s  %8.0f MB/s\n", what, seconds, megabytes / seconds);
    };
    line("one pass over memory", memory);
    line("reading", reading);
    line("computing everything", computing);
    line("naive scorer, means alone", naive);
    std::printf("  reading is %.1f times one pass over memory\n", reading / memory);
    std::printf(
        "  reading and computing take %.3f of the naive scorer's time\n",
        (reading + computing) / naive
    );
}

void one_team()
{
    auto const made = bench::made_up_study(small_team);
    double const each =
        bench::seconds([&made] {
            for (int run = 0; run < small_runs; ++run) {
                auto const study = study_of(made);
                kept = statistics::summarise_round(study, 0).all.scales.front().mean.value();
            }
        }) /
        small_runs;
    double const naive =
        bench::seconds([&made] {
            for (int run = 0; run < small_runs; ++run) {
                kept = bench::naive_score(made.definition.questionnaire, made.responses);
            }
        }) /
        small_runs;
    std::printf(
        "one team of %d: read and computed in %.0f microseconds, %.1f times the naive "
        "scorer's means\n",
        small_team,
        each * mega,
        each / naive
    );
}

} // namespace

int main(int count, char** words)
{
    auto const people = bench::number_given(count, words, people_default);
    if (!people) {
        std::fputs("usage: scoring_bench [people]\n", stderr);
        return 2;
    }
    compare(*people);
    one_team();
}

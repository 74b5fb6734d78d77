// Attacks on one team's report, class by class. Each first succeeds against a gate that looks at
// nothing but the number of answers and publishes exact figures, then fails against ours: answers
// that differ by half the scale or more leave the same report.

#include "tests/support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

using namespace heed;
using namespace heed::disclosure;
using namespace heed::test_support;

namespace {

constexpr int never = 1;
constexpr int sometimes = 3;
constexpr int always = 5;

survey::Instrument const questions = instrument({element("a", 2)});

// One answer per person, the same to each item.
using Answers = std::vector<int>;

Answers alike(std::size_t people, int answer)
{
    return Answers(people, answer);
}

// The first people give these answers instead.
Answers but(Answers answers, Answers const& first)
{
    std::ranges::copy(first, answers.begin());
    return answers;
}

struct PlainReport {
    std::size_t people = 0;
    int sum = 0;
    int favourable = 0;
    int unfavourable = 0;

    friend auto operator<=>(PlainReport const&, PlainReport const&) = default;
};

// What a threshold alone publishes of one item; nothing below it.
std::optional<PlainReport> plain(Answers const& answers)
{
    if (answers.size() < Policy::minimum_group_floor) {
        return std::nullopt;
    }
    PlainReport all{.people = answers.size()};
    for (int const answer : answers) {
        all.sum += answer;
        all.favourable += answer > sometimes ? 1 : 0;
        all.unfavourable += answer < sometimes ? 1 : 0;
    }
    return all;
}

// How many ways there are for so many people to give the answers of a plain report, nobody told
// from anybody else.
std::map<PlainReport, int> ways_to(std::size_t people)
{
    std::map<PlainReport, int> ways;
    Answers answers(people, never);
    while (true) {
        ++ways[*plain(answers)];
        auto const next = std::ranges::find_if(answers, [](int each) { return each < always; });
        if (next == answers.end()) {
            return ways;
        }
        std::fill(answers.begin(), next + 1, *next + 1);
    }
}

Decision ours(Answers const& answers, int people)
{
    std::vector<Row> rows;
    for (int const answer : answers) {
        rows.push_back({answer, answer});
    }
    return decide(questions, rows, people);
}

// Somebody says something else by half the scale at least, and the mean stays: the others make up
// for it, or the end of the scale is coded.
Answers with_a_dissenter(std::size_t people, int answer)
{
    static std::map<int, Answers> const instead{
        {never, {sometimes}},
        {2, {4, never, never}},
        {sometimes, {never, always}},
        {4, {2, always, always}},
        {always, {sometimes}}};
    return but(alike(people, answer), instead.at(answer));
}

} // namespace

BOOST_AUTO_TEST_CASE(plain_small_team_tells_less_the_fewer_there_are_and_nothing_below_five)
{
    // Exact figures of five tell of everybody here; so would those of four, were they shown.
    BOOST_TEST(ways_to(5).at(*plain(alike(5, always))) == 1);
    BOOST_TEST(!plain(alike(4, always)).has_value());
    auto const nobody = ours({}, 6);
    for (std::size_t people = 1; people <= 4; ++people) {
        for (int const answer : {never, sometimes, always}) {
            BOOST_CHECK(ours(alike(people, answer), 6) == nobody);
        }
    }
}

BOOST_AUTO_TEST_CASE(homogeneity_everybody_alike_is_shown_and_does_not_say_so)
{
    for (std::size_t people = 5; people <= 30; ++people) {
        int const asked = static_cast<int>(people) + 2;
        auto const ways = ways_to(std::min<std::size_t>(people, 10));
        for (int answer = never; answer <= always; ++answer) {
            BOOST_TEST_CONTEXT(people << " people who all said " << answer)
            {
                auto const report = ours(alike(people, answer), asked);
                BOOST_CHECK(std::holds_alternative<ReleasedReport>(report));
                BOOST_CHECK(ours(with_a_dissenter(people, answer), asked) == report);
            }
        }
        // All at an end: one set of answers alone has these plain figures.
        if (people <= 10) {
            BOOST_TEST(ways.at(*plain(alike(people, always))) == 1);
            BOOST_TEST(ways.at(*plain(alike(people, never))) == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(homogeneity_withholding_what_is_unanimous_would_say_that_it_is)
{
    // A gate that holds back a team when all said the same is silent for these two answers alone.
    auto const is_silent = [](Answers const& answers) {
        return std::ranges::all_of(answers, [&](int each) { return each == answers.front(); });
    };
    auto const unanimous = alike(6, always);
    auto const divided = but(unanimous, {sometimes});
    BOOST_TEST(is_silent(unanimous));
    BOOST_TEST(!is_silent(divided));
    BOOST_CHECK(ours(unanimous, 8) == ours(divided, 8));
}

BOOST_AUTO_TEST_CASE(extreme_means_leave_half_the_scale_to_everybody)
{
    // The lowest and highest sums of five, and those one answer away from them, tell nearly all.
    auto const ways = ways_to(5);
    BOOST_TEST(ways.at(*plain(alike(5, always))) == 1);
    BOOST_TEST(ways.at(*plain(but(alike(5, always), {4}))) == 1);
    for (std::size_t people = 5; people <= 19; ++people) {
        int const asked = static_cast<int>(people) + 2;
        auto const high = ours(alike(people, always), asked);
        auto const low = ours(alike(people, never), asked);
        BOOST_CHECK(ours(but(alike(people, always), {4}), asked) == high);
        BOOST_CHECK(ours(but(alike(people, always), {sometimes}), asked) == high);
        BOOST_CHECK(ours(but(alike(people, never), {2}), asked) == low);
        BOOST_CHECK(ours(but(alike(people, never), {sometimes}), asked) == low);
    }
}

BOOST_AUTO_TEST_CASE(mean_bands_and_counts_jointly_leave_half_the_scale_to_everybody)
{
    // Nine said "Always" and one "Never": with exact figures nothing else fits.
    auto const pinned = but(alike(10, always), {never});
    auto const same_sum = but(alike(10, always), {sometimes, sometimes});
    auto const [people, sum, favourable, unfavourable] = *plain(pinned);
    BOOST_TEST(sum == plain(same_sum)->sum);
    BOOST_TEST((favourable == 9 && unfavourable == 1));
    BOOST_CHECK(*plain(pinned) != *plain(same_sum));
    BOOST_CHECK(ours(pinned, 12) == ours(same_sum, 12));
}

BOOST_AUTO_TEST_CASE(mean_bands_and_counts_jointly_whatever_nine_others_said)
{
    // Every way for ten to answer one item. Nobody knows whose answer is whose, so two answers half
    // the scale apart that fit the same report are both possible for everybody.
    std::map<std::tuple<int, int, int>, std::array<bool, always + 1>> seen;
    Answers answers(10, never);
    auto const shown = [](Answers const& each) {
        auto const report = std::get<ReleasedReport>(ours(each, 12));
        auto const& bands = *report.elements()[0].items[0].bands;
        auto const& score = *report.elements()[0].score;
        return std::tuple{score.tenths, bands.favourable, bands.unfavourable};
    };
    while (true) {
        auto& values = seen[shown(answers)];
        for (int const each : answers) {
            values[static_cast<std::size_t>(each)] = true;
        }
        auto const next = std::ranges::find_if(answers, [](int each) { return each < always; });
        if (next == answers.end()) {
            break;
        }
        std::fill(answers.begin(), next + 1, *next + 1);
    }
    BOOST_TEST(seen.size() > 50U);
    for (auto const& [report, values] : seen) {
        auto const lowest = std::find(values.begin(), values.end(), true) - values.begin();
        auto const highest = values.rend() - std::find(values.rbegin(), values.rend(), true) - 1;
        BOOST_TEST(highest - lowest >= 2);
    }
}

BOOST_AUTO_TEST_CASE(non_respondents_are_not_known_from_a_full_turnout_or_one_short_of_it)
{
    for (std::size_t people : {7U, 9U, 12U, 14U, 18U, 23U, 40U}) {
        auto const all = alike(people, 4);
        auto const all_but_one = alike(people - 1, 4);
        int const asked = static_cast<int>(people);
        BOOST_TEST(plain(all)->people == people); // everybody answered, and nobody can deny it
        BOOST_TEST(plain(all_but_one)->people + 1 == people); // whoever says so did not
        BOOST_CHECK(ours(all, asked) == ours(all_but_one, asked));
    }
}

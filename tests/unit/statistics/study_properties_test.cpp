// What must hold for every study: found by trying many invented ones.

#include "tests/unit/statistics/figure_map.hpp"
#include "tests/unit/statistics/random_study.hpp"
#include "tests/unit/statistics/twin/twin.hpp"

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace heed::statistics;
using namespace heed::test_support;

namespace {

constexpr double tolerance = 1e-9;
// These are roots of differences that may cancel almost wholly.
constexpr double root_tolerance = 1e-5;
std::set<std::string> const roots{"alpha_ase", "sem", "mdc95_person", "mdc95_team"};

bool agrees(std::string const& path, Figure found, std::optional<long double> expected)
{
    if (expected && std::isnan(*expected)) {
        return true; // too close to call
    }
    if (!expected || !found.exists()) {
        return !expected && !found.exists();
    }
    auto const value = static_cast<double>(*expected);
    double const allowed =
        roots.contains(path.substr(path.rfind('/') + 1)) ? root_tolerance : tolerance;
    return std::abs(found.value() - value) <= allowed * std::max(1.0, std::abs(value));
}

std::string text(Figure figure)
{
    return figure.exists() ? std::to_string(figure.value())
                           : "reason " + std::to_string(static_cast<int>(figure.reason()));
}

void check_same(FigureMap const& found, TwinFigures const& expected)
{
    RC_ASSERT(found.size() == expected.size());
    for (auto const& [path, figure] : found) {
        RC_ASSERT(expected.contains(path));
        auto const& twin = expected.at(path);
        if (!agrees(path, figure, twin)) {
            RC_FAIL(
                path + ": " + text(figure) + ", but the twin has " +
                (twin ? std::to_string(*twin) : "none")
            );
        }
    }
}

FigureMap all_figures(Study const& study, ForEach const& for_each = one_by_one)
{
    auto const before = summarise_round(study, 0, for_each);
    auto const after = summarise_round(study, 1, for_each);
    FigureMap figures = figures_of(before);
    for (auto const& [path, figure] : figures_of(after)) {
        figures["second " + path] = figure;
    }
    for (auto const& [path, figure] : figures_of(summarise_change(study, 0, before, 1, after))) {
        figures["change " + path] = figure;
    }
    return figures;
}

} // namespace

RC_BOOST_PROP(a_round_agrees_with_the_textbook, ())
{
    Study const study = *any_study();
    check_same(figures_of(summarise_round(study, 0)), twin_of_round(study, 0));
}

RC_BOOST_PROP(a_change_agrees_with_the_textbook, ())
{
    Study const study = *any_study();
    auto const before = summarise_round(study, 0);
    auto const after = summarise_round(study, 1);
    check_same(
        figures_of(summarise_change(study, 0, before, 1, after)),
        twin_of_change(study, 0, 1)
    );
}

RC_BOOST_PROP(the_order_of_rows_changes_no_bit, ())
{
    Study study = *any_study();
    auto const before = all_figures(study);
    auto rows = rows_of(study.responses);
    std::shuffle(rows.begin(), rows.end(), std::mt19937{*rc::gen::arbitrary<unsigned>()});
    study.responses = table_of(rows, study.responses.items());
    RC_ASSERT(identical(before, all_figures(study)));
}

RC_BOOST_PROP(the_names_of_people_change_no_bit, ())
{
    Study study = *any_study();
    auto const before = all_figures(study);
    auto rows = rows_of(study.responses);
    std::vector<std::uint32_t> names(100);
    std::iota(names.begin(), names.end(), 0U);
    std::shuffle(names.begin(), names.end(), std::mt19937{*rc::gen::arbitrary<unsigned>()});
    for (PlainRow& row : rows) {
        row.key.person = names.at(row.key.person);
    }
    study.responses = table_of(rows, study.responses.items());
    RC_ASSERT(identical(before, all_figures(study)));
}

RC_BOOST_PROP(spreading_the_work_over_threads_changes_no_bit, ())
{
    Study const study = *any_study();
    auto const on_threads = [](std::size_t count, std::function<void(std::size_t)> const& body) {
        std::vector<std::jthread> threads;
        for (std::size_t each = count; each-- > 0;) {
            threads.emplace_back([&body, each] { body(each); });
        }
    };
    RC_ASSERT(identical(all_figures(study), all_figures(study, on_threads)));
}

RC_BOOST_PROP(reversing_every_item_mirrors_means_and_keeps_spreads, ())
{
    Study study = *any_study();
    auto const plain = summarise_round(study, 0);
    for (Item& item : study.questionnaire.items) {
        item.reverse = !item.reverse;
    }
    auto const mirrored = summarise_round(study, 0);
    for (std::size_t scale = 0; scale < plain.all.scales.size(); ++scale) {
        ScaleSummary const& one = plain.all.scales[scale];
        ScaleSummary const& other = mirrored.all.scales[scale];
        if (one.n_valid < 2) {
            continue;
        }
        RC_ASSERT(std::abs(one.mean.value() + other.mean.value() - 10) < tolerance);
        RC_ASSERT(std::abs(one.sd.value() - other.sd.value()) < tolerance);
        RC_ASSERT(std::abs(one.pooled_mean.value() + other.pooled_mean.value() - 10) < tolerance);
    }
}

RC_BOOST_PROP(icc_stays_in_its_range_when_every_team_is_there_twice, ())
{
    Study study = *any_study();
    auto rows = rows_of(study.responses);
    auto const teams = static_cast<std::uint32_t>(study.teams.size());
    for (std::size_t row = study.responses.rows(); row-- > 0;) {
        PlainRow copy = rows[row];
        copy.key.team += teams;
        copy.key.person += 100;
        rows.push_back(copy);
    }
    for (std::uint32_t team = 0; team < teams; ++team) {
        study.teams.push_back(study.teams[team]);
    }
    study.responses = table_of(rows, study.responses.items());
    for (OrganisationScale const& scale : summarise_round(study, 0).scales) {
        if (scale.icc1.exists()) {
            RC_ASSERT(scale.icc1.value() <= 1 + tolerance);
            RC_ASSERT(scale.icc1.value() >= -1 / (scale.n0.value() - 1) - tolerance);
        }
    }
}

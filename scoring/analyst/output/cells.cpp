#include "scoring/analyst/output/cells.hpp"

#include "scoring/analyst/output/worth_reading.hpp"
#include "scoring/statistics/display.hpp"
#include "scoring/statistics/persons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace heed::analyst {

namespace {

using statistics::Figure;
using statistics::ItemSummary;
using statistics::ScaleSummary;
using statistics::ScoreSummary;

constexpr double chance_min = 0.001;
// An average deviation up to a sixth of the options is agreement (Burke and Dunlap 2002).
constexpr double agreement_part = 6;
// Less than this above the bound is the error of a double, not of the team.
constexpr double slack = 1e-9;

// Two decimals, never "-0.00".
std::string hundredths(double value)
{
    auto const rounded = std::round(value * 100) / 100;
    return fmt::format("{:.2f}", rounded + 0.0);
}

std::string on_scale(double value)
{
    return statistics::displayed_score(std::clamp<double>(value, 0, statistics::score_max));
}

} // namespace

std::string Cells::hidden()
{
    notes_.use(Note::hidden);
    return "·";
}

std::string Cells::missing()
{
    notes_.use(Note::missing);
    return "–";
}

std::string Cells::people(int n, std::optional<int> invited)
{
    if (!invited) {
        notes_.use(Note::sizes_unknown);
        return std::to_string(n);
    }
    return fmt::format("{} of {}", n, *invited);
}

std::string Cells::mean(ScoreSummary const& score)
{
    if (!score.mean.exists()) {
        return missing();
    }
    if (!mean_is_worth_reading(score.n_valid)) {
        return hidden();
    }
    return statistics::displayed_score(score.mean.value());
}

std::string Cells::interval(ScoreSummary const& score, std::optional<int> invited)
{
    if (!score.ci_low.exists() || !score.ci_high.exists()) {
        return missing();
    }
    if (!interval_is_worth_reading(score)) {
        return hidden();
    }
    if (score.n_valid == invited) {
        notes_.use(Note::everyone);
        return "everyone";
    }
    notes_.use(Note::interval);
    return on_scale(score.ci_low.value()) + "–" + on_scale(score.ci_high.value());
}

std::string Cells::mean_and_interval(ScoreSummary const& score, std::optional<int> invited)
{
    auto cell = mean(score);
    if (mean_is_worth_reading(score.n_valid)) {
        cell += "  " + interval(score, invited);
    }
    return cell;
}

std::string Cells::spread(ScoreSummary const& score)
{
    if (!score.sd.exists()) {
        return missing();
    }
    return spread_is_worth_reading(score) ? hundredths(score.sd.value()) : hidden();
}

std::string Cells::favourable(ScaleSummary const& scale)
{
    if (!scale.pct_favourable.exists()) {
        return missing();
    }
    if (!mean_is_worth_reading(scale.n_valid)) {
        return hidden();
    }
    return statistics::displayed_percent(scale.pct_favourable.value()) + " %";
}

std::string Cells::alpha(ScaleSummary const& scale)
{
    if (!scale.alpha.exists()) {
        return missing();
    }
    if (!alpha_is_worth_reading(scale)) {
        return hidden();
    }
    auto const alpha = scale.alpha.value();
    if (alpha < 0) {
        notes_.use(Note::alpha_negative);
    }
    if (scale.alpha_n < alpha_people_sure) {
        notes_.use(Note::alpha_uncertain);
    }
    auto cell = hundredths(alpha);
    if (scale.alpha_ci_low.exists() && scale.alpha_ci_high.exists()) {
        auto const low = hundredths(scale.alpha_ci_low.value());
        cell += fmt::format(" ({} to {})", low, hundredths(scale.alpha_ci_high.value()));
    }
    return cell;
}

std::string Cells::icc(Figure icc, int teams)
{
    if (!icc.exists()) {
        return missing();
    }
    if (teams < icc_teams_min) {
        return hidden();
    }
    if (icc.value() < 0) {
        notes_.use(Note::icc_negative);
    }
    return hundredths(icc.value());
}

std::string Cells::agreement(ScaleSummary const& scale, int options)
{
    if (!scale.ad_mean.exists()) {
        return missing();
    }
    if (!agreement_is_worth_reading(scale)) {
        return hidden();
    }
    notes_.use(Note::agreement);
    auto const deviation = scale.ad_mean.value();
    bool const agree = deviation <= options / agreement_part + slack;
    return fmt::format("{} {}", hundredths(deviation), agree ? "agree" : "apart");
}

std::string Cells::item_mean(ItemSummary const& item)
{
    if (!item.mean.exists()) {
        return missing();
    }
    bool const shown = mean_is_worth_reading(item.n_answered);
    return shown ? statistics::displayed_score(item.mean.value()) : hidden();
}

std::string Cells::item_spread(ItemSummary const& item)
{
    return plain(item.sd, item.n_answered >= item_people_min);
}

std::string Cells::item_favourable(ItemSummary const& item)
{
    if (!item.pct_favourable.exists()) {
        return missing();
    }
    if (!mean_is_worth_reading(item.n_answered)) {
        return hidden();
    }
    auto const percent = item.pct_favourable.value();
    if (item.n_answered < item_people_min) {
        return fmt::format(
            "{} of {}",
            std::lround(percent / 100 * item.n_answered),
            item.n_answered
        );
    }
    return statistics::displayed_percent(percent) + " %";
}

std::string Cells::item_counts(ItemSummary const& item, std::size_t width)
{
    if (item.n_answered < item_people_min) {
        return hidden();
    }
    std::string cell;
    for (auto const count : item.counts) {
        cell += fmt::format("{:>{}} ", count, width);
    }
    cell.pop_back();
    return cell;
}

std::string Cells::change(Figure diff, bool shown)
{
    if (!diff.exists()) {
        return missing();
    }
    notes_.use(Note::change);
    return shown ? statistics::displayed_change(diff.value()) : hidden();
}

std::string Cells::change_interval(Figure low, Figure high, bool shown)
{
    if (!low.exists() || !high.exists()) {
        return missing();
    }
    if (!shown) {
        return hidden();
    }
    return statistics::displayed_change(low.value()) + " to " +
           statistics::displayed_change(high.value());
}

std::string Cells::change_and_interval(Figure diff, Figure low, Figure high, bool shown)
{
    auto cell = change(diff, shown);
    if (diff.exists() && shown) {
        cell += "  " + change_interval(low, high, shown);
    }
    return cell;
}

std::string Cells::chance(Figure p, bool shown)
{
    if (!p.exists()) {
        return missing();
    }
    if (!shown) {
        return hidden();
    }
    return p.value() < chance_min ? "< 0.001" : fmt::format("{:.3f}", p.value());
}

std::string Cells::plain(Figure figure, bool shown)
{
    if (!figure.exists()) {
        return missing();
    }
    return shown ? hundredths(figure.value()) : hidden();
}

std::string Cells::plain_interval(Figure low, Figure high, bool shown)
{
    if (!low.exists() || !high.exists()) {
        return missing();
    }
    return shown ? hundredths(low.value()) + " to " + hundredths(high.value()) : hidden();
}

} // namespace heed::analyst

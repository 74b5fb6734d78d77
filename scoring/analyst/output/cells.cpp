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

std::string percent_text(double value)
{
    return statistics::displayed_percent(value) + " %";
}

// A figure beside its interval, which is left out where there is none.
std::string with_interval(double value, Figure low, Figure high)
{
    auto text = hundredths(value);
    if (low.exists() && high.exists()) {
        text += fmt::format(" ({} to {})", hundredths(low.value()), hundredths(high.value()));
    }
    return text;
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

template <typename TextOf>
std::string Cells::cell(Figure figure, bool shown, TextOf text_of)
{
    if (!figure.exists()) {
        return missing();
    }
    return shown ? text_of(figure.value()) : hidden();
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
    return cell(score.mean, mean_is_worth_reading(score.n_valid), statistics::displayed_score);
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
    return plain(score.sd, spread_is_worth_reading(score));
}

std::string Cells::favourable(ScaleSummary const& scale)
{
    return cell(scale.pct_favourable, mean_is_worth_reading(scale.n_valid), percent_text);
}

std::string Cells::alpha(ScaleSummary const& scale)
{
    return cell(scale.alpha, alpha_is_worth_reading(scale), [&](double alpha) {
        if (alpha < 0) {
            notes_.use(Note::alpha_negative);
        }
        if (scale.alpha_n < alpha_people_sure) {
            notes_.use(Note::alpha_uncertain);
        }
        return with_interval(alpha, scale.alpha_ci_low, scale.alpha_ci_high);
    });
}

std::string Cells::icc(Figure icc, int teams)
{
    return cell(icc, teams >= icc_teams_min, [&](double value) {
        if (value < 0) {
            notes_.use(Note::icc_negative);
        }
        return hundredths(value);
    });
}

std::string Cells::agreement(ScaleSummary const& scale, int options)
{
    return cell(scale.ad_mean, agreement_is_worth_reading(scale), [&](double deviation) {
        notes_.use(Note::agreement);
        bool const agree = deviation <= options / agreement_part + slack;
        return fmt::format("{} {}", hundredths(deviation), agree ? "agree" : "apart");
    });
}

std::string Cells::item_mean(ItemSummary const& item)
{
    return cell(item.mean, mean_is_worth_reading(item.n_answered), statistics::displayed_score);
}

std::string Cells::item_spread(ItemSummary const& item)
{
    return plain(item.sd, item.n_answered >= item_people_min);
}

std::string Cells::item_favourable(ItemSummary const& item)
{
    auto const n = item.n_answered;
    return cell(item.pct_favourable, mean_is_worth_reading(n), [n](double percent) {
        if (n >= item_people_min) {
            return percent_text(percent);
        }
        return fmt::format("{} of {}", std::lround(percent / 100 * n), n);
    });
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
    return cell(p, shown, [](double value) {
        return value < chance_min ? std::string{"< 0.001"} : fmt::format("{:.3f}", value);
    });
}

std::string Cells::plain(Figure figure, bool shown)
{
    return cell(figure, shown, hundredths);
}

std::string Cells::effect(statistics::ChangeSummary const& change, bool shown)
{
    return cell(change.hedges_g, shown, [&change](double g) {
        return with_interval(g, change.g_ci_low, change.g_ci_high);
    });
}

} // namespace heed::analyst

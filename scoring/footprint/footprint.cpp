#include "scoring/footprint/footprint.hpp"

#include <algorithm>

namespace heed::footprint {

namespace {

constexpr int tenths_in_one = 10;

using ShownFigure = std::optional<disclosure::Figure>;

std::optional<ShownScore>
shown_score(ShownFigure const& figure, ShownFigure const& before, double typical_sd)
{
    if (!figure) {
        return std::nullopt;
    }
    ShownScore score{
        .figure = figure_text(figure->tenths),
        .coded = figure->coded,
        .range = soft_band(figure->tenths, figure->least_answers, typical_sd),
        .band = band_of(figure->tenths),
        .change = std::nullopt};
    if (before) {
        score.change = change_between(*before, *figure, typical_sd);
    }
    return score;
}

ShownFigure score_of(disclosure::ReleasedReport const* report, survey::ElementId const& id)
{
    if (report == nullptr) {
        return std::nullopt;
    }
    auto const elements = report->elements();
    auto const found = std::ranges::find(elements, id, &disclosure::ElementReport::id);
    return found == elements.end() ? std::nullopt : found->score;
}

} // namespace

Footprint compose(
    disclosure::ReleasedReport const& report,
    disclosure::ReleasedReport const* earlier,
    survey::Instrument const& instrument
)
{
    double const typical_sd = instrument.typical_sd;
    ShownFigure const overall_before = earlier != nullptr ? earlier->overall() : std::nullopt;
    Footprint footprint{
        .detail = report.detail(),
        .answered = report.answered(),
        .overall = shown_score(report.overall(), overall_before, typical_sd),
        .elements = {}};
    for (disclosure::ElementReport const& element : report.elements()) {
        footprint.elements.push_back(
            {.id = element.id,
             .in_overall = std::ranges::count(instrument.overall, element.id) > 0,
             .score = shown_score(element.score, score_of(earlier, element.id), typical_sd),
             .spread = spread_of(element.items),
             .items = element.items,
             .items_from = element.items_from}
        );
    }
    return footprint;
}

std::string figure_text(int tenths)
{
    return std::to_string(tenths / tenths_in_one) + '.' + std::to_string(tenths % tenths_in_one);
}

} // namespace heed::footprint

#include "scoring/footprint/footprint.hpp"

#include <algorithm>

namespace heed::footprint {

namespace {

constexpr int tenths_in_one = 10;

std::optional<ShownScore>
shown_score(std::optional<disclosure::Figure> const& figure, double typical_sd)
{
    if (!figure) {
        return std::nullopt;
    }
    return ShownScore{
        .figure = figure_text(figure->tenths),
        .coded = figure->coded,
        .range = soft_band(figure->tenths, figure->least_answers, typical_sd),
        .band = band_of(figure->tenths)};
}

} // namespace

Footprint compose(disclosure::ReleasedReport const& report, survey::Instrument const& instrument)
{
    Footprint footprint{
        .detail = report.detail(),
        .answered = report.answered(),
        .overall = shown_score(report.overall(), instrument.typical_sd),
        .elements = {}};
    for (disclosure::ElementReport const& element : report.elements()) {
        footprint.elements.push_back(
            {.id = element.id,
             .in_overall = std::ranges::count(instrument.overall, element.id) > 0,
             .score = shown_score(element.score, instrument.typical_sd),
             .spread = spread_of(element.items),
             .items = element.items}
        );
    }
    return footprint;
}

std::string figure_text(int tenths)
{
    return std::to_string(tenths / tenths_in_one) + '.' + std::to_string(tenths % tenths_in_one);
}

} // namespace heed::footprint

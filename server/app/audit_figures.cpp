#include "server/app/audit_figures.hpp"

#include "scoring/disclosure/coding.hpp"
#include "scoring/disclosure/report_figures.hpp"
#include "scoring/exact/fraction.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <utility>

namespace heed::app {

namespace json = boost::json;

namespace {

using disclosure::Coded;
using disclosure::CodedItem;
using disclosure::CodedSum;
using disclosure::ItemBands;
using exact::Fraction;

constexpr int score_max = 10;
constexpr int tenths_per_point = 10;
// Half a step of the display, in twentieths of a point.
constexpr int half_step_of_tenths = 1;
constexpr int half_step_of_halves = 5;
constexpr int twentieths_per_point = 20;

std::int64_t floor_of(Fraction const& value)
{
    auto const below = numerator(value) / denominator(value); // no value here is below zero
    return below.convert_to<std::int64_t>();
}

std::int64_t ceiling_of(Fraction const& value)
{
    std::int64_t const below = floor_of(value);
    return value == below ? below : below + 1;
}

// A whole number as one, anything else as a decimal.
json::value number(Fraction const& value)
{
    std::int64_t const below = floor_of(value);
    return value == below ? json::value(below) : json::value(value.convert_to<double>());
}

// `sum` in the units of the stat. True sums are whole numbers there, so the last one that lies
// within the coded end says all that the end does.
json::object sum_stat(std::string const& item, Fraction const& sum, Coded coded)
{
    json::object stat{{"item", json::string{item}}, {"stat", "sum"}};
    std::int64_t const value = coded == Coded::or_higher ? ceiling_of(sum) : floor_of(sum);
    stat["value"] = value;
    stat["low"] = coded == Coded::or_lower ? json::value(nullptr) : json::value(value);
    stat["high"] = coded == Coded::or_higher ? json::value(nullptr) : json::value(value);
    return stat;
}

// How many people may have chosen one of the options, where `matches` says of a number whether it
// would have been shown like the true one. Coding never turns an order round, so the numbers are in
// one piece.
json::object
count_stat(std::string const& item, json::array options, int answered, auto const& matches)
{
    int low = 0;
    while (low < answered && !matches(low)) {
        ++low;
    }
    int high = answered;
    while (high > low && !matches(high)) {
        --high;
    }
    return {
        {"item", json::string{item}},
        {"stat", "count"},
        {"of", std::move(options)},
        {"low", low},
        {"high", high}};
}

void add_bands(
    json::array& stats,
    std::string const& item,
    CodedItem const& coded,
    survey::Scale const& scale
)
{
    ItemBands const& bands = *coded.bands;
    int const answered = coded.answers.answered;
    json::array below;
    json::array above;
    for (int option = scale.min; option <= scale.max; ++option) {
        if (2 * option < scale.min + scale.max) {
            below.emplace_back(option);
        } else if (2 * option > scale.min + scale.max) {
            above.emplace_back(option);
        }
    }
    // Either end is coded by itself, so the other one may be anything.
    auto const like_unfavourable = [&bands, answered](int count) {
        return disclosure::code_bands(0, count, answered, bands.of).unfavourable ==
               bands.unfavourable;
    };
    auto const like_favourable = [&bands, answered](int count) {
        return disclosure::code_bands(count, 0, answered, bands.of).favourable == bands.favourable;
    };
    stats.push_back(count_stat(item, std::move(below), answered, like_unfavourable));
    stats.push_back(count_stat(item, std::move(above), answered, like_favourable));
}

void add_item(
    json::array& stats,
    std::string const& item,
    CodedItem const& coded,
    survey::Scale const& scale
)
{
    CodedSum const& answers = coded.answers;
    Fraction const span{scale.max - scale.min, score_max};
    Fraction const sum = answers.sum * span + Fraction{scale.min} * answers.answered;
    stats.push_back(sum_stat(item, sum, answers.coded));
    if (coded.bands) {
        add_bands(stats, item, coded, scale);
    }
}

// The mean of all people of these blocks, on 0 to 10, as their coded sums have it.
Fraction mean_of_people(std::span<disclosure::ElementBlock const> blocks)
{
    Fraction sum = 0;
    int people = 0;
    for (disclosure::ElementBlock const& block : blocks) {
        if (block.mean) {
            sum += block.mean->value * block.counted;
            people += block.counted;
        }
    }
    return sum / people;
}

} // namespace

void add_sums(json::array& stats, disclosure::ElementBlock const& block, ElementUnits const& units)
{
    if (!block.mean) {
        return;
    }
    if (block.persons) {
        Fraction const sum = block.persons->sum * units.per_point();
        stats.push_back(sum_stat(units.element().id.text(), sum, block.persons->coded));
    }
    for (std::size_t item = 0; item < block.items.size(); ++item) {
        if (block.items[item]) {
            auto const& id = units.element().items[item].id.text();
            add_item(stats, id, *block.items[item], units.scale());
        }
    }
}

json::object keyed_sums(disclosure::ElementBlock const& block, ElementUnits const& units)
{
    json::array stats;
    add_sums(stats, block, units);
    json::object sums;
    for (json::value& stat : stats) {
        if (stat.at("stat") == "sum") {
            auto const key = stat.at("item").as_string();
            sums[key] = {
                {"value", stat.at("value")},
                {"low", stat.at("low")},
                {"high", stat.at("high")}};
        }
    }
    for (std::size_t item = 0; item < block.items.size(); ++item) {
        auto* const sum = sums.if_contains(units.element().items[item].id.text());
        if (sum != nullptr && block.items[item]->answers.answered != block.counted) {
            sum->as_object()["n"] = block.items[item]->answers.answered;
        }
    }
    return sums;
}

json::object item_ranges(std::span<ElementUnits const> elements)
{
    json::object ranges;
    for (ElementUnits const& units : elements) {
        ranges[units.element().id.text()] = {{"min", 0}, {"max", units.top()}};
        for (survey::Item const& item : units.element().items) {
            ranges[item.id.text()] = {{"min", units.scale().min}, {"max", units.scale().max}};
        }
    }
    return ranges;
}

json::object mean_interval(
    disclosure::RecordedElement const& element,
    disclosure::RecordedFigure const& figure,
    disclosure::Policy const& policy,
    ElementUnits const& units
)
{
    auto const blocks = std::span{element.blocks}.subspan(
        figure.blocks.first,
        figure.blocks.last - figure.blocks.first
    );
    disclosure::Figure const& shown = *figure.shown;
    bool const has_decimal = figure_tier(blocks, policy) == disclosure::Tier::detail;
    int const half_step = has_decimal ? half_step_of_tenths : half_step_of_halves;
    int const twentieths = shown.tenths * twentieths_per_point / tenths_per_point;
    Fraction const unit = units.per_point();
    Fraction const low = unit * (twentieths - half_step) / twentieths_per_point;
    Fraction const high = unit * (twentieths + half_step) / twentieths_per_point;
    Fraction const people = unit * mean_of_people(blocks);
    json::object stat{{"item", json::string{units.element().id.text()}}, {"stat", "mean"}};
    stat["low"] = people < low ? json::value(floor_of(people)) : number(low);
    stat["high"] = people > high ? json::value(ceiling_of(people)) : number(high);
    if (shown.coded != Coded::none) {
        stat[shown.coded == Coded::or_lower ? "low" : "high"] = nullptr;
    }
    return stat;
}

} // namespace heed::app

#pragma once
// What may be shown of one team's answers: displayed figures and nothing behind them. Only the gate
// makes one, and only the gate's codec reads one back from storage, so whoever holds a report
// knows that it has been judged. An immutable value; any thread may read it.

#include "survey-defs/model/ids.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace heed::disclosure {

// A figure at the end of what a group of its size may show says so: "9.0 or higher".
enum class Coded : std::uint8_t { none, or_lower, or_higher };

// What a displayed figure is rounded to.
enum class Step : std::uint8_t { half, tenth };

struct Figure {
    int tenths = 0; // 0 to 100: a score on 0 to 10, rounded for display
    Coded coded = Coded::none;
    int least_answers = 0; // the least number of answers that the shown count allows
    Step step = Step::half;

    friend bool operator==(Figure const&, Figure const&) = default;
};

// The answers to one item in three bands, redrawn for `of` people, where `of` is the least number
// of answers that the shown count allows. The three add up to `of`. The neutral band is the middle
// option alone.
struct ItemBands {
    int of = 0;
    int favourable = 0;
    int neutral = 0;
    int unfavourable = 0;

    friend bool operator==(ItemBands const&, ItemBands const&) = default;
};

struct ItemReport {
    survey::ItemId id;
    std::optional<ItemBands> bands; // empty when too few answered the item

    friend bool operator==(ItemReport const&, ItemReport const&) = default;
};

// Whose answers the items of a report are.
enum class ItemsFrom : std::uint8_t {
    team,         // everybody's whom the report is about
    larger_teams, // of the teams that show items themselves; shares of a hundred (item_shares.hpp)
};

struct ElementReport {
    survey::ElementId id;
    std::optional<Figure> score;   // empty when too few answered the element
    std::vector<ItemReport> items; // all items of the element, or none below the detail tier
    ItemsFrom items_from = ItemsFrom::team;

    friend bool operator==(ElementReport const&, ElementReport const&) = default;
};

// How many answered, as shown: a band below 20; from 20 on the count rounded down and the rate, in
// per cent, rounded down to steps of five; at "95 % or more" the rate alone.
struct Answered {
    std::optional<int> low;
    std::optional<int> high;
    std::optional<int> rate_low;

    friend bool operator==(Answered const&, Answered const&) = default;
};

// The parts of a report. Anybody may fill one in; only the gate turns it into a report.
struct ReportParts {
    bool detail = false; // whether the team as a whole reached the detail tier
    Answered answered;
    std::optional<Figure> overall;
    std::vector<ElementReport> elements; // those that were asked, in the instrument's order

    friend bool operator==(ReportParts const&, ReportParts const&) = default;
};

class ReleasedReport {
public:
    bool detail() const noexcept { return parts_.detail; }
    Answered const& answered() const noexcept { return parts_.answered; }
    std::optional<Figure> const& overall() const noexcept { return parts_.overall; }
    std::span<ElementReport const> elements() const noexcept { return parts_.elements; }

    friend bool operator==(ReleasedReport const&, ReleasedReport const&) = default;

private:
    friend class Gate;
    friend class ReleaseCodec;
    explicit ReleasedReport(ReportParts parts) noexcept : parts_{std::move(parts)} {}

    ReportParts parts_;
};

} // namespace heed::disclosure

#pragma once
// The cells of --table: figures as people read them, "·" for those that are not worth reading and
// "–" for those that do not exist. Each tells the notes what it used. One thread.

#include "scoring/analyst/output/notes.hpp"
#include "scoring/statistics/summaries.hpp"

#include <optional>
#include <string>

namespace heed::analyst {

class Cells {
public:
    explicit Cells(Notes& notes) : notes_{notes} {}

    // "9 of 12", "9" where the number invited is not known.
    std::string people(int n, std::optional<int> invited);

    std::string mean(statistics::ScoreSummary const& score);
    // "4.1–6.5", cut to 0 to 10, or "everyone".
    std::string interval(statistics::ScoreSummary const& score, std::optional<int> invited);
    // Both, for a table with a column for each score.
    std::string
    mean_and_interval(statistics::ScoreSummary const& score, std::optional<int> invited);
    std::string spread(statistics::ScoreSummary const& score);
    std::string favourable(statistics::ScaleSummary const& scale);
    std::string alpha(statistics::ScaleSummary const& scale);
    // `teams`: how many have two people or more.
    std::string icc(statistics::Figure icc, int teams);
    // "0.72 agree", "1.10 apart"; `options` of each item.
    std::string agreement(statistics::ScaleSummary const& scale, int options);

    std::string item_mean(statistics::ItemSummary const& item);
    std::string item_spread(statistics::ItemSummary const& item);
    // "67 %", and "4 of 6" below ten answers.
    std::string item_favourable(statistics::ItemSummary const& item);
    // Each count `width` wide.
    std::string item_counts(statistics::ItemSummary const& item, std::size_t width);

    // Of a change; `shown` tells whether it is worth reading.
    std::string change(statistics::Figure diff, bool shown);
    // "-0.3 to +1.1".
    std::string change_interval(statistics::Figure low, statistics::Figure high, bool shown);
    std::string change_and_interval(
        statistics::Figure diff,
        statistics::Figure low,
        statistics::Figure high,
        bool shown
    );
    // "0.022", "< 0.001".
    std::string chance(statistics::Figure p, bool shown);
    // Two decimals.
    std::string plain(statistics::Figure figure, bool shown);
    // Hedges' g: "1.25 (0.67 to 1.83)".
    std::string effect(statistics::ChangeSummary const& change, bool shown);

private:
    // What `text_of` makes of the figure, or the mark for why it is not there.
    template <typename TextOf>
    std::string cell(statistics::Figure figure, bool shown, TextOf text_of);
    std::string hidden();
    std::string missing();

    Notes& notes_;
};

} // namespace heed::analyst

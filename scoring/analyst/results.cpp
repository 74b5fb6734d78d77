#include "scoring/analyst/results.hpp"

#include "scoring/analyst/input/name_order.hpp"

#include <algorithm>
#include <limits>

namespace heed::analyst {

namespace {

constexpr auto no_row = std::numeric_limits<std::uint32_t>::max();

std::optional<std::size_t> find_round(std::string_view name, std::vector<std::string> const& rounds)
{
    auto const found = std::ranges::find(rounds, name);
    if (found == rounds.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - rounds.begin());
}

} // namespace

std::vector<RoundPair> consecutive_rounds(std::size_t rounds)
{
    std::vector<RoundPair> pairs;
    for (std::size_t second = 1; second < rounds; ++second) {
        pairs.push_back({second - 1, second});
    }
    return pairs;
}

std::optional<RoundPair>
find_round_pair(std::string_view text, std::vector<std::string> const& rounds)
{
    for (auto colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1)) {
        auto const first = find_round(text.substr(0, colon), rounds);
        auto const second = find_round(text.substr(colon + 1), rounds);
        if (first && second && first != second) {
            return RoundPair{*first, *second};
        }
    }
    return std::nullopt;
}

std::string change_name(statistics::Study const& study, RoundPair rounds)
{
    return study.rounds[rounds.first] + "->" + study.rounds[rounds.second];
}

Results compute(
    statistics::Study const& study,
    std::vector<RoundPair> const& changes,
    statistics::ForEach const& for_each
)
{
    Results results;
    for (std::size_t round = 0; round < study.rounds.size(); ++round) {
        results.rounds.push_back(statistics::summarise_round(study, round, for_each));
    }
    for (auto const pair : changes) {
        auto const& before = results.rounds[pair.first];
        auto const& after = results.rounds[pair.second];
        results.changes.push_back(
            {pair, statistics::summarise_change(study, pair.first, before, pair.second, after)}
        );
    }
    return results;
}

PersonOrder::PersonOrder(Inputs const& inputs)
    : inputs_{inputs}, people_{order_by_bytes(inputs.people)}
{
}

std::vector<std::uint32_t> PersonOrder::rows_of(std::size_t round) const
{
    auto const& responses = inputs_.study.responses;
    std::vector<std::uint32_t> row_of(people_.size(), no_row);
    for (std::size_t row = 0; row < responses.rows(); ++row) {
        auto const& key = responses.key(row);
        if (key.round == round) {
            row_of[key.person] = static_cast<std::uint32_t>(row);
        }
    }
    std::vector<std::uint32_t> rows;
    for (auto const person : people_) {
        if (row_of[person] != no_row) {
            rows.push_back(row_of[person]);
        }
    }
    return rows;
}

} // namespace heed::analyst

#include "tests/bench/naive_scorer.hpp"

#include <cstddef>
#include <cstdlib>
#include <map>
#include <sstream>
#include <vector>

namespace heed::bench {

namespace {

struct Mean {
    double sum = 0;
    int n = 0;

    void add(double value)
    {
        sum += value;
        ++n;
    }
};

std::vector<std::string> split(std::string const& line)
{
    std::vector<std::string> cells;
    std::istringstream rest{line};
    for (std::string cell; std::getline(rest, cell, ',');) {
        cells.push_back(cell);
    }
    return cells;
}

double on_ten(statistics::Item const& item, std::string const& cell)
{
    int const value = std::atoi(cell.c_str());
    int const keyed = item.reverse ? item.range.max - value : value - item.range.min;
    return 10.0 * keyed / item.range.span();
}

} // namespace

double naive_score(statistics::Questionnaire const& questionnaire, std::string const& responses)
{
    constexpr std::size_t first_item = 2;
    std::map<std::string, std::vector<Mean>> teams;
    std::istringstream lines{responses};
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        auto cells = split(line);
        cells.resize(first_item + questionnaire.items.size());
        auto& team = teams[cells[1]];
        team.resize(questionnaire.scales.size());
        for (std::size_t scale = 0; scale < team.size(); ++scale) {
            auto const& items = questionnaire.scales[scale].items;
            Mean person;
            for (std::size_t const item : items) {
                if (auto const& cell = cells[first_item + item]; !cell.empty()) {
                    person.add(on_ten(questionnaire.items[item], cell));
                }
            }
            if (2 * static_cast<std::size_t>(person.n) >= items.size()) {
                team[scale].add(person.sum / person.n);
            }
        }
    }
    double total = 0;
    for (auto const& [name, scales] : teams) {
        for (Mean const& mean : scales) {
            total += mean.n == 0 ? 0 : mean.sum / mean.n;
        }
    }
    return total;
}

} // namespace heed::bench

#include "tests/unit/statistics/random_study.hpp"

#include <algorithm>
#include <string>

namespace heed::test_support {

using namespace statistics;

namespace {

constexpr int rounds = 2;
constexpr int teams_max = 5;
constexpr int people_max = 20;
constexpr int items_max = 7;

std::vector<Range> const ranges{{1, 5}, {1, 5}, {1, 7}, {0, 10}, {-3, 3}, {1, 4}, {0, 1}};

int any_from(int first, int last)
{
    return *rc::gen::inRange(first, last + 1);
}

// Some of the positions below `count`, each once, at least one.
std::vector<std::size_t> some_of(std::size_t count)
{
    std::vector<std::size_t> chosen;
    for (std::size_t each = 0; each < count; ++each) {
        if (*rc::gen::arbitrary<bool>()) {
            chosen.push_back(each);
        }
    }
    return chosen.empty() ? std::vector<std::size_t>{0} : chosen;
}

Questionnaire any_questionnaire()
{
    Questionnaire made;
    int const items = any_from(1, items_max);
    for (int item = 0; item < items; ++item) {
        made.items.push_back(
            {"q" + std::to_string(item), *rc::gen::elementOf(ranges), *rc::gen::arbitrary<bool>()}
        );
    }
    int const scales = any_from(1, 3);
    for (int scale = 0; scale < scales; ++scale) {
        made.scales.push_back({"s" + std::to_string(scale), some_of(made.items.size())});
    }
    if (*rc::gen::arbitrary<bool>()) {
        made.composites.push_back({"c", some_of(made.scales.size())});
    }
    made.needed = *rc::gen::element(half, Share{2, 3}, Share{1, 1}, Share{0, 1});
    made.confidence = *rc::gen::element(0.95, 0.9);
    made.linked = *rc::gen::arbitrary<bool>();
    return made;
}

Cell any_cell(Item const& item)
{
    int const kind = any_from(0, 9);
    if (kind > 1) {
        return cell_of(any_from(item.range.min, item.range.max), item.range.min);
    }
    return kind == 0 ? blank : cannot_say;
}

std::vector<PlainRow> any_rows(Questionnaire const& questionnaire, int teams)
{
    std::vector<PlainRow> rows;
    int const people = any_from(0, people_max);
    for (int person = 0; person < people; ++person) {
        for (int round = 0; round < rounds; ++round) {
            if (any_from(0, 4) > 0) {
                PlainRow& row = rows.emplace_back();
                auto const team = any_from(0, 4) > 0 ? person % teams : any_from(0, teams - 1);
                row.key = {
                    static_cast<std::uint32_t>(person),
                    static_cast<std::uint32_t>(team),
                    static_cast<std::uint32_t>(round)};
                std::ranges::transform(
                    questionnaire.items,
                    std::back_inserter(row.cells),
                    any_cell
                );
            }
        }
    }
    return rows;
}

// As many as answered in the fuller round, and up to two more; sometimes not known.
std::optional<int> any_size(std::vector<PlainRow> const& rows, std::size_t team)
{
    std::vector<int> answered(rounds);
    for (PlainRow const& row : rows) {
        answered[row.key.round] += row.key.team == team ? 1 : 0;
    }
    int const size = *std::ranges::max_element(answered) + any_from(0, 2);
    return any_from(0, 20) > 0 ? std::optional{std::max(1, size)} : std::nullopt;
}

} // namespace

std::vector<PlainRow> rows_of(ResponseTable const& table)
{
    std::vector<PlainRow> rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto const cells = table.cells(row);
        rows.push_back({table.key(row), {cells.begin(), cells.end()}});
    }
    return rows;
}

ResponseTable table_of(std::vector<PlainRow> const& rows, std::size_t items)
{
    ResponseTable table{items};
    for (PlainRow const& row : rows) {
        table.add(row.key, row.cells);
    }
    return table;
}

rc::Gen<Study> any_study()
{
    return rc::gen::exec([] {
        Questionnaire questionnaire = any_questionnaire();
        int const teams = any_from(1, teams_max);
        auto const rows = any_rows(questionnaire, teams);
        std::vector<Team> sized;
        for (int team = 0; team < teams; ++team) {
            auto const position = static_cast<std::size_t>(team);
            sized.push_back({"t" + std::to_string(team), any_size(rows, position)});
        }
        ResponseTable table = table_of(rows, questionnaire.items.size());
        return Study{std::move(questionnaire), std::move(sized), {"1", "2"}, std::move(table)};
    });
}

} // namespace heed::test_support

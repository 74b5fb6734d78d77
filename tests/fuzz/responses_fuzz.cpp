// Any bytes as a file of responses: either a table that keeps the promises of study.hpp, or a fault
// at a place that the bytes have. The first byte chooses whether teams are given.

#include "scoring/analyst/input/responses.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace {

using namespace heed;
using analyst::Definition;
using fuzz::promise;
using Teams = std::optional<std::vector<statistics::Team>>;

Definition two_items()
{
    Definition definition;
    definition.questionnaire.items = {{"a", {1, 5}, false}, {"b", {-10, 120}, true}};
    definition.questionnaire.scales = {{"s", {0, 1}}};
    definition.offers_cannot_say = {true, false};
    return definition;
}

// Lines as people count them, by a reading that shares nothing with the reader.
void check(analyst::Fault const& fault, std::string_view bytes)
{
    promise(fault.file == "f" && !fault.reason.empty());
    promise((fault.line == 0) == (fault.column == 0));
    auto lines = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    promise(fault.line <= lines);
    promise(fault.column <= bytes.size() + 1);
    for (auto const character : fault.text()) {
        promise(static_cast<unsigned char>(character) >= 0x20 && character != 0x7f);
    }
}

void check_cells(Definition const& definition, std::span<statistics::Cell const> cells)
{
    promise(cells.size() == definition.questionnaire.items.size());
    for (std::size_t item = 0; item < cells.size(); ++item) {
        auto const span = definition.questionnaire.items[item].range.span();
        promise(!statistics::is_answer(cells[item]) || statistics::option_of(cells[item]) <= span);
        promise(cells[item] != statistics::cannot_say || definition.offers_cannot_say[item]);
    }
}

void check(analyst::Responses const& responses, Definition const& definition)
{
    auto const& [teams, rounds, table, people] = responses;
    promise(!rounds.empty() && !teams.empty() && table.rows() > 0);
    promise(std::set(rounds.begin(), rounds.end()).size() == rounds.size());
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> counts;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto const key = table.key(row);
        promise(key.person < people.size() && key.team < teams.size() && key.round < rounds.size());
        promise(seen.emplace(key.person, key.round).second);
        auto const count = ++counts[{key.team, key.round}];
        promise(!teams[key.team].size || count <= *teams[key.team].size);
        check_cells(definition, table.cells(row));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static Definition const definition = two_items();
    std::string_view bytes{reinterpret_cast<char const*>(data), size};
    bool const given = bytes.starts_with('t');
    bytes.remove_prefix(std::min<std::size_t>(size, 1));
    analyst::Lines lines{analyst::text_source("f", bytes)};
    auto const responses =
        analyst::read_responses(lines, definition, given ? Teams{{{"x", 2}, {"y", 0}}} : Teams{});
    if (responses) {
        check(*responses, definition);
    } else {
        check(responses.error(), bytes);
    }
    return 0;
}

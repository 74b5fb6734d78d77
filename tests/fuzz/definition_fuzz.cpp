// Any bytes as a definition: either a questionnaire that keeps the promises of questionnaire.hpp,
// or a fault at a place that the bytes have.

#include "scoring/analyst/input/definition.hpp"
#include "scoring/analyst/input/ids.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace heed;
using fuzz::promise;

void check(analyst::Fault const& fault, std::string_view bytes)
{
    promise(fault.file == "f" && !fault.reason.empty());
    promise((fault.line == 0) == (fault.column == 0));
    auto lines = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    promise(fault.line <= lines);
    promise(fault.column <= bytes.size() + 1);
}

// Each once, all of them positions in a list of that size, at least one.
void check_parts(std::vector<std::size_t> const& parts, std::size_t size)
{
    promise(!parts.empty() && std::set(parts.begin(), parts.end()).size() == parts.size());
    promise(std::ranges::all_of(parts, [size](std::size_t part) { return part < size; }));
}

void check(statistics::Questionnaire const& questionnaire)
{
    std::set<std::string> items;
    for (auto const& item : questionnaire.items) {
        promise(items.insert(item.id).second && !analyst::id_fault(item.id));
        promise(!analyst::is_id_column(item.id));
        promise(item.range.min < item.range.max && item.range.span() < statistics::options_max);
    }
    std::set<std::string> scores;
    for (auto const& scale : questionnaire.scales) {
        promise(scores.insert(scale.id).second && !analyst::id_fault(scale.id));
        check_parts(scale.items, questionnaire.items.size());
    }
    for (auto const& composite : questionnaire.composites) {
        promise(scores.insert(composite.id).second && !analyst::id_fault(composite.id));
        check_parts(composite.scales, questionnaire.scales.size());
    }
    auto const [numerator, denominator] = questionnaire.needed;
    promise(0 <= numerator && numerator <= denominator && denominator >= 1);
    promise(questionnaire.confidence > 0 && questionnaire.confidence < 1);
    promise(!questionnaire.items.empty() && !questionnaire.scales.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    auto const definition = analyst::read_definition(bytes, "f");
    if (definition) {
        check(definition->questionnaire);
        promise(definition->offers_cannot_say.size() == definition->questionnaire.items.size());
        promise(!definition->title.empty());
    } else {
        check(definition.error(), bytes);
    }
    return 0;
}

#include "scoring/disclosure/group_tree.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

json::value text_or_null(std::optional<std::string> const& text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

json::object unit_object(organisation::ChartedUnit const& unit)
{
    return {
        {"id", unit.id.text()},
        {"name", unit.entry.name},
        {"parent", text_or_null(unit.entry.parent)},
        {"people", unit.entry.people},
        {"leader", text_or_null(unit.entry.leader)},
    };
}

organisation::UnitEntry read_entry(JsonReader& in)
{
    organisation::UnitEntry entry;
    entry.name = in.text("name");
    entry.parent = in.text_or_null("parent");
    entry.people = in.whole_number("people");
    entry.leader = in.text_or_null("leader");
    return entry;
}

} // namespace

std::string units(std::span<organisation::ChartedUnit const> units)
{
    json::array all;
    for (auto const& unit : units) {
        all.push_back(unit_object(unit));
    }
    return json::serialize(json::object{{"units", std::move(all)}});
}

boost::system::result<std::vector<organisation::UnitEntry>, http::Problem>
unit_entries(std::string_view body)
{
    // One more than there may be, so that too many get an answer that says how many may be.
    JsonReader in{body, disclosure::groups_max + 1};
    std::vector<organisation::UnitEntry> entries;
    for (auto& element : in.objects("units")) {
        entries.push_back(read_entry(element));
        element.done();
    }
    if (auto const problem = in.done()) {
        return *problem;
    }
    return entries;
}

boost::system::result<organisation::UnitEntry, http::Problem> unit_entry(std::string_view body)
{
    JsonReader in{body};
    auto entry = read_entry(in);
    if (auto const problem = in.done()) {
        return *problem;
    }
    return entry;
}

} // namespace heed::api::wire

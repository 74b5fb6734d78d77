#pragma once
// The organisation's chart: reading it, and putting another in its place. A unit keeps its id for
// as long as its name stays or it is edited by its id, and has it again when it is taken out after
// a campaign and put in under the same name, so its rounds belong together over time. Campaigns
// that run keep the tree that they were launched with. Any thread.

#include "server/base/random.hpp"
#include "server/organisation/error.hpp"
#include "server/organisation/unit_entry.hpp"
#include "server/store/store.hpp"
#include "survey-defs/model/ids.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace heed::organisation {

struct ChartedUnit {
    survey::GroupId id;
    UnitEntry entry;
};

class Chart {
public:
    // Both are borrowed and must outlive the chart.
    Chart(store::Store& store, base::Random& random) : store_{store}, random_{random} {}

    // By name.
    std::vector<ChartedUnit> units() const;

    // Puts these units in the place of all that are there, or changes nothing. Errors: those of
    // fault_of(), unknown_leader, changed_meanwhile.
    boost::system::result<void, Fault> replace(std::span<UnitEntry const> entries);
    // The same with a sheet. Errors: those of read_unit_sheet() as well.
    boost::system::result<void, SheetFault> import_sheet(std::string_view text);
    // Replaces what is written down about one unit; its name may change. A fault names the part of
    // the entry that would break the chart, never another entry. Errors: as for replace();
    // not_found.
    boost::system::result<void, Fault> edit(survey::GroupId const& unit, UnitEntry const& entry);

private:
    // `ids` has one id for each entry; an empty one stands for a new unit.
    boost::system::result<void, Fault>
    put(std::int64_t version, std::span<UnitEntry const> entries, std::vector<survey::GroupId> ids);

    store::Store& store_;
    base::Random& random_;
};

} // namespace heed::organisation

#include "server/app/audit_blocks.hpp"

#include "server/app/audit_figures.hpp"
#include "server/app/audit_releases.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <set>
#include <utility>

namespace heed::app {

namespace json = boost::json;

namespace {

using disclosure::ElementBlock;
using disclosure::RecordedElement;
using disclosure::RecordedReport;
using disclosure::ReleaseRecord;

constexpr int pool_factor = 2;

// One element's blocks and reports, as a round of its own.
class ElementRound {
public:
    ElementRound(
        ReleaseRecord const& record,
        std::size_t at,
        std::string const& campaign,
        ElementUnits const& units
    )
        : record_{record},
          at_{at},
          element_{record.elements[at]},
          round_{campaign + " " + element_.id.text()},
          units_{units},
          names_{element_block_names(record, element_, "")}
    {
    }

    void add_to(json::array& blocks, json::array& cells, json::array& releases) const
    {
        for (std::size_t block = 0; block < names_.size(); ++block) {
            if (ElementBlock const& sums = element_.blocks[block]; sums.mean) {
                blocks.push_back(block_of(block, sums));
                cells.push_back({id(names_[block]), nullptr, sums.counted});
            }
        }
        std::set<std::string> named;
        for (RecordedReport const& report : record_.reports) {
            bool const is_new = named.insert(report_name(record_, report)).second;
            if (is_new && report.elements[at_].shown) {
                releases.push_back(release_of(report));
            }
        }
    }

private:
    // Ids are unique over all rounds of the file.
    json::string id(std::string const& name) const { return json::string{name + " in " + round_}; }

    json::object block_of(std::size_t block, ElementBlock const& sums) const
    {
        return {
            {"id", id(names_[block])},
            {"round", json::string{round_}},
            {"n", sums.counted},
            {"smax", sums.largest},
            {"sums", keyed_sums(sums, units_)}};
    }

    json::object release_of(RecordedReport const& report) const
    {
        auto const& figure = report.elements[at_];
        json::array blocks;
        for (std::size_t block = figure.blocks.first; block < figure.blocks.last; ++block) {
            if (element_.blocks[block].mean) {
                blocks.emplace_back(id(names_[block]));
            }
        }
        json::object mean = mean_interval(element_, figure, record_.policy, units_);
        return {
            {"id", id(report_name(record_, report))},
            {"round", json::string{round_}},
            {"blocks", std::move(blocks)},
            {"n", {{"low", figure.shown->least_answers}, {"high", nullptr}}},
            {"means", {{element_.id.text(), {{"low", mean["low"]}, {"high", mean["high"]}}}}}};
    }

    ReleaseRecord const& record_;
    std::size_t at_;
    RecordedElement const& element_;
    std::string round_;
    ElementUnits const& units_;
    std::vector<std::string> names_;
};

} // namespace

void add_blocks(
    json::object& document,
    ReleaseRecord const& record,
    std::string const& campaign,
    std::span<ElementUnits const> elements
)
{
    json::array blocks;
    json::array cells;
    json::array releases;
    for (std::size_t at = 0; at < record.elements.size(); ++at) {
        ElementRound{record, at, campaign, elements[at]}.add_to(blocks, cells, releases);
    }
    document["pool_factor"] = pool_factor;
    document["blocks"] = std::move(blocks);
    document["cells"] = std::move(cells);
    document["releases"] = std::move(releases);
}

} // namespace heed::app

#include "server/app/audit_blocks.hpp"

#include "server/app/audit_comments.hpp"
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

// The three lists of the document.
struct Lists {
    json::array blocks;
    json::array cells;
    json::array releases;
};

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

    void add_to(Lists& lists) const
    {
        for (std::size_t block = 0; block < names_.size(); ++block) {
            if (ElementBlock const& sums = element_.blocks[block]; sums.mean) {
                lists.blocks.push_back(block_of(block, sums));
                lists.cells.push_back({id(names_[block]), nullptr, sums.counted});
            }
        }
        std::set<std::string> named;
        for (RecordedReport const& report : record_.reports) {
            bool const is_new = named.insert(report_name(record_, report)).second;
            if (is_new && report.elements[at_].shown) {
                lists.releases.push_back(release_of(report));
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

// The comments to one question with one sharing, as a round of their own.
void add_comments(
    Lists& lists,
    ReleaseRecord const& record,
    disclosure::RecordedComments const& kind,
    std::string const& campaign
)
{
    json::string const round{campaign + " " + kind_name(kind)};
    std::string const suffix = " in " + std::string{round};
    for (disclosure::CommentBlock const& block : kind.blocks) {
        json::string const id{part_block_name(record, block, kind_name(kind), suffix)};
        lists.blocks.push_back(
            {{"id", id}, {"round", round}, {"n", block.counted}, {"smax", block.largest}}
        );
        lists.cells.push_back({id, nullptr, block.counted});
        lists.releases.push_back(
            {{"id", json::string{list_name(record, kind, block, " in " + campaign)}},
             {"round", round},
             {"blocks", json::array{id}},
             {"n", {{"low", block.counted}, {"high", block.written}}}}
        );
    }
}

} // namespace

void add_blocks(
    json::object& document,
    ReleaseRecord const& record,
    std::string const& campaign,
    std::span<ElementUnits const> elements
)
{
    Lists lists;
    for (std::size_t at = 0; at < record.elements.size(); ++at) {
        ElementRound{record, at, campaign, elements[at]}.add_to(lists);
    }
    for (disclosure::RecordedComments const& kind : record.comments) {
        add_comments(lists, record, kind, campaign);
    }
    document["pool_factor"] = pool_factor;
    document["blocks"] = std::move(lists.blocks);
    document["cells"] = std::move(lists.cells);
    document["releases"] = std::move(lists.releases);
}

} // namespace heed::app

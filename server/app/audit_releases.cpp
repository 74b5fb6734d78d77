#include "server/app/audit_releases.hpp"

#include "scoring/disclosure/head_counts.hpp"
#include "server/app/audit_comments.hpp"
#include "server/app/audit_figures.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace heed::app {

namespace json = boost::json;

namespace {

using disclosure::BlockRange;
using disclosure::ElementBlock;
using disclosure::RecordedBlock;
using disclosure::RecordedElement;
using disclosure::RecordedFigure;
using disclosure::RecordedReport;
using disclosure::ReleaseRecord;
using disclosure::Scope;

// Positions of blocks of the round, ascending.
using Blocks = std::vector<std::size_t>;

Blocks all_in(BlockRange range)
{
    Blocks blocks;
    for (std::size_t at = range.first; at < range.last; ++at) {
        blocks.push_back(at);
    }
    return blocks;
}

bool is_leaf(ReleaseRecord const& record, std::size_t unit)
{
    // In preorder, what is below a unit follows it.
    return unit + 1 == record.units.size() || record.units[unit + 1].parent != unit;
}

std::string name_of_block(ReleaseRecord const& record, std::size_t unit, bool pooled)
{
    std::string const direct = is_leaf(record, unit) ? "" : "/direct";
    return "block " + record.units[unit].id.text() + (pooled ? "/others" : direct);
}

class Releases {
public:
    explicit Releases(ReleaseSource const& source)
        : source_{source}, record_{source.record}, names_{block_names(source.record, source.suffix)}
    {
        for (RecordedElement const& element : record_.elements) {
            units_.push_back(&*std::ranges::find(source.elements, element.id, id_of_element));
            element_names_.push_back(element_block_names(record_, element, source.suffix));
        }
    }

    void add_to(json::array& releases) const
    {
        add_blocks(releases);
        add_comments(releases);
        std::set<std::string> named;
        for (RecordedReport const& report : record_.reports) {
            if (named.insert(report_name(record_, report)).second) {
                add_report(releases, report);
            }
        }
    }

private:
    static survey::ElementId const& id_of_element(ElementUnits const& units)
    {
        return units.element().id;
    }

    json::array members(Blocks const& blocks) const
    {
        json::array members;
        for (std::size_t const block : blocks) {
            for (std::string const& id : (*source_.people)[block]) {
                members.emplace_back(json::string{id});
            }
        }
        return members;
    }

    json::object release(std::string const& id, Blocks const& blocks, json::value people) const
    {
        json::object release{
            {"id", json::string{id}},
            {"round", json::string{source_.round}},
            {"n", std::move(people)}};
        if (source_.people) {
            release["members"] = members(blocks);
        } else {
            release["group"] = {{"any", names_of(blocks)}};
        }
        return release;
    }

    // How many answered, as far as the shown counts tell somebody who knows how many were asked.
    json::object shown_count(Blocks const& blocks) const
    {
        int least = 0;
        int most = 0;
        for (std::size_t const at : blocks) {
            RecordedBlock const& block = record_.blocks[at];
            least += disclosure::least_shown(block.counted, block.asked);
            most += disclosure::most_shown(block.counted, block.asked);
        }
        return {{"low", least}, {"high", most}};
    }

    void add_blocks(json::array& releases) const
    {
        std::vector<json::array> stats(record_.blocks.size());
        json::array unions;
        for (std::size_t at = 0; at < record_.elements.size(); ++at) {
            auto const& element = record_.elements[at];
            for (std::size_t block = 0; block < element.blocks.size(); ++block) {
                ElementBlock const& sums = element.blocks[block];
                if (sums.blocks.size() == 1) {
                    add_sums(stats[sums.blocks.front()], sums, *units_[at]);
                } else {
                    json::object made = release(element_names_[at][block], sums.blocks, nullptr);
                    add_sums(made["stats"].emplace_array(), sums, *units_[at]);
                    unions.push_back(std::move(made));
                }
            }
        }
        for (std::size_t block = 0; block < stats.size(); ++block) {
            json::object made = release(names_[block], {block}, shown_count({block}));
            made["stats"] = std::move(stats[block]);
            releases.push_back(std::move(made));
        }
        std::ranges::move(unions, std::back_inserter(releases));
    }

    void add_comments(json::array& releases) const
    {
        std::size_t list = 0;
        for (disclosure::RecordedComments const& kind : record_.comments) {
            for (disclosure::CommentBlock const& block : kind.blocks) {
                std::string const id = list_name(record_, kind, block, source_.suffix);
                json::object made = release(id, block.blocks, nullptr);
                if (source_.people) {
                    made["members"] = json::value_from(source_.comments[list].texts);
                }
                made["stats"] = {
                    {{"item", json::string{kind.question.text()}},
                     {"stat", "comments"},
                     {"value", block.written}}};
                releases.push_back(std::move(made));
                ++list;
            }
        }
    }

    void add_report(json::array& releases, RecordedReport const& report) const
    {
        std::map<Blocks, json::array> stats;
        std::map<Blocks, std::string> elements;
        Blocks const all = all_in(report.blocks);
        stats[all];
        for (std::size_t at = 0; at < report.elements.size(); ++at) {
            if (report.elements[at].shown) {
                Blocks const made_of = blocks_of(at, report.elements[at]);
                stats[made_of].push_back(mean(at, report.elements[at]));
                elements[made_of] += " " + record_.elements[at].id.text();
            }
        }
        for (auto& [blocks, figures] : stats) {
            bool const whole = blocks == all;
            std::string const id = report_name(record_, report) +
                                   (whole ? "" : " of" + elements[blocks]) + source_.suffix;
            json::object made =
                release(id, blocks, whole ? json::value(shown_count(blocks)) : nullptr);
            made["derived_from"] = names_of(blocks);
            made["stats"] = std::move(figures);
            releases.push_back(std::move(made));
        }
    }

    // The blocks of the round that an element's figure counts.
    Blocks blocks_of(std::size_t element, RecordedFigure const& figure) const
    {
        Blocks blocks;
        for (std::size_t const at : all_in(figure.blocks)) {
            ElementBlock const& block = record_.elements[element].blocks[at];
            if (block.mean) {
                blocks.insert(blocks.end(), block.blocks.begin(), block.blocks.end());
            }
        }
        std::ranges::sort(blocks);
        return blocks;
    }

    json::array names_of(Blocks const& blocks) const
    {
        json::array names;
        for (std::size_t const block : blocks) {
            names.emplace_back(json::string{names_[block]});
        }
        return names;
    }

    json::object mean(std::size_t at, RecordedFigure const& figure) const
    {
        RecordedElement const& element = record_.elements[at];
        json::array sources;
        for (std::size_t const block : all_in(figure.blocks)) {
            if (element.blocks[block].mean) {
                sources.emplace_back(json::string{element_names_[at][block]});
            }
        }
        json::object stat = mean_interval(element, figure, record_.policy, *units_[at]);
        stat["derived_from"] = std::move(sources);
        return stat;
    }

    ReleaseSource const& source_;
    ReleaseRecord const& record_;
    std::vector<std::string> names_;                      // of each block of the round
    std::vector<ElementUnits const*> units_;              // of each element of the record
    std::vector<std::vector<std::string>> element_names_; // of each block of each element
};

} // namespace

std::vector<std::string> block_names(ReleaseRecord const& record, std::string const& suffix)
{
    std::vector<std::string> names;
    for (RecordedBlock const& block : record.blocks) {
        names.push_back(name_of_block(record, block.unit, block.pooled) + suffix);
    }
    return names;
}

std::vector<std::string> element_block_names(
    ReleaseRecord const& record,
    RecordedElement const& element,
    std::string const& suffix
)
{
    std::vector<std::string> names;
    for (ElementBlock const& block : element.blocks) {
        names.push_back(part_block_name(record, block, element.id.text(), suffix));
    }
    return names;
}

std::string part_block_name(
    ReleaseRecord const& record,
    disclosure::PartBlock const& block,
    std::string const& part,
    std::string const& suffix
)
{
    if (block.blocks.size() == 1) {
        RecordedBlock const& alone = record.blocks[block.blocks.front()];
        return name_of_block(record, alone.unit, alone.pooled) + suffix;
    }
    return name_of_block(record, block.unit, block.pooled) + " of " + part + suffix;
}

std::string report_name(ReleaseRecord const& record, RecordedReport const& report)
{
    bool const own = report.scope == Scope::own && !is_leaf(record, report.unit);
    return "report " + record.units[report.unit].id.text() + (own ? "/direct" : "");
}

void add_releases(json::array& releases, ReleaseSource const& source)
{
    Releases{source}.add_to(releases);
}

} // namespace heed::app

#include "server/app/audit_releases.hpp"

#include "scoring/disclosure/head_counts.hpp"
#include "scoring/exact/fraction.hpp"
#include "server/app/audit_figures.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

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

class Releases {
public:
    Releases(
        ReleaseRecord const& record,
        AuditRound const& round,
        std::span<ElementUnits const> elements,
        std::string const& suffix
    )
        : record_{record}, round_{round}, suffix_{suffix}, is_leaf_(record.units.size(), true)
    {
        for (disclosure::RecordedUnit const& unit : record.units) {
            if (unit.parent != disclosure::nowhere) {
                is_leaf_[unit.parent] = false;
            }
        }
        for (RecordedElement const& element : record.elements) {
            units_.push_back(&*std::ranges::find(elements, element.id, id_of_element));
        }
        collect_members();
        name_blocks();
    }

    void add_to(json::array& releases) const
    {
        add_blocks(releases);
        std::set<std::string> named;
        for (RecordedReport const& report : record_.reports) {
            if (named.insert(name_of_report(report)).second) {
                add_report(releases, report);
            }
        }
    }

private:
    static survey::ElementId const& id_of_element(ElementUnits const& units)
    {
        return units.element().id;
    }
    std::string const& name_of_unit(std::size_t unit) const
    {
        return record_.units[unit].id.text();
    }

    // As `heed audit --plan` calls them.
    std::string name_of_block(std::size_t unit, bool pooled) const
    {
        std::string const direct = is_leaf_[unit] ? "" : "/direct";
        return name_of_unit(unit) + (pooled ? "/others" : direct);
    }

    void collect_members()
    {
        std::vector<std::size_t> block_of_unit(record_.units.size(), disclosure::nowhere);
        for (std::size_t block = 0; block < record_.blocks.size(); ++block) {
            for (std::size_t const unit : record_.blocks[block].units) {
                block_of_unit[unit] = block;
            }
        }
        members_.resize(record_.blocks.size());
        for (AuditPerson const& person : round_.people) {
            if (std::size_t const block = block_of_unit[person.unit];
                block != disclosure::nowhere) {
                members_[block].push_back(&person);
            }
        }
    }

    // A block of an element that is one block of the round is part of that one's release; a union
    // of several has a release of its own.
    void name_blocks()
    {
        for (RecordedBlock const& block : record_.blocks) {
            names_.push_back("block " + name_of_block(block.unit, block.pooled) + suffix_);
        }
        for (RecordedElement const& element : record_.elements) {
            std::vector<std::string> names;
            for (ElementBlock const& block : element.blocks) {
                names.push_back(
                    block.blocks.size() == 1 ? names_[block.blocks.front()]
                                             : "block " + name_of_block(block.unit, block.pooled) +
                                                   " of " + element.id.text() + suffix_
                );
            }
            element_names_.push_back(std::move(names));
        }
    }

    json::object release(std::string const& id, Blocks const& blocks, json::value people) const
    {
        json::array members;
        for (std::size_t const block : blocks) {
            for (AuditPerson const* const person : members_[block]) {
                members.emplace_back(json::string{person->id});
            }
        }
        return {
            {"id", json::string{id}},
            {"round", json::string{round_.name}},
            {"members", std::move(members)},
            {"n", std::move(people)}};
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

    // The two reports of a unit without units below are one artefact, so they share a name.
    std::string name_of_report(RecordedReport const& report) const
    {
        bool const own = report.scope == Scope::own && !is_leaf_[report.unit];
        return "report " + name_of_unit(report.unit) + (own ? "/direct" : "");
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
            std::string const id =
                name_of_report(report) + (whole ? "" : " of" + elements[blocks]) + suffix_;
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

    json::object mean(std::size_t element, RecordedFigure const& figure) const
    {
        json::array sources;
        exact::Fraction sum = 0;
        int people = 0;
        for (std::size_t const at : all_in(figure.blocks)) {
            ElementBlock const& block = record_.elements[element].blocks[at];
            if (block.mean) {
                sources.emplace_back(json::string{element_names_[element][at]});
                sum += block.mean->value * block.counted;
                people += block.counted;
            }
        }
        json::object stat = mean_interval(*figure.shown, sum / people, *units_[element]);
        stat["derived_from"] = std::move(sources);
        return stat;
    }

    ReleaseRecord const& record_;
    AuditRound const& round_;
    std::string const& suffix_;
    std::vector<bool> is_leaf_;
    std::vector<ElementUnits const*> units_;               // of each element of the record
    std::vector<std::vector<AuditPerson const*>> members_; // of each block of the round
    std::vector<std::string> names_;                       // of each block of the round
    std::vector<std::vector<std::string>> element_names_;  // of each block of each element
};

} // namespace

void add_releases(
    json::array& releases,
    ReleaseRecord const& record,
    AuditRound const& round,
    std::span<ElementUnits const> elements,
    std::string const& suffix
)
{
    Releases{record, round, elements, suffix}.add_to(releases);
}

} // namespace heed::app

#include "server/app/audit_plan.hpp"

#include "scoring/disclosure/certificate.hpp"
#include "scoring/disclosure/plan.hpp"
#include "server/app/console.hpp"
#include "server/app/plan_tree.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::app {

namespace json = boost::json;

namespace {

using disclosure::CarriedBlock;
using disclosure::CarryUp;
using disclosure::GroupTree;

// Names and numbers of one tree's plan as JSON.
class PlanJson {
public:
    PlanJson(PlanTree const& tree, disclosure::Plan const& plan)
        : groups_{tree.groups}, policy_{tree.policy}, plan_{plan}
    {
        for (CarriedBlock const& block : plan.scores.blocks) {
            score_names_.push_back(name_of(block));
        }
        detail_names_.resize(plan.detail.blocks.size());
        for (std::size_t at = 0; at < detail_names_.size(); ++at) {
            if (plan.detail.blocks[at].pooled) {
                detail_names_[at] = id_of(plan.detail.blocks[at].unit) + "/merged";
            }
        }
        auto const& homes = plan.detail.block_of_piece;
        for (std::size_t piece = 0; piece < homes.size(); ++piece) {
            if (homes[piece] != disclosure::nowhere && !plan.detail.blocks[homes[piece]].pooled) {
                detail_names_[homes[piece]] = score_names_[piece];
            }
        }
    }

    void add_to(json::object& tree) const
    {
        tree["blocks"] = blocks();
        tree["reports"] = reports(plan_.scores, score_names_);
        tree["detail_tier"] = {
            {"k", policy_.detail_minimum()},
            {"blocks", detail_blocks()},
            {"reports", reports(plan_.detail, detail_names_)}};
    }

private:
    std::string const& id_of(std::size_t unit) const { return groups_.group_of(unit).id.text(); }

    std::string name_of(CarriedBlock const& block) const
    {
        if (block.pooled) {
            return id_of(block.unit) + "/others";
        }
        return groups_.shape().is_leaf(block.unit) ? id_of(block.unit)
                                                   : id_of(block.unit) + "/direct";
    }

    static json::array sorted(std::vector<std::string> names)
    {
        std::ranges::sort(names);
        json::array texts;
        for (std::string const& name : names) {
            texts.emplace_back(json::string{name});
        }
        return texts;
    }

    json::object blocks() const
    {
        std::vector<std::vector<std::pair<std::string, int>>> units(score_names_.size());
        for (std::size_t unit = 0; unit < groups_.shape().size(); ++unit) {
            if (auto const home = plan_.scores.block_of_piece[unit]; home != disclosure::nowhere) {
                units[home].emplace_back(id_of(unit), groups_.group_of(unit).people);
            }
        }
        json::object blocks;
        for (std::size_t at = 0; at < units.size(); ++at) {
            CarriedBlock const& block = plan_.scores.blocks[at];
            std::ranges::sort(units[at]);
            json::array listed;
            for (auto const& [unit, people] : units[at]) {
                listed.push_back({json::string{unit}, people});
            }
            blocks[score_names_[at]] = {
                {"n", block.people},
                {"smax", block.largest},
                {"units", std::move(listed)}};
        }
        return blocks;
    }

    json::object detail_blocks() const
    {
        std::vector<std::vector<std::string>> members(detail_names_.size());
        auto const& homes = plan_.detail.block_of_piece;
        for (std::size_t piece = 0; piece < homes.size(); ++piece) {
            if (homes[piece] != disclosure::nowhere) {
                members[homes[piece]].push_back(score_names_[piece]);
            }
        }
        json::object blocks;
        for (std::size_t at = 0; at < members.size(); ++at) {
            blocks[detail_names_[at]] = sorted(std::move(members[at]));
        }
        return blocks;
    }

    json::object reports(CarryUp const& tier, std::vector<std::string> const& names) const
    {
        json::object reports;
        for (std::size_t unit = 0; unit < groups_.shape().size(); ++unit) {
            auto const range = tier.report(groups_.shape(), unit);
            auto const first = names.begin() + static_cast<std::ptrdiff_t>(range.first);
            auto const last = names.begin() + static_cast<std::ptrdiff_t>(range.last);
            if (!range.empty()) {
                reports[id_of(unit)] = sorted({first, last});
            }
        }
        return reports;
    }

    GroupTree const& groups_;
    disclosure::Policy const& policy_;
    disclosure::Plan const& plan_;
    std::vector<std::string> score_names_;
    std::vector<std::string> detail_names_;
};

std::optional<InputFault> add_plan(json::value& tree, std::string const& pointer)
{
    auto const read = read_plan_tree(tree, pointer);
    if (!read) {
        return read.error();
    }
    disclosure::TreeShape const& shape = read->groups.shape();
    std::vector<int> counted;
    for (std::size_t unit = 0; unit < shape.size(); ++unit) {
        counted.push_back(read->groups.group_of(unit).people);
    }
    auto const plan = disclosure::make_plan(shape, counted, read->policy);
    if (disclosure::find_flaw(plan, shape, counted, read->policy)) {
        throw std::logic_error{"the plan does not keep its own rules"};
    }
    PlanJson{*read, plan}.add_to(tree.get_object());
    return std::nullopt;
}

} // namespace

boost::system::result<std::string, InputFault> plan_trees(std::string_view text)
{
    auto document = parse_audit_json(text);
    if (!document) {
        return document.error();
    }
    auto* const object = document->if_object();
    auto* const member = object == nullptr ? nullptr : object->if_contains("trees");
    auto* const trees = member == nullptr ? nullptr : member->if_array();
    if (trees == nullptr) {
        return InputFault{.pointer = "", .reason = "expected an object with a list \"trees\""};
    }
    for (std::size_t at = 0; at < trees->size(); ++at) {
        if (auto fault = add_plan((*trees)[at], "/trees/" + std::to_string(at))) {
            return *std::move(fault);
        }
    }
    return {boost::system::in_place_value, json::serialize(*document)};
}

int audit_plan(std::filesystem::path const& file)
{
    auto const text = read_audit_file(file);
    auto const planned = text ? plan_trees(*text) : text;
    if (!planned) {
        complain(file.string() + ": " + planned.error().message());
        return exit_bad_input;
    }
    say(*planned);
    return 0;
}

} // namespace heed::app

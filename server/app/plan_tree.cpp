#include "server/app/plan_tree.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace heed::app {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 3> block_endings{"/direct", "/others", "/merged"};

std::string_view view(json::string_view text)
{
    return {text.data(), text.size()};
}

std::string quoted(std::string_view text)
{
    return std::string{"\""}.append(text).append("\"");
}

std::string step(std::string_view key)
{
    std::string escaped = "/";
    for (char const each : key) {
        escaped += each == '~' ? "~0" : each == '/' ? "~1" : std::string(1, each);
    }
    return escaped;
}

// Keeps the first fault; after it, what is read no longer matters.
class Reader {
public:
    Reader(json::value const& tree, std::string const& pointer) : tree_{tree}, pointer_{pointer} {}

    boost::system::result<PlanTree, InputFault> read()
    {
        member("name", json::kind::string, "text");
        auto const policy = read_policy();
        read_units();
        read_counts();
        if (fault_) {
            return *fault_;
        }
        auto groups = disclosure::GroupTree::make(std::move(groups_));
        if (!groups) {
            return InputFault{.pointer = pointer_, .reason = groups.error().message()};
        }
        return PlanTree{.policy = policy, .groups = *std::move(groups)};
    }

private:
    void refuse(std::string const& place, std::string reason)
    {
        if (!fault_) {
            fault_ = {.pointer = pointer_ + place, .reason = std::move(reason)};
        }
    }

    // Null, with a fault, unless the tree has this member and it is of that kind.
    json::value const* member(std::string_view key, json::kind kind, std::string_view words)
    {
        auto const* object = tree_.if_object();
        auto const* value = object == nullptr ? nullptr : object->if_contains(key);
        if (object == nullptr) {
            refuse("", "expected an object");
        } else if (value == nullptr) {
            refuse("", "the key " + quoted(key) + " is missing");
        } else if (value->kind() != kind) {
            refuse(step(key), std::string{"expected "}.append(words));
            value = nullptr;
        }
        return value;
    }

    disclosure::Policy read_policy()
    {
        auto const floor = disclosure::Policy::at_the_floor();
        auto const* k = member("k", json::kind::int64, "a whole number");
        if (k == nullptr) {
            return floor;
        }
        // Whatever does not fit an int is too large all the same.
        constexpr std::int64_t too_large = disclosure::Policy::minimum_group_max + 1;
        auto const people = std::clamp(k->get_int64(), std::int64_t{0}, too_large);
        auto const policy = disclosure::Policy::with_minimum_group(static_cast<int>(people));
        if (!policy) {
            refuse("/k", policy.error().message());
        }
        return policy ? *policy : floor;
    }

    void read_units()
    {
        auto const* root = member("root", json::kind::string, "text");
        auto const* children = member("children", json::kind::object, "an object");
        if (root == nullptr || children == nullptr) {
            return;
        }
        add_unit(view(root->get_string()), std::nullopt, "/root");
        for (auto const& [parent, list] : children->get_object()) {
            read_children(view(parent), list);
        }
        for (auto const& each : children->get_object()) {
            if (!position_.contains(view(each.key()))) {
                refuse(
                    "/children" + step(view(each.key())),
                    "neither the root nor anybody's child"
                );
            }
        }
    }

    void read_children(std::string_view parent, json::value const& list)
    {
        std::string const place = "/children" + step(parent);
        auto const* entries = list.if_array();
        if (entries == nullptr) {
            return refuse(place, "expected a list");
        }
        for (std::size_t at = 0; at < entries->size(); ++at) {
            std::string const here = place + "/" + std::to_string(at);
            auto const* name = (*entries)[at].if_string();
            if (name == nullptr) {
                return refuse(here, "expected text");
            }
            add_unit(view(*name), survey::GroupId{std::string{parent}}, here);
        }
    }

    void
    add_unit(std::string_view name, std::optional<survey::GroupId> parent, std::string const& place)
    {
        if (auto const flaw = flaw_of_unit_name(name)) {
            refuse(place, *flaw);
        } else if (!position_.emplace(name, groups_.size()).second) {
            refuse(place, "the unit " + quoted(name) + " stands in the tree twice");
        }
        groups_.push_back({.id = survey::GroupId{std::string{name}}, .parent = std::move(parent)});
    }

    void read_counts()
    {
        auto const* direct = member("direct", json::kind::object, "an object");
        if (direct == nullptr) {
            return;
        }
        std::int64_t everybody = 0;
        for (auto const& [name, count] : direct->get_object()) {
            everybody += read_count(view(name), count);
        }
        if (everybody > disclosure::people_max) {
            refuse("/direct", "more than " + std::to_string(disclosure::people_max) + " people");
        }
    }

    int read_count(std::string_view name, json::value const& count)
    {
        std::string const place = "/direct" + step(name);
        auto const unit = position_.find(name);
        auto const* people = count.if_int64();
        if (unit == position_.end()) {
            refuse(place, "no unit of the tree");
        } else if (people == nullptr || *people < 0 || *people > disclosure::people_max) {
            refuse(
                place,
                "expected a whole number from 0 to " + std::to_string(disclosure::people_max)
            );
        } else {
            groups_[unit->second].people = static_cast<int>(*people);
            return groups_[unit->second].people;
        }
        return 0;
    }

    json::value const& tree_;
    std::string const& pointer_;
    std::optional<InputFault> fault_;
    std::vector<disclosure::Group> groups_;
    std::unordered_map<std::string_view, std::size_t> position_; // of each unit in groups_
};

} // namespace

std::optional<std::string> flaw_of_unit_name(std::string_view name)
{
    if (name.empty()) {
        return "a unit needs a name";
    }
    auto const is_ending = [name](std::string_view ending) { return name.ends_with(ending); };
    if (std::ranges::any_of(block_endings, is_ending)) {
        return quoted(name) + " ends like the name of a block";
    }
    return std::nullopt;
}

boost::system::result<PlanTree, InputFault>
read_plan_tree(json::value const& tree, std::string const& pointer)
{
    return Reader{tree, pointer}.read();
}

} // namespace heed::app

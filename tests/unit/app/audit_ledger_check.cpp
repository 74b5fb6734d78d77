#include "tests/unit/app/audit_ledger_check.hpp"

#include "scoring/exact/fraction.hpp"
#include "tests/support/rank_auditor.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>

namespace heed::test_support {

namespace json = boost::json;

namespace {

using exact::Fraction;
using People = std::set<std::string>;

std::string text(json::value const& value)
{
    auto const& string = value.as_string();
    return {string.data(), string.size()};
}

// Decimals in a ledger have one digit.
Fraction fraction(json::value const& number)
{
    double const tenths = number.to_number<double>() * 10;
    return {static_cast<std::int64_t>(std::llround(tenths)), 10};
}

std::optional<Fraction> bound(json::value const& stat, char const* side)
{
    json::value const& value = stat.at(side);
    return value.is_null() ? std::nullopt : std::optional{fraction(value)};
}

bool holds(json::value const& stat, Fraction const& value, Fraction const& slack = 0)
{
    auto const low = bound(stat, "low");
    auto const high = bound(stat, "high");
    return (!low || *low - slack <= value) && (!high || value <= *high + slack);
}

struct Range {
    Fraction min;
    Fraction max;
};

struct Release {
    std::string id;
    std::string round;
    People members;
    json::array const* stats;
};

// A mean, and how far it may be off since sums at coded ends were rounded to whole numbers.
struct Recomputed {
    Fraction mean;
    Fraction slack;
};

class LedgerCheck {
public:
    LedgerCheck(json::value const& ledger, ScaleItems const& scales)
        : scales_{scales},
          k_{ledger.at("k").to_number<int>()},
          k_comment_{ledger.at("k_comment").to_number<std::size_t>()}
    {
        for (auto const& [key, range] : ledger.at("items").as_object()) {
            ranges_[key] = {fraction(range.at("min")), fraction(range.at("max"))};
        }
        for (json::value const& row : ledger.at("people").as_array()) {
            read_person(row.as_object());
        }
        for (json::value const& release : ledger.at("releases").as_array()) {
            read_release(release);
        }
    }

    std::vector<std::string> run()
    {
        for (Release const& release : releases_) {
            check_members(release);
            for (json::value const& stat : *release.stats) {
                check_stat(release, stat);
            }
        }
        check_ranks();
        return faults_;
    }

private:
    void read_person(json::object const& row)
    {
        if (auto const* responded = row.if_contains("responded");
            responded != nullptr && !responded->as_bool()) {
            return;
        }
        auto const round = text(row.at("round"));
        auto const id = text(row.at("id"));
        for (auto const& [key, value] : row.at("answers").as_object()) {
            answers_[round][key][id] = fraction(value);
        }
        for (json::value const& key : row.at("skipped").as_array()) {
            if (answers_[round][text(key)].contains(id)) {
                fault(id + " both answered and skipped " + text(key));
            }
        }
        for (json::value const& tag : row.at("tags").as_array()) {
            units_[round][text(tag)].insert(id);
        }
        respondents_[round].insert(id);
    }

    void read_release(json::value const& release)
    {
        Release read{text(release.at("id")), text(release.at("round")), {}, nullptr};
        for (json::value const& member : release.at("members").as_array()) {
            if (!read.members.insert(text(member)).second) {
                fault(read.id + " names somebody twice");
            }
        }
        read.stats = &release.at("stats").as_array();
        if (!by_id_.emplace(read.id, releases_.size()).second) {
            fault("two releases are called " + read.id);
        }
        releases_.push_back(read);
    }

    void fault(std::string words) { faults_.push_back(std::move(words)); }

    std::vector<Fraction>
    values(People const& people, std::string const& round, std::string const& key) const
    {
        std::vector<Fraction> values;
        auto const& of_key = answers_.at(round).at(key);
        for (std::string const& id : people) {
            if (auto const found = of_key.find(id); found != of_key.end()) {
                values.push_back(found->second);
            }
        }
        return values;
    }

    void check_members(Release const& release)
    {
        auto const& respondents = respondents_[release.round];
        if (!std::ranges::includes(respondents, release.members)) {
            fault(release.id + " names somebody who did not answer");
        }
        if (release.members.size() < static_cast<std::size_t>(k_)) {
            fault(release.id + " has too few members");
        }
    }

    void check_stat(Release const& release, json::value const& stat)
    {
        auto const key = text(stat.at("item"));
        auto const kind = text(stat.at("stat"));
        if (kind == "comments") {
            return check_comments(release, stat, key);
        }
        auto const true_values = values(release.members, release.round, key);
        if (true_values.size() < static_cast<std::size_t>(k_)) {
            fault(release.id + " tells " + key + " of too few");
        }
        if (kind == "mean") {
            return check_mean(release, stat, key);
        }
        Fraction figure = 0;
        for (Fraction const& value : true_values) {
            figure += kind == "sum" ? value : Fraction{is_among(stat.at("of"), value) ? 1 : 0};
        }
        if (!holds(stat, figure)) {
            fault(release.id + ": the " + kind + " of " + key + " is not as printed");
        }
        if (kind == "sum") {
            check_room(release, stat, key);
        }
    }

    static bool is_among(json::value const& options, Fraction const& value)
    {
        return std::ranges::any_of(options.as_array(), [&value](json::value const& option) {
            return fraction(option) == value;
        });
    }

    // Lists to one question share nobody, so nothing can be put together but whole lists.
    void check_comments(Release const& release, json::value const& stat, std::string const& key)
    {
        if (stat.at("value").to_number<std::size_t>() != release.members.size()) {
            fault(release.id + " has other writers than comments");
        }
        if (release.members.size() < k_comment_) {
            fault(release.id + " has too few writers");
        }
        for (std::string const& member : release.members) {
            if (!writers_[release.round][key].insert(member).second) {
                fault(release.id + ": somebody is in two lists of " + key);
            }
        }
    }

    void check_mean(Release const& release, json::value const& stat, std::string const& key)
    {
        People together;
        std::size_t members = 0;
        Fraction total = 0;
        Fraction slack = 0;
        std::size_t weight = 0;
        for (json::value const& id : stat.at("derived_from").as_array()) {
            Release const& source = releases_.at(by_id_.at(text(id)));
            together.insert(source.members.begin(), source.members.end());
            members += source.members.size();
            auto const people = values(source.members, source.round, key).size();
            auto const block = recompute(source, key);
            total += block.mean * people;
            slack += block.slack * people;
            weight += people;
        }
        if (together != release.members || members != together.size()) {
            fault(release.id + ": " + key + " is not the disjoint union of its sources");
        }
        if (weight == 0 || !holds(stat, total / weight, slack / weight)) {
            fault(release.id + ": the mean of " + key + " does not follow from its sources");
        }
    }

    // The mean of a block: from the scale's own sum, or as the mean of its items' means.
    Recomputed recompute(Release const& source, std::string const& key) const
    {
        if (auto const* const sum = sum_of(source, key)) {
            auto const people = values(source.members, source.round, key).size();
            return {fraction(sum->at("value")) / people, 0};
        }
        Fraction means = 0;
        Fraction slack = 0;
        int items = 0;
        for (std::string const& item : scales_.at(key)) {
            if (auto const* const sum = sum_of(source, item)) {
                auto const people = values(source.members, source.round, item).size();
                Range const range = ranges_.at(item);
                Fraction const per_step = ranges_.at(key).max / (range.max - range.min);
                means += (fraction(sum->at("value")) / people - range.min) * per_step;
                slack +=
                    bound(*sum, "low") == bound(*sum, "high") ? Fraction{0} : per_step / people;
                ++items;
            }
        }
        return items == 0 ? Recomputed{0, 0} : Recomputed{means / items, slack / items};
    }

    static json::value const* sum_of(Release const& release, std::string const& key)
    {
        for (json::value const& stat : *release.stats) {
            if (text(stat.at("item")) == key && text(stat.at("stat")) == "sum") {
                return &stat;
            }
        }
        return nullptr;
    }

    // How far the sum leaves open what each person, and each unit of fewer than k, answered.
    void check_room(Release const& release, json::value const& stat, std::string const& key)
    {
        std::size_t const people = values(release.members, release.round, key).size();
        check_room_of(1, people, stat, release.id + ": somebody's " + key);
        for (auto const& [unit, members] : units_.at(release.round)) {
            auto const of_unit = values(members, release.round, key).size();
            if (of_unit > 0 && of_unit < static_cast<std::size_t>(k_) &&
                std::ranges::includes(release.members, members)) {
                check_room_of(of_unit, people, stat, release.id + ": " + key + " of " + unit);
            }
        }
    }

    void check_room_of(
        std::size_t some,
        std::size_t all,
        json::value const& stat,
        std::string const& words
    )
    {
        Range const range = ranges_.at(text(stat.at("item")));
        Fraction const low = bound(stat, "low").value_or(range.min * all);
        Fraction const high = bound(stat, "high").value_or(range.max * all);
        Fraction const rest = Fraction{all} - some;
        Fraction const least = low - rest * range.max;
        Fraction const most = high - rest * range.min;
        Fraction const from = least < range.min * some ? Fraction{range.min * some} : least;
        Fraction const to = most > range.max * some ? Fraction{range.max * some} : most;
        if (2 * (to - from) < (range.max - range.min) * some) {
            fault(words + " is known to within half the scale");
        }
    }

    void check_ranks()
    {
        for (auto const& [round, answers] : answers_) {
            for (auto const& [key, values] : answers) {
                check_rank(round, key, values);
            }
        }
    }

    void check_rank(
        std::string const& round,
        std::string const& key,
        std::map<std::string, Fraction> const& answers
    )
    {
        Publication published;
        std::map<std::string, std::size_t> cells;
        for (auto const& [id, value] : answers) {
            cells.emplace(id, published.people.size());
            published.people.push_back(1);
        }
        for (Release const& release : releases_) {
            auto const is_of_key = [&key](json::value const& stat) {
                return text(stat.at("item")) == key;
            };
            if (release.round != round || !std::ranges::any_of(*release.stats, is_of_key)) {
                continue;
            }
            auto& group = published.groups.emplace_back();
            for (std::string const& member : release.members) {
                if (auto const cell = cells.find(member); cell != cells.end()) {
                    group.insert(cell->second);
                }
            }
        }
        if (find_disclosure(published, k_)) {
            fault(key + " in " + round + ": a sum over too few can be worked out");
        }
    }

    ScaleItems const& scales_;
    int k_;
    std::size_t k_comment_;
    std::map<std::string, Range> ranges_;
    // By round, then by item or unit.
    std::map<std::string, std::map<std::string, std::map<std::string, Fraction>>> answers_;
    std::map<std::string, std::map<std::string, People>> units_;
    std::map<std::string, std::map<std::string, People>> writers_; // seen so far, by question
    std::map<std::string, People> respondents_;
    std::vector<Release> releases_;
    std::map<std::string, std::size_t> by_id_;
    std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> find_faults(json::value const& ledger, ScaleItems const& scales)
{
    return LedgerCheck{ledger, scales}.run();
}

} // namespace heed::test_support

#include "server/app/audit_people.hpp"

#include "server/app/audit_comments.hpp"
#include "server/app/audit_tree.hpp"
#include "survey-defs/model/json_node.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace heed::app {

namespace {

using disclosure::Policy;
using survey::Complaint;
using survey::JsonNode;

constexpr std::string_view format = "disclosure-ledger/1";

// "name@version"; version 0, which there is none of, where the text has another form.
survey::InstrumentKey instrument_key(std::string const& text)
{
    std::size_t const at = std::min(text.rfind('@'), text.size());
    survey::InstrumentKey key{.name = text.substr(0, at), .version = 0};
    if (at < text.size()) {
        char const* const end = text.data() + text.size();
        auto const read = std::from_chars(text.data() + at + 1, end, key.version);
        key.version = read.ec == std::errc{} && read.ptr == end ? key.version : 0;
    }
    return key;
}

survey::Instrument const*
read_instrument(JsonNode const& document, survey::Catalogue const& catalogue)
{
    JsonNode const node = document["instrument"];
    if (node.absent()) {
        document.refuse("the key \"instrument\" is missing");
        return nullptr;
    }
    auto const* const entry = catalogue.find(instrument_key(node.text()));
    if (entry == nullptr) {
        node.refuse("no such instrument; expected \"name@version\" of one in the definitions");
        return nullptr;
    }
    return &entry->instrument;
}

std::optional<Policy> read_policy(JsonNode const& document)
{
    JsonNode const node = document["k"];
    if (node.absent()) {
        return Policy::at_the_floor();
    }
    // One above the limit, so that the policy itself says what is wrong with a large number.
    auto const policy = Policy::with_minimum_group(node.whole(0, Policy::minimum_group_max + 1));
    if (!policy) {
        node.refuse(policy.error().message());
        return std::nullopt;
    }
    return *policy;
}

// The items of an instrument by their ids.
class Items {
public:
    explicit Items(survey::Instrument const& instrument)
    {
        for (survey::Element const& element : instrument.elements) {
            for (survey::Item const& item : element.items) {
                places_.emplace(
                    item.id.text(),
                    Place{.element = &element, .scale = &instrument.scale_of(element)}
                );
            }
        }
    }

    struct Place {
        survey::Element const* element;
        survey::Scale const* scale;
    };

    // Null, with a complaint, when there is no such item.
    Place const* find(std::string const& id, JsonNode const& where) const
    {
        auto const found = places_.find(id);
        if (found == places_.end()) {
            where.refuse("the instrument has no item " + survey::in_quotes(id));
            return nullptr;
        }
        return &found->second;
    }
    std::unordered_map<std::string_view, Place> const& places() const noexcept { return places_; }

private:
    std::unordered_map<std::string_view, Place> places_;
};

// Reads one row after the other into rounds.
class RowReader {
public:
    RowReader(survey::Instrument const& instrument, AuditTree const& tree)
        : instrument_{instrument}, tree_{tree}, items_{instrument}
    {
        for (survey::Element const& element : instrument.elements) {
            if (element.optional) {
                optional_.push_back(element.id);
            }
        }
    }

    void read(JsonNode const& row, std::size_t number)
    {
        Round& round = round_of(row);
        auto const id = required(row, "id").text();
        if (!round.ids.insert(id).second) {
            row["id"].refuse(survey::in_quotes(id) + " is in this round twice");
        }
        auto const unit = read_unit(row);
        ++round.rows[unit];
        if (row["responded"].absent() || row["responded"].flag()) {
            auto sheet = read_sheet(row, round);
            if (sheet) {
                round.people.push_back(
                    {.id = id,
                     .row = number,
                     .unit = unit,
                     .answers = *std::move(sheet),
                     .comments = read_comments(row, id)}
                );
            }
        }
    }

    std::vector<AuditRound> take(JsonNode const& people) &&
    {
        std::vector<AuditRound> rounds;
        for (auto& [name, round] : rounds_) {
            if (auto tree = tree_.with_people(round.rows, people)) {
                rounds.push_back(
                    {.name = name,
                     .tree = *std::move(tree),
                     .blocks = {round.blocks.begin(), round.blocks.end()},
                     .people = std::move(round.people)}
                );
            }
        }
        return rounds;
    }

private:
    struct Round {
        std::unordered_set<std::string> ids;
        std::vector<int> rows; // by unit, whether they answered or not
        std::set<survey::ElementId> blocks;
        std::vector<AuditPerson> people;
    };

    static JsonNode required(JsonNode const& row, std::string_view key)
    {
        JsonNode node = row[key];
        if (node.absent()) {
            row.refuse("the key " + survey::in_quotes(key) + " is missing");
        }
        return node;
    }

    Round& round_of(JsonNode const& row)
    {
        JsonNode const name = required(row, "round");
        Round& round = rounds_[name.text()];
        if (rounds_.size() > audit_rounds_max) {
            name.refuse("more than " + std::to_string(audit_rounds_max) + " rounds");
        }
        round.rows.resize(tree_.units());
        return round;
    }

    std::size_t read_unit(JsonNode const& row) const
    {
        JsonNode const node = required(row, "tags");
        std::vector<std::string> tags;
        for (JsonNode const& tag : node.list(1, audit_tags_max)) {
            tags.push_back(tag.text());
        }
        auto const unit = tree_.unit_of(tags);
        if (!unit) {
            node.refuse("expected one unit of the tree, and none but those above it");
        }
        return unit.value_or(0);
    }

    std::optional<survey::AnswerSheet> read_sheet(JsonNode const& row, Round& round) const
    {
        std::unordered_map<std::string_view, survey::Answer> named;
        auto const answers = row["answers"].members();
        for (auto const& [item, answer] : answers) {
            if (auto const* const place = items_.find(item, answer)) {
                int const option = answer.whole(place->scale->min, place->scale->max);
                named.emplace(item, survey::Answer::value(option));
                remember_block(*place, round);
            }
        }
        for (JsonNode const& skipped : row["skipped"].list(0, survey::items_max)) {
            auto const item = skipped.text();
            if (auto const* const place = items_.find(item, skipped)) {
                remember_block(*place, round);
            }
            if (named.contains(item)) {
                skipped.refuse("an item that has an answer");
            }
        }
        return sheet_of(std::move(named), row);
    }

    std::optional<survey::AnswerSheet>
    sheet_of(std::unordered_map<std::string_view, survey::Answer> named, JsonNode const& row) const
    {
        std::vector<survey::NamedAnswer> answers;
        for (auto const& [item, place] : items_.places()) {
            if (auto const found = named.find(item); found != named.end()) {
                answers.push_back({.item = item, .answer = found->second});
            } else if (place.scale->cannot_say) {
                answers.push_back({.item = item, .answer = survey::Answer::cannot_say()});
            }
        }
        auto sheet = survey::AnswerSheet::check(instrument_, optional_, answers);
        if (!sheet) {
            row.refuse(sheet.error().message());
            return std::nullopt;
        }
        return *std::move(sheet);
    }

    std::vector<survey::Comment> read_comments(JsonNode const& row, std::string const& id) const
    {
        std::vector<survey::Comment> comments;
        for (auto const& [question, sharing] : row["comments"].members()) {
            survey::ItemId item{question};
            if (std::ranges::count(instrument_.open_questions, item) == 0) {
                sharing.refuse(
                    "the instrument has no open question " + survey::in_quotes(question)
                );
            }
            comments.push_back(
                {.question = std::move(item), .sharing = read_sharing(sharing), .text = id}
            );
        }
        return comments;
    }

    static survey::Sharing read_sharing(JsonNode const& node)
    {
        auto const text = node.text();
        for (survey::Sharing const sharing :
             {survey::Sharing::word_for_word, survey::Sharing::theme_only}) {
            if (text == name_of(sharing)) {
                return sharing;
            }
        }
        node.refuse("expected \"word_for_word\" or \"theme_only\"");
        return survey::Sharing::theme_only;
    }

    static void remember_block(Items::Place const& place, Round& round)
    {
        if (place.element->optional) {
            round.blocks.insert(place.element->id);
        }
    }

    survey::Instrument const& instrument_;
    AuditTree const& tree_;
    Items items_;
    std::vector<survey::ElementId> optional_;
    std::map<std::string, Round> rounds_;
};

std::vector<AuditRound>
read_rounds(JsonNode const& document, survey::Instrument const& instrument, AuditTree const& tree)
{
    JsonNode const people = document["people"];
    if (people.absent()) {
        document.refuse("the key \"people\" is missing");
    }
    RowReader reader{instrument, tree};
    std::size_t number = 0;
    for (JsonNode const& row : people.list(0, audit_people_max)) {
        reader.read(row, number);
        ++number;
    }
    return std::move(reader).take(people);
}

} // namespace

boost::system::result<AuditPeople, InputFault>
read_audit_people(boost::json::value const& document, survey::Catalogue const& catalogue)
{
    Complaint complaint{""};
    JsonNode const root{&document, "", complaint};
    root.expect_format(format);
    auto const policy = read_policy(root);
    auto const* const instrument = read_instrument(root, catalogue);
    auto const tree = AuditTree::read(root);
    std::vector<AuditRound> rounds;
    if (policy && instrument != nullptr && tree) {
        rounds = read_rounds(root, *instrument, *tree);
    }
    if (complaint.error()) {
        return InputFault{
            .pointer = complaint.error()->pointer,
            .reason = complaint.error()->reason};
    }
    return AuditPeople{
        .instrument = *instrument,
        .policy = policy.value(),
        .rounds = std::move(rounds)};
}

} // namespace heed::app

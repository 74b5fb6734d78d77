#include "server/app/audit_rehearse.hpp"

#include "scoring/core/scorer.hpp"
#include "scoring/disclosure/gate.hpp"
#include "scoring/disclosure/release_record.hpp"
#include "server/app/audit_figures.hpp"
#include "server/app/audit_people.hpp"
#include "server/app/audit_releases.hpp"
#include "server/app/audit_units.hpp"
#include "server/app/console.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace heed::app {

namespace json = boost::json;

namespace {

using Elements = std::vector<ElementUnits>;

// The elements that were asked in any round, in the instrument's order.
Elements elements_of(AuditPeople const& people)
{
    Elements elements;
    for (survey::Element const& element : people.instrument.elements) {
        auto const asks = [&element](AuditRound const& round) {
            return std::ranges::count(round.blocks, element.id) > 0;
        };
        if (!element.optional || std::ranges::any_of(people.rounds, asks)) {
            elements.emplace_back(people.instrument, element);
        }
    }
    return elements;
}

// Sums over all people must be whole numbers that every reader of JSON takes exactly.
std::optional<InputFault> find_too_fine(Elements const& elements, AuditPeople const& people)
{
    std::size_t rows = 1;
    for (AuditRound const& round : people.rounds) {
        rows += round.people.size();
    }
    for (ElementUnits const& units : elements) {
        if (units.top() > json_whole_max / static_cast<std::int64_t>(rows)) {
            return InputFault{
                .pointer = "/instrument",
                .reason =
                    "\"" + units.element().id.text() + "\" has too many items for whole units"};
        }
    }
    return std::nullopt;
}

// One person's answers, and what has none, as an auditor reads them.
class RowWriter {
public:
    explicit RowWriter(Elements const& elements) : elements_{elements} {}

    void write(json::object& row, survey::AnswerSheet const& sheet)
    {
        answers_.clear();
        skipped_.clear();
        for (ElementUnits const& units : elements_) {
            auto const& items = units.element().items;
            for (std::size_t item = 0; item < items.size(); ++item) {
                note(items[item].id.text(), units.keyed(sheet, item));
            }
            note(units.element().id.text(), units.score(sheet));
        }
        row["answers"] = answers_;
        row["skipped"] = skipped_;
    }

private:
    void note(std::string const& key, auto const& value)
    {
        if (value) {
            answers_[key] = *value;
        } else {
            skipped_.emplace_back(json::string{key});
        }
    }

    Elements const& elements_;
    json::object answers_;
    json::array skipped_;
};

// On the path that the server takes: one set of responses for each group, to scores, to the gate.
disclosure::RoundRelease release(AuditPeople const& people, AuditRound const& round)
{
    std::vector<std::vector<survey::AnswerSheet>> sheets(round.tree.shape().size());
    std::vector<std::vector<survey::Comment>> comments(sheets.size());
    for (AuditPerson const& person : round.people) {
        sheets[person.unit].push_back(person.answers);
        std::ranges::copy(person.comments, std::back_inserter(comments[person.unit]));
    }
    std::vector<scoring::TeamScores> scores;
    std::vector<survey::CommentSet> written;
    for (std::size_t unit = 0; unit < sheets.size(); ++unit) {
        disclosure::Group const& group = round.tree.group_of(unit);
        if (group.people > 0) {
            written.emplace_back(group.id, std::move(comments[unit]));
            survey::ResponseSet responses{group.id, std::move(sheets[unit])};
            scores.push_back(
                scoring::Scorer::score(people.instrument, round.blocks, std::move(responses))
            );
        }
    }
    return disclosure::Gate{people.policy}
        .decide(std::move(scores), std::move(written), round.tree, people.instrument);
}

BlockPeople people_in(disclosure::ReleaseRecord const& record, AuditRound const& round)
{
    std::vector<std::size_t> block_of_unit(record.units.size(), disclosure::nowhere);
    for (std::size_t block = 0; block < record.blocks.size(); ++block) {
        for (std::size_t const unit : record.blocks[block].units) {
            block_of_unit[unit] = block;
        }
    }
    BlockPeople people(record.blocks.size());
    for (AuditPerson const& person : round.people) {
        std::size_t const block = block_of_unit[person.unit];
        if (block != disclosure::nowhere) {
            people[block].push_back(person.id);
        }
    }
    return people;
}

// `document` is what `people` was read from.
void complete(json::object& document, AuditPeople const& people, Elements const& elements)
{
    json::array releases;
    json::array& rows = document["people"].get_array();
    RowWriter writer{elements};
    for (AuditRound const& round : people.rounds) {
        for (AuditPerson const& person : round.people) {
            writer.write(rows[person.row].get_object(), person.answers);
        }
        auto const released = release(people, round);
        std::string const suffix = people.rounds.size() > 1 ? "." + round.name : "";
        add_releases(
            releases,
            {*released.record(),
             round.name,
             suffix,
             elements,
             people_in(*released.record(), round),
             released.comments().lists()}
        );
    }
    survey::Scale const& scale = people.instrument.scales.front();
    document["k"] = people.policy.minimum_group();
    document["k_comment"] = people.policy.detail_minimum();
    document["scale"] = {{"min", scale.min}, {"max", scale.max}};
    document["items"] = item_ranges(elements);
    document["releases"] = std::move(releases);
    document.erase("tolerance");
}

} // namespace

boost::system::result<std::string, InputFault>
rehearse(std::string_view text, survey::Catalogue const& catalogue)
{
    auto document = parse_audit_json(text);
    if (!document) {
        return document.error();
    }
    auto const people = read_audit_people(*document, catalogue);
    if (!people) {
        return people.error();
    }
    Elements const elements = elements_of(*people);
    if (auto fault = find_too_fine(elements, *people)) {
        return *std::move(fault);
    }
    complete(document->get_object(), *people, elements);
    return {boost::system::in_place_value, json::serialize(*document)};
}

int audit_rehearse(std::filesystem::path const& file, std::filesystem::path const& definitions)
{
    auto const catalogue = survey::Catalogue::load(definitions);
    if (!catalogue) {
        throw std::runtime_error{catalogue.error().message()};
    }
    auto const text = read_audit_file(file);
    auto const printed = text ? rehearse(*text, *catalogue) : text;
    if (!printed) {
        complain(file.string() + ": " + printed.error().message());
        return exit_bad_input;
    }
    say(*printed);
    return 0;
}

} // namespace heed::app

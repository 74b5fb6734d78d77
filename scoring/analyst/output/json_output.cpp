#include "scoring/analyst/output/json_output.hpp"

#include "scoring/analyst/output/json_writer.hpp"

#include <span>

namespace heed::analyst {

namespace {

using statistics::Figure;
using statistics::GroupSummary;
using statistics::RoundSummary;

// The keys that stand millions of times in a large study, escaped once.
struct Keys {
    explicit Keys(statistics::Questionnaire const& questionnaire)
    {
        for (auto const& item : questionnaire.items) {
            items.push_back(escaped_key(item.id));
        }
        for (auto const& scale : questionnaire.scales) {
            scores.push_back(escaped_key(scale.id));
        }
        for (auto const& composite : questionnaire.composites) {
            scores.push_back(escaped_key(composite.id));
        }
    }

    std::vector<std::string> items;
    std::vector<std::string> scores; // scales, then composites
};

class JsonOutput {
public:
    JsonOutput(Inputs const& inputs, ByteWriter& out)
        : inputs_{inputs}, study_{inputs.study}, keys_{inputs.study.questionnaire}, json_{out}
    {
    }

    void write(Results const& results);

private:
    void persons(std::vector<std::uint32_t> const& rows);
    void round(RoundSummary const& summary);
    void team(GroupSummary const& team);
    void everybody(RoundSummary const& summary);
    void organisation_scale(RoundSummary const& summary, std::size_t scale);
    void items_field(ItemsField const& field, RoundSummary const& summary, std::size_t scale);
    void items(GroupSummary const& group);
    void change(statistics::RoundChange const& change);
    void group_change(statistics::GroupChange const& change);

    template <typename Fields, typename Summary>
    void fields(Fields table, Summary const& summary)
    {
        for (auto const& field : table) {
            json_.key(field.about.name);
            json_.value(field.of(summary));
        }
    }

    std::size_t scales() const { return study_.questionnaire.scales.size(); }

    Inputs const& inputs_;
    statistics::Study const& study_;
    Keys keys_;
    JsonWriter json_;
};

void JsonOutput::write(Results const& results)
{
    PersonOrder const order{inputs_};
    json_.begin_object();
    json_.key("case");
    json_.text(inputs_.title);
    json_.key("rounds");
    json_.begin_object();
    for (std::size_t position = 0; position < results.rounds.size(); ++position) {
        json_.line_key(study_.rounds[position]);
        json_.begin_object();
        persons(order.rows_of(position));
        round(results.rounds[position]);
        json_.end_object();
    }
    json_.end_object();
    json_.line_key("changes");
    json_.begin_object();
    for (auto const& [rounds, summary] : results.changes) {
        json_.line_key(change_name(study_, rounds));
        change(summary);
    }
    json_.end_object();
    json_.end_object();
}

void JsonOutput::persons(std::vector<std::uint32_t> const& rows)
{
    statistics::ScoringKey const key{study_.questionnaire};
    std::vector<Figure> scores(keys_.scores.size());
    json_.key("persons");
    json_.begin_object();
    for (auto const row : rows) {
        statistics::score_person(key, study_.responses.cells(row), scores);
        json_.line_key(inputs_.people[study_.responses.key(row).person]);
        json_.begin_object();
        for (std::size_t score = 0; score < scores.size(); ++score) {
            json_.ready_key(keys_.scores[score]);
            json_.figure(scores[score]);
        }
        json_.end_object();
    }
    json_.end_object();
}

void JsonOutput::round(RoundSummary const& summary)
{
    json_.line_key("teams");
    json_.begin_object();
    for (std::size_t position = 0; position < summary.teams.size(); ++position) {
        json_.line_key(study_.teams[position].id);
        team(summary.teams[position]);
    }
    json_.end_object();
    json_.line_key("all");
    everybody(summary);
}

void JsonOutput::team(GroupSummary const& team)
{
    json_.begin_object();
    fields(group_fields(), team);
    json_.key("scales");
    json_.begin_object();
    for (std::size_t scale = 0; scale < scales(); ++scale) {
        json_.ready_key(keys_.scores[scale]);
        json_.begin_object();
        fields(score_fields(), team.scales[scale]);
        fields(scale_fields(), team.scales[scale]);
        fields(team_fields(), team.scales[scale]);
        json_.end_object();
    }
    for (std::size_t composite = 0; composite < team.composites.size(); ++composite) {
        json_.ready_key(keys_.scores[scales() + composite]);
        json_.begin_object();
        fields(score_fields(), team.composites[composite]);
        fields(team_fields(), team.composites[composite]);
        json_.end_object();
    }
    json_.end_object();
    items(team);
    json_.end_object();
}

void JsonOutput::everybody(RoundSummary const& summary)
{
    json_.begin_object();
    fields(group_fields(), summary.all);
    json_.key("scales");
    json_.begin_object();
    for (std::size_t scale = 0; scale < scales(); ++scale) {
        json_.ready_key(keys_.scores[scale]);
        organisation_scale(summary, scale);
    }
    for (std::size_t composite = 0; composite < summary.composites.size(); ++composite) {
        json_.ready_key(keys_.scores[scales() + composite]);
        json_.begin_object();
        fields(score_fields(), summary.all.composites[composite]);
        fields(difference_fields(), summary.composites[composite]);
        json_.end_object();
    }
    json_.end_object();
    items(summary.all);
    json_.end_object();
}

void JsonOutput::organisation_scale(RoundSummary const& summary, std::size_t scale)
{
    json_.begin_object();
    fields(score_fields(), summary.all.scales[scale]);
    fields(scale_fields(), summary.all.scales[scale]);
    fields(difference_fields(), summary.scales[scale]);
    fields(organisation_fields(), summary.scales[scale]);
    for (auto const& field : organisation_item_fields()) {
        items_field(field, summary, scale);
    }
    json_.end_object();
}

void JsonOutput::items_field(
    ItemsField const& field,
    RoundSummary const& summary,
    std::size_t scale
)
{
    auto const& figures = summary.scales[scale].*field.place;
    json_.key(field.about.name);
    json_.begin_object();
    for (std::size_t position = 0; position < figures.size(); ++position) {
        json_.ready_key(keys_.items[study_.questionnaire.scales[scale].items[position]]);
        json_.figure(figures[position]);
    }
    json_.end_object();
}

void JsonOutput::items(GroupSummary const& group)
{
    json_.key("items");
    json_.begin_object();
    for (std::size_t item = 0; item < group.items.size(); ++item) {
        auto const& summary = group.items[item];
        json_.ready_key(keys_.items[item]);
        json_.begin_object();
        fields(item_fields(), summary);
        if (inputs_.offers_cannot_say[item]) {
            fields(std::span{&cannot_say_field(), 1}, summary);
        }
        json_.key(counts_field().name);
        json_.begin_array();
        for (auto const count : summary.counts) {
            json_.integer(count);
        }
        json_.end_array();
        json_.end_object();
    }
    json_.end_object();
}

void JsonOutput::change(statistics::RoundChange const& change)
{
    json_.begin_object();
    json_.line_key("teams");
    json_.begin_object();
    for (std::size_t team = 0; team < change.teams.size(); ++team) {
        json_.line_key(study_.teams[team].id);
        group_change(change.teams[team]);
    }
    json_.end_object();
    json_.line_key("all");
    group_change(change.all);
    json_.end_object();
}

void JsonOutput::group_change(statistics::GroupChange const& change)
{
    json_.begin_object();
    for (std::size_t score = 0; score < change.scores.size(); ++score) {
        json_.ready_key(keys_.scores[score]);
        json_.begin_object();
        fields(change_fields(), change.scores[score]);
        if (!change.paired.empty()) {
            json_.key("paired");
            json_.begin_object();
            fields(paired_fields(), change.paired[score]);
            json_.end_object();
        }
        json_.end_object();
    }
    json_.end_object();
}

} // namespace

void write_json(Inputs const& inputs, Results const& results, ByteWriter& out)
{
    JsonOutput{inputs, out}.write(results);
    out.text("\n");
}

} // namespace heed::analyst

#include "scoring/analyst/output/csv_output.hpp"

#include "scoring/analyst/output/csv_writer.hpp"
#include "scoring/analyst/output/displayed.hpp"
#include "scoring/analyst/output/fields.hpp"
#include "scoring/analyst/output/reasons.hpp"

#include <span>

namespace heed::analyst {

namespace {

using statistics::Figure;
using statistics::GroupSummary;
using statistics::RoundSummary;

constexpr std::string_view header =
    "round,level,team,respondent,kind,id,part,statistic,value,reason\n";

class CsvOutput {
public:
    CsvOutput(Inputs const& inputs, ByteWriter& out);

    void write(Results const& results);

private:
    // The cells that many rows begin with are put together once for all of them.
    void in_round(std::string const& name) { round_ = csv_cell(name) + ','; }
    void about_all() { group_ = round_ + "all,,,"; }
    void about_team(std::size_t team) { group_ = round_ + "team," + teams_[team] + ",,"; }
    void about_person(statistics::RowKey const& key);
    void about_group() { subject_ = group_ + "group,,"; }
    void about_score(std::size_t score) { subject_.assign(group_).append(scores_[score]); }
    void about_item(std::size_t item) { subject_ = group_ + "item," + items_[item] + ','; }

    void round(std::size_t position, RoundSummary const& summary, PersonOrder const& order);
    void persons(std::vector<std::uint32_t> const& rows);
    void group(GroupSummary const& group);
    void team_scores(GroupSummary const& team);
    void differences(RoundSummary const& summary);
    void items(GroupSummary const& group);
    void counts(statistics::Item const& item, statistics::ItemSummary const& summary);
    void change(Change const& change);
    void group_change(statistics::GroupChange const& change);

    template <typename Fields, typename Summary>
    void fields(Fields table, Summary const& summary, std::string_view prefix = {})
    {
        for (auto const& field : table) {
            begin_row({}, prefix, field.about.name);
            end_row(field.of(summary));
        }
    }
    void begin_row(std::string_view part, std::string_view prefix, std::string_view statistic);
    void end_row(Value const& value);

    Inputs const& inputs_;
    statistics::Study const& study_;
    ByteWriter& out_;
    std::vector<std::string> teams_;  // cells
    std::vector<std::string> items_;  // cells
    std::vector<std::string> scores_; // "scale,attending,", composites after the scales
    std::string round_;
    std::string group_;
    std::string subject_;
};

CsvOutput::CsvOutput(Inputs const& inputs, ByteWriter& out)
    : inputs_{inputs}, study_{inputs.study}, out_{out}
{
    for (auto const& team : study_.teams) {
        teams_.push_back(csv_cell(team.id));
    }
    for (auto const& item : study_.questionnaire.items) {
        items_.push_back(csv_cell(item.id));
    }
    for (auto const& scale : study_.questionnaire.scales) {
        scores_.push_back("scale," + csv_cell(scale.id) + ',');
    }
    for (auto const& composite : study_.questionnaire.composites) {
        scores_.push_back("composite," + csv_cell(composite.id) + ',');
    }
}

void CsvOutput::write(Results const& results)
{
    PersonOrder const order{inputs_};
    out_.text(header);
    for (std::size_t position = 0; position < results.rounds.size(); ++position) {
        round(position, results.rounds[position], order);
    }
    for (auto const& each : results.changes) {
        change(each);
    }
}

void CsvOutput::about_person(statistics::RowKey const& key)
{
    group_.assign(round_).append("person,").append(teams_[key.team]) += ',';
    group_.append(csv_cell(inputs_.people[key.person])) += ',';
}

void CsvOutput::round(std::size_t position, RoundSummary const& summary, PersonOrder const& order)
{
    in_round(study_.rounds[position]);
    about_all();
    group(summary.all);
    differences(summary);
    items(summary.all);
    for (std::size_t team = 0; team < summary.teams.size(); ++team) {
        about_team(team);
        group(summary.teams[team]);
        team_scores(summary.teams[team]);
        items(summary.teams[team]);
    }
    persons(order.rows_of(position));
}

void CsvOutput::persons(std::vector<std::uint32_t> const& rows)
{
    statistics::ScoringKey const key{study_.questionnaire};
    std::vector<Figure> scores(scores_.size());
    for (auto const row : rows) {
        statistics::score_person(key, study_.responses.cells(row), scores);
        about_person(study_.responses.key(row));
        for (std::size_t score = 0; score < scores.size(); ++score) {
            about_score(score);
            begin_row({}, {}, person_field().name);
            end_row({Form::number, scores[score]});
        }
    }
}

void CsvOutput::group(GroupSummary const& group)
{
    about_group();
    fields(group_fields(), group);
    for (std::size_t scale = 0; scale < group.scales.size(); ++scale) {
        about_score(scale);
        fields(score_fields(), group.scales[scale]);
        fields(scale_fields(), group.scales[scale]);
    }
    for (std::size_t composite = 0; composite < group.composites.size(); ++composite) {
        about_score(group.scales.size() + composite);
        fields(score_fields(), group.composites[composite]);
    }
}

void CsvOutput::team_scores(GroupSummary const& team)
{
    for (std::size_t scale = 0; scale < team.scales.size(); ++scale) {
        about_score(scale);
        fields(team_fields(), team.scales[scale]);
    }
    for (std::size_t composite = 0; composite < team.composites.size(); ++composite) {
        about_score(team.scales.size() + composite);
        fields(team_fields(), team.composites[composite]);
    }
}

void CsvOutput::differences(RoundSummary const& summary)
{
    auto const& scales = study_.questionnaire.scales;
    for (std::size_t scale = 0; scale < summary.scales.size(); ++scale) {
        about_score(scale);
        fields(difference_fields(), summary.scales[scale]);
        fields(organisation_fields(), summary.scales[scale]);
        for (auto const& field : organisation_item_fields()) {
            auto const& figures = summary.scales[scale].*field.place;
            for (std::size_t position = 0; position < figures.size(); ++position) {
                begin_row(items_[scales[scale].items[position]], {}, field.about.name);
                end_row({Form::number, figures[position]});
            }
        }
    }
    for (std::size_t composite = 0; composite < summary.composites.size(); ++composite) {
        about_score(scales.size() + composite);
        fields(difference_fields(), summary.composites[composite]);
    }
}

void CsvOutput::items(GroupSummary const& group)
{
    for (std::size_t item = 0; item < group.items.size(); ++item) {
        about_item(item);
        fields(item_fields(), group.items[item]);
        if (inputs_.offers_cannot_say[item]) {
            fields(std::span{&cannot_say_field(), 1}, group.items[item]);
        }
        counts(study_.questionnaire.items[item], group.items[item]);
    }
}

void CsvOutput::counts(statistics::Item const& item, statistics::ItemSummary const& summary)
{
    int option = item.range.min;
    for (auto const count : summary.counts) {
        begin_row(std::to_string(option), {}, counts_field().name);
        end_row({Form::count, Figure{static_cast<double>(count)}});
        ++option;
    }
}

void CsvOutput::change(Change const& change)
{
    in_round(change_name(study_, change.rounds));
    about_all();
    group_change(change.change.all);
    for (std::size_t team = 0; team < change.change.teams.size(); ++team) {
        about_team(team);
        group_change(change.change.teams[team]);
    }
}

void CsvOutput::group_change(statistics::GroupChange const& change)
{
    for (std::size_t score = 0; score < change.scores.size(); ++score) {
        about_score(score);
        fields(change_fields(), change.scores[score]);
        if (!change.paired.empty()) {
            fields(paired_fields(), change.paired[score], paired_prefix);
        }
    }
}

void CsvOutput::begin_row(
    std::string_view part,
    std::string_view prefix,
    std::string_view statistic
)
{
    out_.text(subject_);
    out_.text(part);
    out_.byte(',');
    out_.text(prefix);
    out_.text(statistic);
    out_.byte(',');
}

void CsvOutput::end_row(Value const& value)
{
    auto const figure = value.figure;
    if (!figure.exists()) {
        out_.byte(',');
        out_.text(word_of(figure.reason()));
    } else {
        if (is_displayed(value.form)) {
            out_.text(displayed(value));
        } else {
            out_.number(figure.value());
        }
        out_.byte(',');
    }
    out_.byte('\n');
}

} // namespace

void write_csv(Inputs const& inputs, Results const& results, ByteWriter& out)
{
    CsvOutput{inputs, out}.write(results);
}

} // namespace heed::analyst

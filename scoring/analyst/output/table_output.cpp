#include "scoring/analyst/output/table_output.hpp"

#include "scoring/analyst/output/table_parts.hpp"

#include <fmt/format.h>

namespace heed::analyst {

namespace {

std::string people_text(statistics::GroupSummary const& everybody)
{
    auto const answered = grouped(static_cast<std::size_t>(everybody.n_respondents));
    if (!everybody.population) {
        return answered + " people";
    }
    return answered + " of " + grouped(static_cast<std::size_t>(*everybody.population)) + " people";
}

void write_round(Page page, std::string const& name, statistics::RoundSummary const& round)
{
    write_heading(page.out, fmt::format("Round {}: {}", name, people_text(round.all)));
    write_everybody(page, round);
    write_items(page, round.all);
    write_heading(page.out, fmt::format("Teams in round {}: mean and interval", name));
    write_team_means(page, round);
    write_heading(page.out, fmt::format("Teams in round {}: agreement", name));
    write_team_agreement(page, round);
}

} // namespace

void write_table(Inputs const& inputs, Results const& results, ByteWriter& out)
{
    Notes notes;
    Page const page{inputs, out, notes};
    auto const& study = inputs.study;
    out.text(fmt::format("{}: {} teams\n", printable(inputs.title), grouped(study.teams.size())));
    for (std::size_t round = 0; round < results.rounds.size(); ++round) {
        write_round(page, study.rounds[round], results.rounds[round]);
    }
    for (auto const& change : results.changes) {
        write_change(page, change);
    }
    notes.write(out);
}

} // namespace heed::analyst

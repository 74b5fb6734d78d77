#include "tests/unit/statistics/twin/parts.hpp"

#include "scoring/statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace heed::test_support::twin {

using namespace statistics;

Number sum(Numbers const& values)
{
    Number total = 0;
    for (Number const value : values) {
        total += value;
    }
    return total;
}

Number mean(Numbers const& values)
{
    return sum(values) / static_cast<Number>(values.size());
}

Number variance(Numbers const& values)
{
    Number squares = 0;
    for (Number const value : values) {
        squares += (value - mean(values)) * (value - mean(values));
    }
    Number const found = squares / static_cast<Number>(values.size() - 1);
    return found < nothing_below ? 0 : found;
}

Number covariance(Numbers const& left, Numbers const& right)
{
    Number products = 0;
    for (std::size_t each = 0; each < left.size(); ++each) {
        products += (left[each] - mean(left)) * (right[each] - mean(right));
    }
    return products / static_cast<Number>(left.size() - 1);
}

Number median(Numbers values)
{
    std::ranges::sort(values);
    std::size_t const count = values.size();
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
}

Number mean_distance(Numbers const& values, Number centre)
{
    Numbers distances;
    for (Number const value : values) {
        distances.push_back(std::abs(value - centre));
    }
    return mean(distances);
}

Number t_value(Number upper, Number df)
{
    return t_quantile(static_cast<double>(upper), static_cast<double>(df));
}

Number f_value(Number upper, Number df1, Number df2)
{
    return f_quantile(
        static_cast<double>(upper),
        static_cast<double>(df1),
        static_cast<double>(df2)
    );
}

namespace {

Maybe mean_of_enough(std::vector<Maybe> const& parts, Share needed)
{
    Numbers given;
    for (Maybe const& part : parts) {
        if (part) {
            given.push_back(*part);
        }
    }
    std::size_t enough = 1;
    while (enough * static_cast<std::size_t>(needed.denominator) <
           parts.size() * static_cast<std::size_t>(needed.numerator)) {
        ++enough;
    }
    return given.size() >= enough ? Maybe{mean(given)} : std::nullopt;
}

std::vector<Maybe> pick(std::vector<Maybe> const& from, std::vector<std::size_t> const& positions)
{
    std::vector<Maybe> picked;
    for (std::size_t const position : positions) {
        picked.push_back(from[position]);
    }
    return picked;
}

Person person_of(Questionnaire const& questions, RowKey key, std::span<Cell const> cells)
{
    Person person{key.person, key.team, {}, {}, {}, {}};
    for (std::size_t item = 0; item < cells.size(); ++item) {
        Range const range = questions.items[item].range;
        Maybe steps;
        if (cells[item] != blank && cells[item] != cannot_say) {
            Number const answer = range.min + cells[item] - 1;
            steps = (questions.items[item].reverse ? range.min + range.max - answer : answer) -
                    range.min;
        }
        person.keyed.push_back(steps);
        person.ten.push_back(steps ? Maybe{10 * *steps / (range.max - range.min)} : Maybe{});
        person.cannot_say.push_back(cells[item] == cannot_say);
    }
    for (Scale const& scale : questions.scales) {
        person.scores.push_back(mean_of_enough(pick(person.ten, scale.items), questions.needed));
    }
    for (Composite const& composite : questions.composites) {
        person.scores.push_back(
            mean_of_enough(pick(person.scores, composite.scales), questions.needed)
        );
    }
    return person;
}

} // namespace

People people_of(Study const& study, std::size_t round)
{
    People people;
    for (std::size_t row = 0; row < study.responses.rows(); ++row) {
        RowKey const key = study.responses.key(row);
        if (key.round == round) {
            people.push_back(person_of(study.questionnaire, key, study.responses.cells(row)));
        }
    }
    return people;
}

People members(People const& people, std::size_t team)
{
    People found;
    std::ranges::copy_if(people, std::back_inserter(found), [&](Person const& person) {
        return person.team == team;
    });
    return found;
}

Numbers valid_scores(People const& people, std::size_t score)
{
    Numbers scores;
    for (Person const& person : people) {
        if (person.scores[score]) {
            scores.push_back(*person.scores[score]);
        }
    }
    return scores;
}

Numbers answers_to(People const& people, std::size_t item, std::vector<Maybe> Person::*coding)
{
    Numbers answers;
    for (Person const& person : people) {
        if (Maybe const answer = (person.*coding)[item]) {
            answers.push_back(*answer);
        }
    }
    return answers;
}

std::size_t count_scores(Study const& study)
{
    return study.questionnaire.scales.size() + study.questionnaire.composites.size();
}

std::optional<int> everybody(Study const& study)
{
    int people = 0;
    for (Team const& team : study.teams) {
        if (!team.size) {
            return std::nullopt;
        }
        people += *team.size;
    }
    return people;
}

} // namespace heed::test_support::twin

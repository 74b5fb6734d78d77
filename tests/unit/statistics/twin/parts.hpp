#pragma once
// What all parts of the twin work with: textbook statistics of lists of numbers, people with their
// scores, and a page to write figures on. For tests.

#include "scoring/statistics/study.hpp"
#include "tests/unit/statistics/twin/twin.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace heed::test_support::twin {

using Number = long double;
using Maybe = std::optional<Number>;
using Numbers = std::vector<Number>;

inline constexpr Number nothing_below = 1e-15L; // less is a rounding error
inline constexpr Number close_call = 1e-9L;
inline constexpr Number anything = std::numeric_limits<Number>::quiet_NaN();
inline constexpr Number z975 = 1.959963984540054235524594430520551527L;

// Of one value or more; variances and covariances of two or more, with divisor n - 1.
Number sum(Numbers const& values);
Number mean(Numbers const& values);
Number variance(Numbers const& values);
Number covariance(Numbers const& left, Numbers const& right);
Number median(Numbers values);
Number mean_distance(Numbers const& values, Number centre);
Number t_value(Number probability, Number df);
Number f_value(Number probability, Number df1, Number df2);

// One person in one round.
struct Person {
    std::size_t id;
    std::size_t team;
    std::vector<Maybe> keyed; // per item, from 0
    std::vector<Maybe> ten;   // per item, on 0 to 10
    std::vector<bool> cannot_say;
    std::vector<Maybe> scores; // scales, then composites
};

using People = std::vector<Person>;

People people_of(statistics::Study const& study, std::size_t round);
People members(People const& people, std::size_t team);
Numbers valid_scores(People const& people, std::size_t score);
// The answers that were given to an item, in one of a person's two codings.
Numbers answers_to(People const& people, std::size_t item, std::vector<Maybe> Person::*coding);

// Writes figures below one path.
struct Page {
    TwinFigures& figures;
    std::string path;

    void write(std::string const& name, Maybe value) const { figures[path + '/' + name] = value; }
    void write_all(std::set<std::string> const& names, Maybe value) const
    {
        for (std::string const& name : names) {
            write(name, value);
        }
    }
};

// What all figures of one group are made of.
struct Group {
    statistics::Study const& study;
    People people;
    std::optional<int> size;

    Number upper() const { return (1 + Number{study.questionnaire.confidence}) / 2; }
    Number unheard(std::size_t answered) const
    {
        return size ? 1 - static_cast<Number>(answered) / *size : 1;
    }
};

std::size_t count_scores(statistics::Study const& study);
std::optional<int> everybody(statistics::Study const& study);

// Everything but mean_reliability. Returns each scale's alpha.
std::vector<Maybe> write_group(TwinFigures& figures, std::string const& path, Group const& group);
// For each item of a scale the answers on 0 to 10 of the people who answered all of them.
std::vector<Numbers> complete_rows(Group const& group, std::size_t scale);
Numbers row_sums(std::vector<Numbers> const& columns);
Number alpha_of(std::vector<Numbers> const& columns);
// What compares teams; `alphas` are of everybody.
void write_organisation(
    TwinFigures& figures,
    Group const& everybody,
    std::vector<Maybe> const& alphas
);

} // namespace heed::test_support::twin

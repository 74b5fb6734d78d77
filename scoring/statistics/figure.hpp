#pragma once
// A statistic, or the reason why there is none. Nothing here is ever "not a number", infinite, or a
// nought that stands for "unknown": what cannot be computed says why (docs/scoring.md,
// "Undefined values"). A value; any thread.

#include <cassert>
#include <cstdint>
#include <initializer_list>

namespace heed::statistics {

// Why a statistic does not exist. Where several reasons apply, the function that would compute it
// says which is given.
enum class Reason : std::uint8_t {
    none,               // it exists
    no_answers,         // nobody answered, or nobody has a score
    too_few_people,     // needs two people, complete rows where the formula uses them (ItemFit: 3)
    item_unanswered,    // an item that nobody answered leaves no complete row
    one_item,           // needs two items (ItemFit: 3)
    options_differ,     // the items have different numbers of options
    no_variance,        // all values are equal where the formula divides by their spread
    too_few_teams,      // needs two teams, one of them with two people
    no_team_difference, // the reliability of a team's mean, where teams do not differ
    negative_alpha,     // the error of a person's score, where the items contradict each other
    population_unknown, // the number of people invited is needed and was not given
    absent,             // the group has no score in one of the two rounds
};

class Figure {
public:
    constexpr Figure() noexcept = default;
    // A finite number.
    constexpr explicit(false) Figure(double value) noexcept : value_{value}, reason_{Reason::none}
    {
    }
    constexpr explicit(false) Figure(Reason reason) noexcept : reason_{reason} {}

    constexpr bool exists() const noexcept { return reason_ == Reason::none; }
    constexpr double value() const noexcept
    {
        assert(exists());
        return value_;
    }
    constexpr Reason reason() const noexcept { return reason_; }

private:
    double value_ = 0;
    Reason reason_ = Reason::no_answers;
};

// For figures that lack for the same reason.
inline void mark(std::initializer_list<Figure*> figures, Reason reason) noexcept
{
    for (Figure* const figure : figures) {
        *figure = reason;
    }
}

} // namespace heed::statistics

#pragma once
// What one team's answers add up to, before anybody has decided what may be shown. Sealed: it can
// be moved to the gate, and nothing else can be done with it. Nobody can read, print, copy, store
// or compare it, tests included; to look at arithmetic, use scoring/statistics on plain values.
// See docs/decisions/0002-sealed-scores-and-gate.md. A value; one thread at a time.

#include "scoring/exact/fraction.hpp"
#include "survey-defs/model/ids.hpp"

#include <utility>
#include <vector>

namespace heed::disclosure {
class Gate;
}

namespace heed::scoring {

class TeamScores {
public:
    TeamScores(TeamScores&&) noexcept = default;
    TeamScores& operator=(TeamScores&&) noexcept = default;
    TeamScores(TeamScores const&) = delete;
    TeamScores& operator=(TeamScores const&) = delete;
    ~TeamScores() = default;

    // The group whose answers these were.
    survey::GroupId const& group() const noexcept { return group_; }

private:
    // Exactly one writer and one reader. There is no friend for tests: a program could define a
    // type of that name and walk in.
    friend class Scorer;
    friend class disclosure::Gate;

    // All sums are exact and on 0 to 10, and every member can be added up over teams.
    struct ItemCell {
        int answered = 0;
        int favourable = 0;
        int unfavourable = 0;
        exact::Fraction sum; // of the given answers
    };
    struct ElementCell {
        survey::ElementId element;
        int people = 0;      // with a score, by the half rule
        exact::Fraction sum; // of their scores
        std::vector<ItemCell> items;
    };

    explicit TeamScores(survey::GroupId group) : group_{std::move(group)} {}

    survey::GroupId group_;
    int respondents_ = 0;
    std::vector<ElementCell> elements_;
};

} // namespace heed::scoring

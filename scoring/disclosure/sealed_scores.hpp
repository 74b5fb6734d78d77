#pragma once
// The scores of a campaign inside the gate: head counts unit by unit, and sums over whole blocks.
// A part of Gate, since nobody else may open TeamScores; it lives while decide() runs. Units are
// those of the tree's shape.

#include "scoring/disclosure/gate.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace heed::disclosure {

class Gate::SealedScores {
public:
    // Throws std::invalid_argument as decide() says. `tree` must outlive this.
    SealedScores(
        std::vector<scoring::TeamScores>&& scores,
        GroupTree const& tree,
        survey::Instrument const& instrument
    );

    bool has(std::size_t unit) const noexcept { return team_of_[unit] != nullptr; }

    // Answers of each unit, and those that count towards a minimum.
    std::vector<int> respondents() const;
    std::vector<int> counted() const;

    // The elements that were asked, in the instrument's order.
    std::span<survey::Element const* const> elements() const noexcept { return elements_; }

    // People of each unit who have a score on the element, or answered an item of it, and count.
    std::vector<int> scored(std::size_t element) const;
    std::vector<int> answered(std::size_t element, std::size_t item) const;

    // The answers of these units to the element, added up: of each figure those units to which
    // anybody counts. What a block adds is left out: s, and how many were asked.
    ElementTally add_up(std::size_t element, std::span<std::size_t const> units) const;

private:
    using Cell = scoring::TeamScores::ElementCell;

    Group const& group(std::size_t unit) const noexcept { return tree_.group_of(unit); }
    void check(scoring::TeamScores const& team, survey::Instrument const& instrument) const;
    // Applies `answers` to each unit's cell of the element, and takes the spare codes off.
    template <typename Answers>
    std::vector<int> count(std::size_t element, Answers answers) const;
    static void add(Cell const& cell, int spare_codes, ElementTally& tally);

    GroupTree const& tree_;
    std::vector<scoring::TeamScores> teams_;
    std::vector<scoring::TeamScores const*> team_of_; // null where nobody was asked
    std::vector<survey::Element const*> elements_;
    std::vector<int> options_; // of each element's answer scale
};

} // namespace heed::disclosure

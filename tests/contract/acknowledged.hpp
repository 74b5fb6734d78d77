#pragma once
// A round in which everybody collects a ticket and casts a ballot, and how to see afterwards
// whether all that was acknowledged is there, once: for tests that end the program, or the power,
// in the middle.

#include "server/base/random.hpp"
#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/contract/material.hpp"

#include <cstddef>
#include <filesystem>
#include <set>
#include <vector>

namespace heed::contract {

// What was acknowledged to the holders of these slips.
struct Acknowledged {
    std::set<std::size_t> tickets;
    std::set<std::size_t> ballots;
};

class AnsweringRound {
public:
    // With the tickets of all slips, signed beforehand. No more slips than 5^4, as each ballot
    // spells the number of its slip.
    explicit AnsweringRound(std::size_t slips);

    std::size_t size() const noexcept { return ballots_.size(); }
    // An issuer with all codes and a box with room for all ballots, in this folder.
    void prepare(std::filesystem::path const& folder, base::Random& random) const;
    void collect(store::Store& store, std::size_t slip) const;
    void cast(store::Store& store, std::size_t slip) const;

    // Checks that all of it is there, exactly once, and at most so many others who were not told.
    void check(
        std::filesystem::path const& folder,
        base::Random& random,
        Acknowledged const& acknowledged,
        std::size_t untold
    ) const;

private:
    Slips slips_;
    std::vector<store::Collection> collections_;
    std::vector<ballots::AdmittedBallot> ballots_;
};

} // namespace heed::contract

#pragma once
// Whole organisations with answers for tests of the gate: the same tree as in counted_tree.hpp, and
// what each person in it answered.

#include "tests/support/counted_tree.hpp"
#include "tests/support/teams.hpp"

#include <rapidcheck.h>

#include <ostream>
#include <string>
#include <vector>

namespace heed::test_support {

struct Organisation {
    std::vector<std::size_t> parents;   // of each node; nowhere for the root, which is node 0
    std::vector<std::vector<Row>> rows; // answers of the people placed at each node
    std::vector<int> asked;
    // What the people placed at each node wrote to open questions; empty when nobody did.
    std::vector<std::vector<survey::Comment>> written = {};

    static survey::GroupId id(std::size_t node)
    {
        return survey::GroupId{"unit " + std::to_string(node)};
    }

    disclosure::GroupTree tree() const
    {
        std::vector<disclosure::Group> groups;
        for (std::size_t node = 0; node < parents.size(); ++node) {
            disclosure::Group group{.id = id(node), .parent = std::nullopt, .people = asked[node]};
            if (parents[node] != disclosure::nowhere) {
                group.parent = id(parents[node]);
            }
            groups.push_back(std::move(group));
        }
        return disclosure::GroupTree::make(std::move(groups)).value();
    }

    disclosure::RoundRelease release(
        survey::Instrument const& instrument,
        disclosure::Policy policy = disclosure::Policy::at_the_floor()
    ) const
    {
        std::vector<scoring::TeamScores> scores;
        for (std::size_t node = 0; node < rows.size(); ++node) {
            scores.push_back(score(instrument, rows[node], id(node).text()));
        }
        std::vector<survey::CommentSet> comments;
        for (std::size_t node = 0; node < written.size(); ++node) {
            comments.emplace_back(id(node), written[node]);
        }
        return disclosure::Gate{policy}
            .decide(std::move(scores), std::move(comments), tree(), instrument);
    }
};

// An organisation in which everybody at a node gives the same answers, and all who were asked give
// some.
inline Organisation alike(
    std::vector<std::size_t> parents,
    std::vector<int> const& people,
    std::vector<Row> const& answers
)
{
    Organisation made{.parents = std::move(parents), .rows = {}, .asked = people};
    for (std::size_t node = 0; node < people.size(); ++node) {
        made.rows.emplace_back(static_cast<std::size_t>(people[node]), answers[node]);
    }
    return made;
}

inline std::ostream& operator<<(std::ostream& out, Organisation const& made)
{
    for (std::size_t node = 0; node < made.parents.size(); ++node) {
        out << "\nnode " << node << " below " << static_cast<int>(made.parents[node]) << ", "
            << made.asked[node] << " asked:";
        for (Row const& row : made.rows[node]) {
            out << ' ';
            for (int const answer : row) {
                out
                    << (answer == skipped      ? "-"
                        : answer == cannot_say ? "?"
                                               : std::to_string(answer));
            }
        }
    }
    return out;
}

// Answers to so many items: now and then "I can't say", and in every other node all answers alike,
// as in teams that agree.
inline rc::Gen<Organisation> any_organisation(int items, int nodes_max = 12)
{
    return rc::gen::exec([items, nodes_max] {
        CountedTree const tree = *any_tree(nodes_max);
        Organisation made{.parents = tree.parents, .rows = {}, .asked = {}};
        for (int const people : tree.direct) {
            int const low = *rc::gen::inRange(1, 6);
            int const high = *rc::gen::element(low, 5);
            int const skips = *rc::gen::inRange(0, 4);
            auto const answer = rc::gen::weightedOneOf<int>(
                {{6, rc::gen::inRange(low, high + 1)},
                 {static_cast<std::size_t>(skips), rc::gen::just(cannot_say)}}
            );
            made.rows.push_back(*rc::gen::container<std::vector<Row>>(
                static_cast<std::size_t>(people),
                rc::gen::container<Row>(static_cast<std::size_t>(items), answer)
            ));
            made.asked.push_back(people + *rc::gen::inRange(0, 4));
        }
        return made;
    });
}

} // namespace heed::test_support

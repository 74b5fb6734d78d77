#pragma once
// Organisations in which people also wrote comments, for tests of the gate. Every comment has a
// text of its own, so that a test knows whose it is.

#include "tests/support/organisation.hpp"

#include <rapidcheck.h>

#include <cstddef>
#include <string>
#include <vector>

namespace heed::test_support {

inline survey::ItemId const better{"OPN1"};
inline survey::ItemId const keep{"OPN2"};

// Two items, and two open questions.
inline survey::Instrument const with_open_questions = [] {
    survey::Instrument made = instrument({element("a", 2)});
    made.open_questions = {better, keep};
    return made;
}();

// So many people placed at a node write to a question.
inline void write(
    Organisation& made,
    std::size_t node,
    int people,
    survey::Sharing sharing = survey::Sharing::word_for_word,
    survey::ItemId const& question = better
)
{
    made.written.resize(made.rows.size());
    for (int person = 0; person < people; ++person) {
        std::string const number = std::to_string(made.written[node].size());
        made.written[node].push_back(
            {.question = question,
             .sharing = sharing,
             .text = "number " + number + " of node " + std::to_string(node)}
        );
    }
}

// A unit of nobody above teams of so many people, all of whom answered alike.
inline Organisation department(std::vector<int> people)
{
    people.insert(people.begin(), 0);
    std::vector<std::size_t> parents(people.size(), 0);
    parents.front() = disclosure::nowhere;
    return alike(parents, people, std::vector<Row>(people.size(), Row{4, 4}));
}

// Some of those who answered write to one question or to both, with either sharing.
inline rc::Gen<Organisation> any_commented_organisation()
{
    return rc::gen::exec([] {
        Organisation made = *any_organisation(2);
        for (std::size_t node = 0; node < made.rows.size(); ++node) {
            for (survey::ItemId const& question : with_open_questions.open_questions) {
                auto const people = static_cast<int>(made.rows[node].size());
                int const in_full = *rc::gen::inRange(0, people + 1);
                int const theme = *rc::gen::inRange(0, people - in_full + 1);
                write(made, node, in_full, survey::Sharing::word_for_word, question);
                write(made, node, theme, survey::Sharing::theme_only, question);
            }
        }
        return made;
    });
}

} // namespace heed::test_support

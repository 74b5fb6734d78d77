#pragma once
// Reads the people of a rehearsal: a `disclosure-ledger/1` document with their answers, before
// anything is released.
//   {"format": "disclosure-ledger/1", "instrument": "psychological-safety-pulse@1", "k": 5,
//    "tree": {...}, "invited": {...},                                 as in audit_tree.hpp
//    "people": [{"id": "p1", "round": "r1", "tags": ["org", "team:A", "role:nurse"],
//                "responded": true, "answers": {"PUL1": 4}, "skipped": ["PUL2"],
//                "comments": {"OPN1": "word_for_word", "OPN2": "theme_only"}}]}
// k is 5 and `responded` true unless the file says otherwise. Answers are option numbers as people
// see them. Whatever has no answer was skipped, named or not: a sheet that skips everything counts
// like one that says "I can't say" to everything. Of a comment it matters alone that there is one,
// so no text is read. Other members are let pass. Any thread.

#include "scoring/disclosure/group_tree.hpp"
#include "scoring/disclosure/policy.hpp"
#include "server/app/audit_file.hpp"
#include "survey-defs/model/answer_sheet.hpp"
#include "survey-defs/model/catalogue.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace heed::app {

inline constexpr std::size_t audit_people_max = 1'000'000; // rows, in all rounds together
inline constexpr std::size_t audit_rounds_max = 100;
inline constexpr std::size_t audit_tags_max = 64; // of one person

// Somebody who answered.
struct AuditPerson {
    std::string id;
    std::size_t row = 0; // in the list of people
    std::size_t unit = 0;
    survey::AnswerSheet answers;
    std::vector<survey::Comment> comments; // the text of each is the id of the person
};

// All who were asked at once: each round is released on its own.
struct AuditRound {
    std::string name;
    disclosure::GroupTree tree;
    std::vector<survey::ElementId> blocks; // optional elements that somebody answered or skipped
    std::vector<AuditPerson> people;
};

struct AuditPeople {
    survey::Instrument instrument;
    disclosure::Policy policy;
    std::vector<AuditRound> rounds; // in the order of their names
};

boost::system::result<AuditPeople, InputFault>
read_audit_people(boost::json::value const& document, survey::Catalogue const& catalogue);

} // namespace heed::app

#pragma once
// The record of a release: what every published figure was made from, so that all of them can be
// computed again without any answer. The gate fills it in; it goes into the operator's ledger and
// nowhere else. It holds exact head counts and unrounded sums, so no route of the API may ever
// serve it. It holds no person's answer and lists no unit below the smallest group with its count;
// where two such units alone make a pool, n and s tell both.
//
// Sums are of answers or scores on 0 to 10, exact, after coding (coding.hpp). n, m and s are as in
// docs/disclosure.md. Plain values; any thread.

#include "scoring/disclosure/carry_up.hpp"
#include "scoring/disclosure/coding.hpp"
#include "scoring/disclosure/policy.hpp"
#include "scoring/disclosure/released_report.hpp"
#include "scoring/exact/fraction.hpp"
#include "survey-defs/model/comment.hpp"
#include "survey-defs/model/ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace heed::disclosure {

struct CodedSum {
    int answered = 0;    // n: whose answers it adds up, exactly
    int least = 0;       // m: the least number that the shown count allows
    int largest = 1;     // s: the largest unit below the smallest group among them
    exact::Fraction sum; // between low() and high()
    Coded coded = Coded::none;

    exact::Fraction mean() const { return sum / answered; }
    // The ends that coding keeps the sum within: n · 5 s / m away from 0 and from 10 n.
    exact::Fraction low() const;
    exact::Fraction high() const;

    friend bool operator==(CodedSum const&, CodedSum const&) = default;
};

struct CodedItem {
    CodedSum answers;
    std::optional<ItemBands> bands; // as displayed; for the block of a single team only

    friend bool operator==(CodedItem const&, CodedItem const&) = default;
};

// People who are counted together or not at all.
struct RecordedBlock {
    std::size_t unit = 0; // the lowest unit whose report holds the block
    bool pooled = false;  // of what was too small, rather than the people placed at one unit
    int answered = 0;     // n
    int counted = 0;      // n less the answers that spare codes could have given
    int asked = 0;
    int least = 0;   // m, of `counted`
    int largest = 1; // s
    // Whose people these are, whether or not any of them answered; ascending.
    std::vector<std::size_t> units;

    friend bool operator==(RecordedBlock const&, RecordedBlock const&) = default;
};

// The same for a part of the round, such as an element: whole blocks of the round.
struct PartBlock {
    std::size_t unit = 0;
    bool pooled = false;
    int counted = 0; // people who took part in it, less those of spare codes
    int largest = 1;
    std::vector<std::size_t> blocks; // positions in ReleaseRecord::blocks, ascending

    friend bool operator==(PartBlock const&, PartBlock const&) = default;
};

// Whether these are the people placed at one unit, and nobody else.
bool is_one_team(PartBlock const& block, std::span<RecordedBlock const> round) noexcept;

// Of an element, where people with a score take part. The score is made from `persons` below the
// detail minimum and from `items` from there on, never from both; from neither when too few items
// are left, and then the block has no mean and takes part in no figure.
struct ElementBlock : PartBlock {
    int least = 0;
    std::optional<CodedSum> persons;
    std::vector<std::optional<CodedItem>> items; // in the instrument's order; empty: left out
    std::optional<CodedMean> mean;

    friend bool operator==(ElementBlock const&, ElementBlock const&) = default;
};

struct RecordedElement {
    survey::ElementId id;
    std::vector<survey::ItemId> items;
    bool in_overall = false;
    std::vector<ElementBlock> blocks; // in the order of their units

    friend bool operator==(RecordedElement const&, RecordedElement const&) = default;
};

// A list of comments: of at least the detail minimum, and without a word of any.
struct CommentBlock : PartBlock {
    int written = 0; // comments in the list, those of spare codes included

    friend bool operator==(CommentBlock const&, CommentBlock const&) = default;
};

// The lists of one question with one sharing, where there are any.
struct RecordedComments {
    survey::ItemId question;
    survey::Sharing sharing = survey::Sharing::theme_only;
    std::vector<CommentBlock> blocks; // in the order of their units

    friend bool operator==(RecordedComments const&, RecordedComments const&) = default;
};

struct RecordedUnit {
    survey::GroupId id;
    std::size_t parent = nowhere; // position in ReleaseRecord::units

    friend bool operator==(RecordedUnit const&, RecordedUnit const&) = default;
};

enum class Scope : std::uint8_t {
    own,   // the people placed at the unit itself
    whole, // all blocks at the unit and below it
};

struct RecordedFigure {
    BlockRange blocks; // positions in the element's own blocks; those without a mean do not count
    std::optional<Figure> shown;

    friend bool operator==(RecordedFigure const&, RecordedFigure const&) = default;
};

// A report that was released; a decision to withhold has no record.
struct RecordedReport {
    std::size_t unit = 0;
    Scope scope = Scope::own;
    BlockRange blocks; // positions in ReleaseRecord::blocks
    Answered answered;
    std::optional<Figure> overall;
    std::vector<RecordedFigure> elements; // in the order of ReleaseRecord::elements

    friend bool operator==(RecordedReport const&, RecordedReport const&) = default;
};

struct ReleaseRecord {
    Policy policy = Policy::at_the_floor();
    std::vector<RecordedUnit> units; // the tree in preorder, as in TreeShape
    std::vector<RecordedBlock> blocks;
    std::vector<RecordedElement> elements;  // in the instrument's order
    std::vector<RecordedComments> comments; // in its order too, word for word before theme only
    std::vector<RecordedReport> reports;    // in the order of their units, own before whole

    friend bool operator==(ReleaseRecord const&, ReleaseRecord const&) = default;
};

} // namespace heed::disclosure

#pragma once
// The manifest: everything that staff are promised about a round, its ballot key included, as one
// string of bytes that is written once and is the same for everybody (docs/ballots.md "The
// manifest"). Values; any thread.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/bytes.hpp"
#include "server/base/clock.hpp"
#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/instrument.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heed::ballots {

// How codes reach people, and when they answer (docs/ballots.md "Modes").
enum class Mode {
    slips,     // drawn from a box
    together,  // in a meeting
    two_step,  // personal links; tickets first, answers on later days
    one_step,  // personal links, one visit
    open_link, // one link for everybody; nobody can check who answers, or how often
};

// "two_step": the name by which API, manifest and store know it.
std::string_view to_string(Mode mode) noexcept;
std::optional<Mode> mode_from(std::string_view name) noexcept;

struct ManifestFacts {
    survey::RoundId round;
    std::string short_name;
    Modular modulus{};
    survey::InstrumentKey instrument;
    base::Bytes32 questionnaire{}; // fingerprint of the instrument and all its wordings
    std::vector<survey::ElementId> blocks;
    std::vector<survey::ItemId> open_questions;
    std::string team;
    int people = 0;
    std::string leader_label;
    std::string contact;
    std::optional<std::string> facilitator; // name
    struct Wider {
        std::string name;
        int units = 0;
        int people = 0;
    };
    std::optional<Wider> campaign;
    Mode mode = Mode::slips;
    int minimum_group = 0;
    int detail_minimum = 0;
    base::Day launched_on;
    base::Day collect_until;
    base::Day answer_from;
    base::Day closes_on;
    base::Day closes_latest; // the last day to which closing may be put off
    int comments_kept_days = 0;
    std::size_t ballot_bytes = 0;
    base::Bytes32 client{};
};

// The bytes. Not for parsing: what the server needs of it, it has elsewhere.
std::string write_manifest(ManifestFacts const& facts);

// The exact length of a ballot's body: room for every answer that fits the instrument and for each
// comment at its longest, rounded up to whole kibibytes.
std::size_t ballot_bytes_of(survey::Instrument const& instrument, std::size_t open_questions);

} // namespace heed::ballots

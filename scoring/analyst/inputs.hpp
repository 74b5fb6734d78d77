#pragma once
// The reading side of heed-score: from three files to a study. The forms of the files are described
// in docs/scoring.md; definition.hpp, teams.hpp and responses.hpp read one each.

#include "scoring/analyst/fault.hpp"
#include "scoring/analyst/input/lines.hpp"
#include "scoring/analyst/names.hpp"
#include "scoring/statistics/study.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace heed::analyst {

struct Paths {
    std::filesystem::path definition; // JSON: Heed's own instrument, or a study's definition
    std::filesystem::path responses;  // CSV: respondent,team[,round],<items>
    // CSV: team,size. Without it the teams are those of the responses and their sizes unknown.
    std::optional<std::filesystem::path> teams;
};

struct Inputs {
    // The "case" of the definition, or "name@version" of an instrument.
    std::string title;
    statistics::Study study;
    // By RowKey::person, in the order of their first rows.
    Names people;
    // By item: whether "I can't say" was among the options.
    std::vector<bool> offers_cannot_say;
};

// Reads all files, in the order definition, teams, responses; the first fault of the first faulty
// file is returned. `progress` is about the responses and may be empty.
[[nodiscard]] Read<Inputs> read_inputs(Paths const& paths, ReadingProgress const& progress = {});

} // namespace heed::analyst

#pragma once
// Reads instruments and their wording from JSON, strictly: an unknown key, a duplicate id, a
// missing translation or anything else out of place is an error with file, JSON pointer and
// reason. The format is described in docs/survey-definitions.md and, for editors and CI, in
// survey-defs/schema/. Pure: no file is opened here; Catalogue does that.

#include "survey-defs/model/error.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/wording.hpp"

#include <cstddef>
#include <string_view>

namespace heed::survey {

inline constexpr std::size_t definition_bytes_max = std::size_t{256} * 1024;
inline constexpr std::size_t definition_depth_max = 8;
inline constexpr std::size_t text_bytes_max = 2000;
// Questions for reflection that one element may offer.
inline constexpr std::size_t prompts_max = 8;

// `file` is used in error messages only.
[[nodiscard]] Checked<Instrument> parse_instrument(std::string_view json, std::string_view file);

// Reads one language of an instrument and checks it against the instrument: every item, stem,
// element, scale option and open question has its words, and nothing else has.
[[nodiscard]] Checked<Wording>
parse_wording(std::string_view json, std::string_view file, Instrument const& instrument);

} // namespace heed::survey

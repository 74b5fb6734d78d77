#pragma once
// Words that the tables of fields share: units, and headings of docs/scoring.md. For fields.cpp and
// comparison_fields.cpp only. Any thread.

#include <string_view>

namespace heed::analyst::field_words {

inline constexpr std::string_view people = "people";
inline constexpr std::string_view points = "points, 0 to 10";
inline constexpr std::string_view none = "none";

inline constexpr std::string_view between = "Differences between teams";
inline constexpr std::string_view reliability = "Reliability of a scale";
inline constexpr std::string_view rounding = "Rounding";

} // namespace heed::analyst::field_words

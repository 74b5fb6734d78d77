#pragma once
// What a respondent, team, round, item or scale may be called: anything that a table can show on
// one line. Any thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heed::analyst {

inline constexpr std::size_t id_bytes_max = 200;

// Columns of a responses file that hold no answers, so that no item may have their names.
inline constexpr std::string_view respondent_column = "respondent";
inline constexpr std::string_view team_column = "team";
inline constexpr std::string_view round_column = "round";
bool is_id_column(std::string_view name) noexcept;

// Why this valid UTF-8 cannot be an id, as the rest of a sentence that begins with what it should
// be an id of: "is empty", "is longer than 200 bytes", "holds a control character" (C0, DEL or C1).
std::optional<std::string> id_fault(std::string_view id);

} // namespace heed::analyst

#pragma once
// Enumerators as the tables spell them. Private to the SQLite back end.

#include "server/store/account_store.hpp"
#include "server/store/commitment_store.hpp"
#include "server/store/release_store.hpp"
#include "server/store/round_store.hpp"
#include "survey-defs/model/comment.hpp"

#include <string_view>

namespace heed::store::sqlite {

std::string_view to_text(Role role) noexcept;
std::string_view to_text(RoundState state) noexcept;
std::string_view to_text(survey::Sharing sharing) noexcept;
std::string_view to_text(disclosure::PartScope scope) noexcept;
std::string_view to_text(Party party) noexcept;
std::string_view to_text(Kept kept) noexcept;

// Throw std::runtime_error for any other text.
Role role_from(std::string_view text);
RoundState round_state_from(std::string_view text);
survey::Sharing sharing_from(std::string_view text);
Party party_from(std::string_view text);
Kept kept_from(std::string_view text);
disclosure::PartScope part_scope_from(std::string_view text);

} // namespace heed::store::sqlite

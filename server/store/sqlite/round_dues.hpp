#pragma once
// Which campaigns and rounds wait for something to happen to them, as RoundStore says. Private to
// the SQLite back end.

#include "server/base/clock.hpp"
#include "server/store/sqlite/database.hpp"
#include "survey-defs/model/ids.hpp"

#include <vector>

namespace heed::store::sqlite {

std::vector<survey::CampaignId> find_due_for_closing(Reader& reader, base::Day today);
std::vector<survey::RoundId> find_done_collecting(Reader& reader, base::Day today);
std::vector<survey::CampaignId> find_awaiting_release(Reader& reader);
std::vector<survey::RoundId> find_due_for_progress(Reader& reader, base::Day today);

} // namespace heed::store::sqlite

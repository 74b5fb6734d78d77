#pragma once
// Pieces of JSON that several answers share. Private to the API's wire_*.cpp.

#include "server/api/json_reader.hpp"
#include "server/rounds/outcomes.hpp"
#include "server/rounds/report_comments.hpp"
#include "server/rounds/terms.hpp"
#include "server/store/round_store.hpp"

#include <boost/json/fwd.hpp>
#include <boost/system/result.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::api::wire {

// Ids as an array of texts.
boost::json::array id_array(std::vector<survey::ElementId> const& ids);
boost::json::array id_array(std::vector<survey::ItemId> const& ids);

std::string_view name_of(store::RoundState state) noexcept;
std::string_view name_of(rounds::Outcome outcome) noexcept;
std::string_view name_of(survey::Evidence evidence) noexcept;

// Null without a value.
boost::json::value value_or_null(std::optional<bool> const& value);
boost::json::value value_or_null(std::optional<int> const& value);
boost::json::value value_or_null(std::optional<std::string> const& value);

boost::json::object instrument_object(survey::InstrumentKey const& key);
boost::json::object facilitator_object(store::Facilitator const& facilitator);
// What everybody in the campaign is promised, but for its facilitator.
boost::json::object terms_object(store::Campaign const& campaign);
// Null when nobody is named.
boost::json::value facilitator_value(store::Campaign const& campaign);
// Null when no open question was asked.
boost::json::value comments_value(std::span<rounds::QuestionComments const> comments);
// Null unless the round is open.
boost::json::value progress_value(store::Round const& round);

// Reads the members that terms have. Call it when all others have been read: it ends with done().
boost::system::result<rounds::Terms, http::Problem> read_terms(JsonReader& in);

} // namespace heed::api::wire

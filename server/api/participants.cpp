// What participants use. No cookie is read, nothing is logged, and every answer is the same for
// everybody who asks about the same round.

#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/rounds/cast.hpp"
#include "server/rounds/find.hpp"

#include <algorithm>
#include <optional>

namespace heed::api {

namespace {

constexpr std::string_view cannot_say = "cannot_say";

// Empty when the value is neither a number nor "cannot_say".
std::optional<survey::Answer> answer_of(JsonReader::Scalar const& value)
{
    if (auto const* const number = std::get_if<std::int64_t>(&value)) {
        // Anything outside int lies on no scale; the sheet's check says so.
        auto const clamped = std::clamp<std::int64_t>(*number, -1, survey::scale_value_max + 1);
        return survey::Answer::value(static_cast<int>(clamped));
    }
    if (std::get<std::string_view>(value) == cannot_say) {
        return survey::Answer::cannot_say();
    }
    return std::nullopt;
}

} // namespace

http::Response show_facts(Services const& services, http::Request const& request)
{
    auto const found = rounds::find_by_short_name(services.rounds, request.path_values.front());
    if (!found) {
        return refused(found.error());
    }
    auto const rounds = services.rounds.store.rounds().rounds_of(found->campaign.id);
    auto const today = services.rounds.clock.today();
    return http::json_response(http::Status::ok, wire::facts(*found, rounds, today));
}

http::Response cast_ballot(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    rounds::Submission submission{
        .code = base::SecretText{body.text("code")},
        .attempt = body.text("attempt"),
        .answers = {},
    };
    for (auto const& [item, value] : body.scalars("answers")) {
        auto const answer = answer_of(value);
        if (!answer) {
            return refused(rounds::Refusal{rounds::errc::not_allowed, "answers"});
        }
        submission.answers.push_back({.item = item, .answer = *answer});
    }
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const done = rounds::cast(services.rounds, request.path_values.front(), submission);
    if (!done) {
        return refused(done.error());
    }
    return http::json_response(http::Status::ok, "{}");
}

} // namespace heed::api

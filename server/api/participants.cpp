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
#include <string>
#include <utility>
#include <vector>

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

http::Problem not_allowed(std::string field)
{
    return {http::Status::unprocessable_content, "not_allowed", std::move(field), {}};
}

// The answers' names are views into the body.
boost::system::result<std::vector<survey::NamedAnswer>, http::Problem> answers_in(JsonReader& body)
{
    std::vector<survey::NamedAnswer> answers;
    for (auto const& [item, value] : body.scalars("answers")) {
        auto const answer = answer_of(value);
        if (!answer) {
            return not_allowed("/answers");
        }
        answers.push_back({.item = item, .answer = *answer});
    }
    return answers;
}

// None where the member is left out.
boost::system::result<std::vector<ballots::WrittenComment>, http::Problem>
comments_in(JsonReader& body)
{
    std::vector<ballots::WrittenComment> comments;
    if (!body.has("comments")) {
        return comments;
    }
    for (auto& [question, comment] : body.named_objects("comments")) {
        auto const sharing = wire::sharing(comment.text("share"));
        auto text = comment.text("text");
        if (auto const problem = comment.done()) {
            return *problem;
        }
        if (!sharing) {
            return not_allowed("/comments" + pointer_step(question) + "/share");
        }
        comments.push_back({question, *sharing, std::move(text)});
    }
    return comments;
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
    auto answers = answers_in(body);
    if (!answers) {
        return http::problem_response(answers.error());
    }
    auto comments = comments_in(body);
    if (!comments) {
        return http::problem_response(comments.error());
    }
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    submission.answers = *std::move(answers);
    submission.comments = *std::move(comments);
    auto const done = rounds::cast(services.rounds, request.path_values.front(), submission);
    if (!done) {
        return refused(done.error());
    }
    return http::json_response(http::Status::ok, "{}");
}

} // namespace heed::api

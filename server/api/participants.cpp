// What participants use. No cookie is read and nothing is logged. What a round is like is told to
// everybody in the same words; a ticket and a ballot have nothing in common that could be seen
// here.

#include "server/api/handlers.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/problems.hpp"
#include "server/api/wire.hpp"
#include "server/rounds/cast.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/manifests.hpp"
#include "server/rounds/ticket.hpp"

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

// Answers and comments, or the word that the ballot is taken back, and then neither of them.
boost::system::result<void, http::Problem>
read_content(JsonReader& body, rounds::Submission& submission)
{
    if (body.has("withdrawn")) {
        submission.withdrawn = true;
        return body.yes_or_no("withdrawn") ? boost::system::result<void, http::Problem>{}
                                           : not_allowed("/withdrawn");
    }
    auto answers = answers_in(body);
    if (!answers) {
        return answers.error();
    }
    auto comments = comments_in(body);
    if (!comments) {
        return comments.error();
    }
    submission.answers = *std::move(answers);
    submission.comments = *std::move(comments);
    return {};
}

boost::system::result<rounds::Submission, http::Problem> submission_in(JsonReader& body)
{
    rounds::Submission submission;
    submission.ticket = body.text("t");
    submission.revision = body.whole_number("rev");
    auto const content = read_content(body, submission);
    if (!content) {
        return content.error();
    }
    bool const is_padded_with_blanks = body.text("pad").find_first_not_of(' ') == std::string::npos;
    if (auto const problem = body.done()) {
        return *problem;
    }
    if (!is_padded_with_blanks) {
        return not_allowed("/pad");
    }
    return submission;
}

http::Response ticket_response(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    rounds::TicketRequest const wanted{
        .code = base::SecretText{body.text("code")},
        .blinded = body.text("blinded"),
        .turns = request.turns,
    };
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const ticket = rounds::give_ticket(services.rounds, request.path_values.front(), wanted);
    if (!ticket) {
        return refused(ticket.error());
    }
    return http::json_response(http::Status::ok, wire::ticket(*ticket));
}

http::Response receipt_response(boost::system::result<std::string, rounds::Refusal> const& receipt)
{
    return receipt ? http::json_response(http::Status::ok, wire::receipt(*receipt))
                   : refused(receipt.error());
}

} // namespace

http::Response show_facts(Services const& services, http::Request const& request)
{
    auto const found = rounds::find_by_short_name(services.rounds, request.path_values.front());
    if (!found) {
        return refused(found.error());
    }
    auto const now = services.rounds.clock.now();
    return http::json_response(http::Status::ok, wire::facts(*found, now));
}

http::Response show_manifest(Services const& services, http::Request const& request)
{
    auto manifest = rounds::manifest_of(services.rounds, request.path_values.front());
    if (!manifest) {
        return refused(manifest.error());
    }
    return http::json_response(http::Status::ok, *std::move(manifest));
}

http::Response give_ticket(Services const& services, http::Request const& request)
{
    auto response = ticket_response(services, request);
    // The ballot is to come on another connection, which nothing ties to this one.
    response.close = true;
    return response;
}

void cast_ballot(Services const& services, http::Request const& request, http::Reply reply)
{
    // The answers' names are views into it.
    JsonReader body{request.body};
    auto submission = submission_in(body);
    if (!submission) {
        return reply.give(http::problem_response(submission.error()));
    }
    submission->bytes = request.body.size();
    auto answer = [reply = std::move(reply)](auto const& receipt) mutable {
        reply.give(receipt_response(receipt));
    };
    rounds::cast(services.rounds, request.path_values.front(), *submission, std::move(answer));
}

http::Response check_receipt(Services const& services, http::Request const& request)
{
    JsonReader body{request.body};
    auto const receipt = body.text("receipt");
    if (auto const problem = body.done()) {
        return http::problem_response(*problem);
    }
    auto const there = rounds::is_in_the_box(services.rounds, request.path_values.front(), receipt);
    if (!there) {
        return refused(there.error());
    }
    return http::json_response(http::Status::ok, wire::in_the_box(*there));
}

} // namespace heed::api

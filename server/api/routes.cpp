#include "server/api/routes.hpp"

#include "server/api/handlers.hpp"
#include "server/ballots/manifest.hpp"

#include <algorithm>
#include <utility>

namespace heed::api {

namespace {

using http::Access;
using http::Forgery;
using http::Method;

constexpr std::size_t no_body = 0;
constexpr std::size_t small_body = 4 * 1024;
// Three texts and their owners, at their longest and with every character escaped.
constexpr std::size_t texts_body = 16 * 1024;
// 10,000 units with names of ordinary length are about 1 MiB, in JSON as in a sheet.
constexpr std::size_t organisation_body = 2 * 1024 * 1024;

using HandlerFunction = http::Response (*)(Services const&, http::Request const&);
using LateHandlerFunction = void (*)(Services const&, http::Request const&, http::Reply);

// Every ballot of a round has the same length; this is the longest that a round can ask for.
std::size_t longest_ballot(survey::Catalogue const& catalogue)
{
    std::size_t longest = small_body;
    for (auto const& [instrument, wordings, bytes] : catalogue.entries()) {
        auto const questions = instrument.open_questions.size();
        longest = std::max(longest, ballots::ballot_bytes_of(instrument, questions));
    }
    return longest;
}

http::Handler with(Services const& services, HandlerFunction handler)
{
    return
        [&services, handler](http::Request const& request) { return handler(services, request); };
}

http::LateHandler with(Services const& services, LateHandlerFunction handler)
{
    return [&services, handler](http::Request const& request, http::Reply reply) {
        handler(services, request, std::move(reply));
    };
}

} // namespace

std::vector<http::Route> routes(Services const& services)
{
    auto const to = [&services](auto handler) { return with(services, handler); };
    auto const ballot_body = longest_ballot(services.rounds.catalogue);
    constexpr auto get = Method::get;
    constexpr auto post = Method::post;
    constexpr auto put = Method::put;
    constexpr auto anyone = Access::anyone;
    constexpr auto signed_in = Access::signed_in;
    constexpr auto leader = Access::leader;
    constexpr auto facilitator = Access::facilitator;
    constexpr auto administrator = Access::administrator;
    constexpr auto reads = Forgery::harmless;
    constexpr auto guarded = Forgery::same_origin;
    // clang-format off
    return {
        {get, "/health", anyone, no_body, reads, to(show_health)},

        // Participants: no cookie, no log line.
        {get,  "/r/{short}",              anyone, no_body,     reads,   to(show_answer_page)},
        {get,  "/api/r/{short}",          anyone, no_body,     reads,   to(show_facts)},
        {get,  "/api/r/{short}/manifest", anyone, no_body,     reads,   to(show_manifest)},
        {post, "/api/r/{short}/ticket",   anyone, small_body,  guarded, to(give_ticket), true},
        {put,  "/api/r/{short}/ballot",   anyone, ballot_body, guarded, to(cast_ballot)},
        {post, "/api/r/{short}/receipt",  anyone, small_body,  guarded, to(check_receipt)},

        // Accounts.
        {get,         "/api/session",            signed_in,     no_body,    reads,   to(show_session)},
        {post,        "/api/session",            anyone,        small_body, guarded, to(sign_in)},
        {Method::del, "/api/session",            signed_in,     no_body,    guarded, to(sign_out)},
        {get,         "/api/welcome",            anyone,        no_body,    reads,   to(show_welcome)},
        {post,        "/api/welcome",            anyone,        small_body, guarded, to(accept_invitation)},
        {get,         "/api/people",             administrator, no_body,    reads,   to(list_people)},
        {post,        "/api/people/invitations", administrator, small_body, guarded, to(invite)},
        {Method::del, "/api/people/invitations/{id}", administrator, no_body, guarded, to(withdraw_invitation)},
        {Method::del, "/api/people/{sign_in_name}", administrator, no_body,   guarded, to(remove_person)},
        {post, "/api/people/{sign_in_name}/password-link", administrator, small_body, guarded, to(make_password_link)},

        // The whole installation.
        {get, "/api/about",    anyone,        no_body,    reads,   to(show_about)},
        {get, "/api/settings", administrator, no_body,    reads,   to(show_settings)},
        {put, "/api/settings", administrator, small_body, guarded, to(change_settings)},

        // Rounds: each leader's own.
        {get,  "/api/instruments",                leader, no_body,    reads,   to(list_instruments)},
        {get,  "/api/rounds",                     leader, no_body,    reads,   to(list_rounds)},
        {post, "/api/rounds",                     leader, small_body, guarded, to(launch_round)},
        {get,  "/api/rounds/{round}",             leader, no_body,    reads,   to(show_round)},
        {post, "/api/rounds/{round}/slips",       leader, small_body, guarded, to(issue_slips)},
        {post, "/api/rounds/{round}/replacement", leader, small_body, guarded, to(issue_replacement)},
        {post, "/api/rounds/{round}/resume",      leader, small_body, guarded, to(resume_round)},
        {post, "/api/rounds/{round}/open",        leader, small_body, guarded, to(open_round)},
        {post, "/api/rounds/{round}/close",       leader, small_body, guarded, to(close_round)},
        {post, "/api/rounds/{round}/extend",      leader, small_body, guarded, to(extend_round)},
        {get,  "/api/rounds/{round}/report",      signed_in, no_body, reads,   to(show_report)},

        // The organisation, and campaigns over a unit of it.
        {get,  "/api/organisation",              administrator, no_body,           reads,   to(show_organisation)},
        {put,  "/api/organisation",              administrator, organisation_body, guarded, to(replace_organisation)},
        {post, "/api/organisation/import",       administrator, organisation_body, guarded, to(import_organisation)},
        {put,  "/api/organisation/units/{unit}", administrator, small_body,        guarded, to(edit_unit)},
        {get,  "/api/organisation/led",          leader,        no_body,           reads,   to(list_led_units)},
        {get,  "/api/campaigns",                 leader,        no_body,           reads,   to(list_campaigns)},
        {post, "/api/campaigns",                 leader,        small_body,        guarded, to(launch_campaign)},
        {get,  "/api/campaigns/{campaign}",      signed_in,     no_body,           reads,   to(show_campaign)},
        {post, "/api/campaigns/{campaign}/open",  leader,       small_body,        guarded, to(open_campaign)},
        {post, "/api/campaigns/{campaign}/extend", leader,      small_body,        guarded, to(extend_campaign)},
        {post, "/api/campaigns/{campaign}/close", leader,       small_body,        guarded, to(close_campaign)},

        // For its facilitator first, then for its leader and whoever launched.
        {get, "/api/campaigns/{campaign}/units/{unit}/report",      signed_in, no_body,    reads,   to(show_unit_report)},
        {get, "/api/campaigns/{campaign}/units/{unit}/commitments", signed_in, no_body,    reads,   to(show_commitments)},
        {put, "/api/campaigns/{campaign}/units/{unit}/commitments", signed_in, texts_body, guarded, to(write_commitments)},

        // What people wrote, before the leaders read it: each facilitator's own.
        {get,  "/api/facilitators",                          leader,      no_body,    reads,   to(list_facilitators)},
        {get,  "/api/reviews",                               facilitator, no_body,    reads,   to(list_reviews)},
        {get,  "/api/reviews/{campaign}",                    facilitator, no_body,    reads,   to(show_review)},
        {put,  "/api/reviews/{campaign}/comments/{comment}", facilitator, small_body, guarded, to(hold_back_comment)},
        {post, "/api/reviews/{campaign}/hand-over",          facilitator, small_body, guarded, to(hand_over)},

        // Pages: shells without data, the same for everybody.
        {get, "/",                      anyone, no_body, reads, to(show_page)},
        {get, "/sign-in",               anyone, no_body, reads, to(show_page)},
        {get, "/welcome",               anyone, no_body, reads, to(show_page)},
        {get, "/rounds",                anyone, no_body, reads, to(show_page)},
        {get, "/launch",                anyone, no_body, reads, to(show_page)},
        {get, "/people",                anyone, no_body, reads, to(show_page)},
        {get, "/rounds/{round}",        anyone, no_body, reads, to(show_round_page)},
        {get, "/rounds/{round}/report", anyone, no_body, reads, to(show_report_page)},
        {get, "/reviews",               anyone, no_body, reads, to(show_page)},
        {get, "/reviews/{campaign}",    anyone, no_body, reads, to(show_review_page)},
        {get, "/campaigns/{campaign}",  anyone, no_body, reads, to(show_campaign_page)},
        {get, "/campaigns/{campaign}/units/{unit}/report", anyone, no_body, reads, to(show_report_page)},
        {get, "/organisation",          anyone, no_body, reads, to(show_page)},
        {get, "/settings",              anyone, no_body, reads, to(show_page)},
        {get, "/reflection",            anyone, no_body, reads, to(show_page)},
        {get, "/guide",                 anyone, no_body, reads, to(show_page)},
        {get, "/accessibility",         anyone, no_body, reads, to(show_page)},
        {get, "/preview/{instrument}/{version}", anyone, no_body, reads, to(show_preview_page)},
    };
    // clang-format on
}

http::Handler fallback(Services const& services)
{
    return with(services, show_file);
}

} // namespace heed::api

// Pages and files as the web build made them. Nothing is filled in here: what is particular to a
// round or a person comes from the API, so a page is the same for everybody who opens it.

#include "server/api/handlers.hpp"
#include "server/http/problem.hpp"
#include "server/rounds/find.hpp"
#include "server/rounds/settings.hpp"

#include <stdexcept>
#include <string>
#include <vector>

namespace heed::api {

namespace {

std::vector<std::string> served_languages(Services const& services)
{
    return rounds::settings_in_force(services.rounds).languages;
}

// What asks below /api is a program. A page is always whole: "not modified" would be about another
// address.
http::Response not_found(Services const& services, http::Request request)
{
    if (!request.segments.empty() && request.segments.front() == "api") {
        return http::problem_response({http::Status::not_found, "not_found", {}, {}});
    }
    request.headers.erase("if-none-match");
    auto page = services.files.serve_page(request, "not-found", served_languages(services));
    if (!page) {
        throw std::runtime_error{"the built pages have no not-found page"};
    }
    page->status = http::Status::not_found;
    return *std::move(page);
}

http::Response
page_named(Services const& services, http::Request const& request, std::string_view name)
{
    auto page = services.files.serve_page(request, name, served_languages(services));
    return page ? *std::move(page) : not_found(services, request);
}

} // namespace

http::Response show_page(Services const& services, http::Request const& request)
{
    return page_named(
        services,
        request,
        request.segments.empty() ? "index" : request.segments.front()
    );
}

http::Response show_round_page(Services const& services, http::Request const& request)
{
    return page_named(services, request, "round");
}

http::Response show_report_page(Services const& services, http::Request const& request)
{
    return page_named(services, request, "report");
}

http::Response show_review_page(Services const& services, http::Request const& request)
{
    return page_named(services, request, "review");
}

http::Response show_campaign_page(Services const& services, http::Request const& request)
{
    return page_named(services, request, "campaign");
}

http::Response show_preview_page(Services const& services, http::Request const& request)
{
    auto const& instrument = request.path_values;
    return page_named(services, request, "answer-" + instrument.front() + '-' + instrument.back());
}

http::Response show_answer_page(Services const& services, http::Request const& request)
{
    auto const found = rounds::find_by_short_name(services.rounds, request.path_values.front());
    if (!found) {
        return not_found(services, request);
    }
    auto const& instrument = found->campaign.instrument;
    return page_named(
        services,
        request,
        "answer-" + instrument.name + '-' + std::to_string(instrument.version)
    );
}

http::Response show_file(Services const& services, http::Request const& request)
{
    std::string path;
    for (auto const& segment : request.segments) {
        path += path.empty() ? segment : '/' + segment;
    }
    // A page has an address; by the name of its file, it would come in a language that is off.
    auto file = path.ends_with(".html") ? std::nullopt : services.files.serve(request, path);
    return file ? *std::move(file) : not_found(services, request);
}

} // namespace heed::api

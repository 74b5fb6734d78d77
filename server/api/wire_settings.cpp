#include "scoring/disclosure/policy.hpp"
#include "server/api/json_reader.hpp"
#include "server/api/wire.hpp"
#include "server/api/wire_parts.hpp"
#include "server/base/encoding.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace heed::api::wire {

namespace json = boost::json;

namespace {

json::array tags_of(store::Settings const& settings)
{
    json::array tags;
    for (auto const& tag : settings.languages) {
        tags.emplace_back(tag);
    }
    return tags;
}

json::array offered(std::span<rounds::Language const> languages)
{
    json::array all;
    for (auto const& [tag, draft] : languages) {
        all.push_back(json::object{{"tag", tag}, {"draft", draft}});
    }
    return all;
}

json::object build_object(Installation const& installation)
{
    json::array definitions;
    for (auto const& entry : installation.definitions) {
        auto definition = instrument_object(entry.instrument.key);
        definition["evidence"] = name_of(entry.instrument.evidence);
        definitions.push_back(std::move(definition));
    }
    return {
        {"version", installation.version},
        {"client", base::to_base64url(installation.client)},
        {"definitions", std::move(definitions)}};
}

int detail_minimum_at(int minimum_group)
{
    return disclosure::Policy::with_minimum_group(minimum_group).value().detail_minimum();
}

std::optional<base::Day> reports_deleted_from(store::Settings const& settings)
{
    return settings.report_years == 0 ? std::nullopt : std::optional{settings.reports_erased_from};
}

} // namespace

std::string about(store::Settings const& settings)
{
    return json::serialize(json::object{
        {"organisation", settings.organisation},
        {"languages", tags_of(settings)},
    });
}

std::string settings(store::Settings const& settings, Installation const& installation)
{
    return json::serialize(json::object{
        {"organisation", settings.organisation},
        {"languages", tags_of(settings)},
        {"languages_available", offered(installation.languages)},
        {"minimum_group", settings.minimum_group},
        {"minimum_group_floor", disclosure::Policy::minimum_group_floor},
        {"detail_minimum", detail_minimum_at(settings.minimum_group)},
        {"comments_kept_days", rounds::comments_kept.count()},
        {"report_years", settings.report_years},
        {"reports_deleted_from", value_or_null(reports_deleted_from(settings))},
        {"build", build_object(installation)},
    });
}

boost::system::result<store::Settings, http::Problem> settings_request(std::string_view body)
{
    JsonReader in{body};
    store::Settings const wanted{
        .organisation = in.text("organisation"),
        .languages = in.texts("languages"),
        .minimum_group = in.whole_number("minimum_group"),
        .report_years = in.whole_number("report_years")};
    if (auto const problem = in.done()) {
        return *problem;
    }
    return wanted;
}

} // namespace heed::api::wire

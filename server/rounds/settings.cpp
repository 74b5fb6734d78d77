#include "server/rounds/settings.hpp"

#include "scoring/disclosure/policy.hpp"
#include "server/rounds/terms.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace heed::rounds {

namespace {

// A page in a language shows questionnaires too, so it is as good as the least of their wordings.
bool is_draft(Context const& context, std::string_view tag)
{
    for (auto const& entry : context.catalogue.entries()) {
        auto const words = std::ranges::find(entry.wordings, tag, &survey::Wording::language);
        if (words == entry.wordings.end() || words->translation == survey::Translation::draft) {
            return true;
        }
    }
    return false;
}

std::optional<Refusal> refuse_organisation(std::string const& name)
{
    return name.empty() ? std::nullopt
                        : refuse_text(name, "organisation", organisation_characters_max);
}

std::optional<Refusal>
refuse_languages(std::vector<std::string> const& wanted, std::span<std::string const> built)
{
    std::set<std::string_view> named;
    for (auto const& tag : wanted) {
        bool const is_built = std::ranges::find(built, tag) != built.end();
        if (!is_built || !named.insert(tag).second) {
            return Refusal{errc::not_allowed, "languages"};
        }
    }
    return named.contains(store::source_language)
               ? std::nullopt
               : std::optional{Refusal{errc::not_allowed, "languages"}};
}

std::optional<Refusal> refuse_years(int years)
{
    if (years < 0) {
        return Refusal{errc::too_small, "report_years", 0};
    }
    return years > report_years_max
               ? std::optional{Refusal{errc::too_large, "report_years", report_years_max}}
               : std::nullopt;
}

} // namespace

std::vector<Language> languages_on_offer(Context const& context, std::span<std::string const> built)
{
    std::vector<Language> offered{{.tag = store::source_language}};
    for (auto const& tag : built) {
        if (tag != store::source_language) {
            offered.push_back({.tag = tag, .draft = is_draft(context, tag)});
        }
    }
    return offered;
}

store::Settings settings_in_force(Context const& context)
{
    auto settings = context.store.settings().settings();
    settings.minimum_group =
        std::max(settings.minimum_group, disclosure::Policy::minimum_group_floor);
    return settings;
}

boost::system::result<store::Settings, Refusal> change_settings(
    Context const& context,
    std::span<std::string const> built,
    store::Settings const& wanted
)
{
    std::array const checks{
        refuse_organisation(wanted.organisation),
        refuse_languages(wanted.languages, built),
        refuse_minimum(context, wanted.minimum_group),
        refuse_years(wanted.report_years),
    };
    for (auto const& refusal : checks) {
        if (refusal) {
            return *refusal;
        }
    }
    auto next = wanted;
    next.reports_erased_from = context.clock.today() + reports_grace;
    context.store.settings().replace(next);
    return settings_in_force(context);
}

} // namespace heed::rounds

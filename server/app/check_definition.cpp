#include "server/app/check_definition.hpp"

#include "server/app/console.hpp"
#include "survey-defs/model/catalogue.hpp"

#include <string>

namespace heed::app {

int check_definition(std::filesystem::path const& file)
{
    auto const entry = survey::load_definition(file);
    if (!entry) {
        complain(entry.error().message());
        return 1;
    }
    auto const& instrument = entry->instrument;
    std::string languages;
    for (auto const& wording : entry->wordings) {
        languages += (languages.empty() ? "" : ", ") + wording.language;
    }
    say(instrument.key.name + ' ' + std::to_string(instrument.key.version) + ": valid, " +
        std::to_string(instrument.elements.size()) + " elements, " +
        std::to_string(instrument.item_count()) +
        " items, languages: " + (languages.empty() ? "none beside it" : languages));
    return 0;
}

} // namespace heed::app

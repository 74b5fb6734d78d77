#pragma once
// The instruments that this installation offers, loaded once at start from survey-defs/ and
// read-only afterwards (any thread). A definition is identified by a fingerprint over its
// canonical bytes and those of all its wordings: a round stores the fingerprint it was launched with,
// and the server refuses to start when a used version has changed.

#include "survey-defs/model/error.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/wording.hpp"

#include <boost/system/result.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace heed::survey {

struct CatalogueEntry {
    Instrument instrument;
    std::vector<Wording> wordings;
    // The exact bytes of the instrument file and of each wording file in language order, each
    // preceded by its length: what a fingerprint is taken over.
    std::string canonical_bytes;
};

class Catalogue {
public:
    // Loads `root`/instruments/<name>/<version>.json and `root`/locales/<lang>/<name>.json.
    // Fails on the first file that is unreadable, too large, invalid, or misnamed (the name and
    // version inside must match the path), and when an instrument has no English wording.
    static boost::system::result<Catalogue, DefinitionError> load(
        std::filesystem::path const& root
    );

    std::span<CatalogueEntry const> entries() const noexcept { return entries_; }
    // Null when there is no such instrument.
    CatalogueEntry const* find(InstrumentKey const& key) const noexcept;

private:
    std::vector<CatalogueEntry> entries_;
};

// Loads a single instrument file, with the wordings beside it when it lies in a survey-defs tree:
// what `heed check-definition FILE` does.
boost::system::result<CatalogueEntry, DefinitionError> load_definition(
    std::filesystem::path const& file
);

} // namespace heed::survey

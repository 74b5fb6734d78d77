#pragma once
// The instruments that this installation offers, loaded once at start from survey-defs/ and
// read-only afterwards (any thread). A definition is identified by a fingerprint over its
// canonical bytes and those of all its wordings: a round stores the fingerprint it was launched
// with, and the server refuses to start when a used version has changed.

#include "survey-defs/model/error.hpp"
#include "survey-defs/model/instrument.hpp"
#include "survey-defs/model/wording.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace heed::survey {

// Files or folders that one folder of definitions may hold.
inline constexpr std::size_t definition_files_max = 1000;

struct CatalogueEntry {
    Instrument instrument;
    // In the order of their language tags.
    std::vector<Wording> wordings;
    // The exact bytes of the instrument file and of each wording file in language order, each
    // preceded by its length (8 bytes, big-endian): what a fingerprint is taken over.
    std::string canonical_bytes;
};

class Catalogue {
public:
    // Loads `root`/instruments/<name>/<version>.json and `root`/locales/<lang>/<name>.json.
    // Fails on the first file that is unreadable, too large, invalid, or misnamed (the name and
    // version inside must match the path), when an instrument has no English wording, and when a
    // wording belongs to no instrument. Names that start with a dot are left alone. Which file is
    // the first does not depend on the file system: folders are read in the order of their names.
    [[nodiscard]] static Checked<Catalogue> load(std::filesystem::path const& root);

    // In the order of name and version.
    std::span<CatalogueEntry const> entries() const noexcept { return entries_; }
    // Null when there is no such instrument.
    CatalogueEntry const* find(InstrumentKey const& key) const noexcept;

private:
    std::vector<CatalogueEntry> entries_;
};

// Loads a single instrument file: what `heed check-definition FILE` does. When it lies in a tree
// (<root>/instruments/<name>/<version>.json with <root>/locales), its path and its wordings are
// checked as Catalogue::load does; otherwise the entry has no wordings.
[[nodiscard]] Checked<CatalogueEntry> load_definition(std::filesystem::path const& file);

} // namespace heed::survey

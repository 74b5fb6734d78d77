#include "survey-defs/model/catalogue.hpp"

#include "survey-defs/model/definition_files.hpp"
#include "survey-defs/model/instrument_json.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace heed::survey {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view source_language = "en";

void append_with_length(std::string& canonical, std::string_view bytes)
{
    std::uint64_t const size = bytes.size();
    for (unsigned shift = 64; shift > 0; shift -= 8) {
        canonical += static_cast<char>((size >> (shift - 8)) & 0xffU);
    }
    canonical += bytes;
}

// The version that a file name such as "12.json" stands for; "012.json" is no such name.
std::optional<int> version_of(fs::path const& file)
{
    auto const stem = file.stem().string();
    int version = 0;
    auto const* const end = stem.data() + stem.size();
    auto const [rest, error] = std::from_chars(stem.data(), end, version);
    bool const whole = error == std::errc{} && rest == end && std::to_string(version) == stem;
    if (!whole || version < 1 || version > version_max || file.extension() != ".json") {
        return std::nullopt;
    }
    return version;
}

Checked<CatalogueEntry> read_entry(fs::path const& file)
{
    auto const bytes = read_definition(file);
    if (!bytes) {
        return bytes.error();
    }
    auto instrument = parse_instrument(*bytes, file.generic_string());
    if (!instrument) {
        return instrument.error();
    }
    CatalogueEntry entry{std::move(*instrument), {}, {}};
    append_with_length(entry.canonical_bytes, *bytes);
    return entry;
}

std::optional<DefinitionError> check_path(fs::path const& file, InstrumentKey const& key)
{
    auto const name = file.parent_path().filename().string();
    if (key.name != name) {
        return DefinitionError{
            file.generic_string(),
            "/name",
            "the name must be that of its folder, \"" + name + "\""};
    }
    if (version_of(file) != key.version) {
        return DefinitionError{
            file.generic_string(),
            "/version",
            "the version must be that of the file name"};
    }
    return std::nullopt;
}

// Adds the words of one language, when the language has any for this instrument.
std::optional<DefinitionError> add_wording(CatalogueEntry& entry, fs::path const& language_folder)
{
    auto const file = language_folder / (entry.instrument.key.name + ".json");
    if (std::error_code error; !fs::exists(file, error)) {
        return std::nullopt;
    }
    auto const bytes = read_definition(file);
    if (!bytes) {
        return bytes.error();
    }
    auto wording = parse_wording(*bytes, file.generic_string(), entry.instrument);
    if (!wording) {
        return wording.error();
    }
    auto const language = language_folder.filename().string();
    if (wording->language != language) {
        return DefinitionError{
            file.generic_string(),
            "/language",
            "the language must be that of its folder, \"" + language + "\""};
    }
    append_with_length(entry.canonical_bytes, *bytes);
    entry.wordings.push_back(std::move(*wording));
    return std::nullopt;
}

Checked<CatalogueEntry> load_entry(fs::path const& root, fs::path const& file)
{
    auto entry = read_entry(file);
    if (!entry) {
        return entry;
    }
    if (auto const error = check_path(file, entry->instrument.key)) {
        return *error;
    }
    auto const languages = list_folder(root / "locales");
    if (!languages) {
        return languages.error();
    }
    for (auto const& language : *languages) {
        if (auto const error = add_wording(*entry, language)) {
            return *error;
        }
    }
    if (std::ranges::find(entry->wordings, source_language, &Wording::language) ==
        entry->wordings.end()) {
        return file_error(file, "the instrument has no English wording");
    }
    return entry;
}

Checked<std::vector<fs::path>> instrument_files(fs::path const& root)
{
    auto const names = list_folder(root / "instruments");
    if (!names) {
        return names.error();
    }
    std::vector<fs::path> files;
    for (auto const& name : *names) {
        auto versions = list_folder(name);
        if (!versions) {
            return versions.error();
        }
        for (auto const& file : *versions) {
            if (!version_of(file)) {
                return file_error(file, "the file name must be a version, such as 1.json");
            }
        }
        files.insert(files.end(), versions->begin(), versions->end());
    }
    return files;
}

// A misspelt file name would otherwise lose a translation without a word.
std::optional<DefinitionError>
find_stray_wording(fs::path const& root, std::set<std::string> const& names)
{
    auto const languages = list_folder(root / "locales");
    if (!languages) {
        return languages.error();
    }
    for (auto const& language : *languages) {
        auto const files = list_folder(language);
        if (!files) {
            return files.error();
        }
        for (auto const& file : *files) {
            if (file.extension() != ".json" || !names.contains(file.stem().string())) {
                return file_error(file, "there is no instrument of that name");
            }
        }
    }
    return std::nullopt;
}

} // namespace

Checked<Catalogue> Catalogue::load(fs::path const& root)
{
    auto const files = instrument_files(root);
    if (!files) {
        return files.error();
    }
    Catalogue catalogue;
    std::set<std::string> names;
    for (auto const& file : *files) {
        auto entry = load_entry(root, file);
        if (!entry) {
            return entry.error();
        }
        names.insert(entry->instrument.key.name);
        catalogue.entries_.push_back(std::move(*entry));
    }
    if (catalogue.entries_.empty()) {
        return file_error(root / "instruments", "the folder holds no instrument");
    }
    if (auto const error = find_stray_wording(root, names)) {
        return *error;
    }
    std::ranges::sort(catalogue.entries_, {}, [](auto const& e) { return e.instrument.key; });
    return catalogue;
}

CatalogueEntry const* Catalogue::find(InstrumentKey const& key) const noexcept
{
    auto const has_key = [&key](auto const& entry) { return entry.instrument.key == key; };
    auto const found = std::ranges::find_if(entries_, has_key);
    return found == entries_.end() ? nullptr : &*found;
}

Checked<CatalogueEntry> load_definition(fs::path const& file)
{
    // Made absolute, so that a file named from within its own folder is placed too.
    std::error_code error;
    auto const place = fs::absolute(file, error).lexically_normal();
    auto const instruments = place.parent_path().parent_path();
    auto const root = instruments.parent_path();
    if (instruments.filename() == "instruments" && fs::is_directory(root / "locales", error)) {
        return load_entry(root, place);
    }
    return read_entry(file);
}

} // namespace heed::survey

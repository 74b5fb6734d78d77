#include "survey-defs/model/definition_files.hpp"

#include "survey-defs/model/catalogue.hpp"
#include "survey-defs/model/instrument_json.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

namespace heed::survey {

namespace fs = std::filesystem;

Checked<std::string> read_definition(fs::path const& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {
        return file_error(file, "there is no such file");
    }
    std::ifstream stream{file, std::ios::binary};
    // One byte more than allowed, so that the reader sees that the file is too large.
    std::string bytes(definition_bytes_max + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || (stream.fail() && !stream.eof())) {
        return file_error(file, "the file cannot be read");
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    // Said outright, because a DefinitionError can be made from a string too.
    return {boost::system::in_place_value, std::move(bytes)};
}

Checked<std::vector<fs::path>> list_folder(fs::path const& folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    fs::directory_iterator entry{folder, error};
    while (!error && entry != fs::directory_iterator{}) {
        if (!entry->path().filename().native().starts_with('.')) {
            paths.push_back(entry->path());
        }
        if (paths.size() > definition_files_max) {
            return file_error(
                folder,
                "the folder holds more than " + std::to_string(definition_files_max) + " files"
            );
        }
        entry.increment(error);
    }
    if (error) {
        return file_error(folder, "the folder cannot be read");
    }
    std::ranges::sort(paths);
    return paths;
}

DefinitionError file_error(fs::path const& file, std::string reason)
{
    return {file.generic_string(), "", std::move(reason)};
}

} // namespace heed::survey

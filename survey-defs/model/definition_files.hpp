#pragma once
// The file system side of the catalogue: bounded reading of files and folders, with errors that
// name the path. For catalogue.cpp only.

#include "survey-defs/model/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace heed::survey {

// The bytes of a regular file of at most definition_bytes_max.
Checked<std::string> read_definition(std::filesystem::path const& file);

// What a folder holds, sorted by name, without names that start with a dot. Errors: it cannot be
// read, or holds more than definition_files_max.
Checked<std::vector<std::filesystem::path>> list_folder(std::filesystem::path const& folder);

// An error about a file as a whole.
DefinitionError file_error(std::filesystem::path const& file, std::string reason);

} // namespace heed::survey

#pragma once
// `heed backup` and `heed restore`. A backup is a folder with a copy of the three files of the
// store as they were at one moment, and SHA256SUMS, their sums as sha256sum writes them. The key
// file is never in it: whoever finds a backup can test no code, sign no ballot and forge no report.

#include <filesystem>

namespace heed::app {

// Copies the files of a data folder, also while a server works on it, into a folder that is missing
// or empty. Returns the exit status. Throws std::runtime_error with a sentence for the operator.
int backup(std::filesystem::path const& data, std::filesystem::path const& to);

// Puts a backup into a data folder that holds the key file and nothing else. Since codes that were
// spent after the backup are good again in it, no round gives tickets then until its leader has
// taken note, and its report will say so. Returns the exit status. Throws std::runtime_error when
// the copies are not what the sums say, or the folder is in use, has other files or no key.
int restore(std::filesystem::path const& from, std::filesystem::path const& data);

} // namespace heed::app

#pragma once
// The folder that holds everything an installation keeps: the files of the store (heed.db,
// issuer.db and box.db), and heed.key, its secret. Made with mode 0700, and held by one server at a
// time.

#include <filesystem>

namespace heed::app {

// Where a backup is made ready in the folder; gone once all of it is in its place.
inline constexpr char const* unfinished_restore = "restoring";

class DataFolder {
public:
    // Makes the folder if it is missing and takes it. Throws std::runtime_error when it cannot be
    // made, or when another server holds it.
    explicit DataFolder(std::filesystem::path path);
    DataFolder(DataFolder const&) = delete;
    DataFolder& operator=(DataFolder const&) = delete;
    ~DataFolder();

    std::filesystem::path const& path() const noexcept { return path_; }
    std::filesystem::path key() const { return path_ / "heed.key"; }

private:
    std::filesystem::path path_;
    int lock_ = -1;
};

} // namespace heed::app

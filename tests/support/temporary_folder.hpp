#pragma once
// A folder of its own for one test, removed with everything in it when the test ends.

#include <filesystem>
#include <stdexcept>
#include <stdlib.h>
#include <string>

namespace heed::testing {

class TemporaryFolder {
public:
    TemporaryFolder() : path_{make()} {}
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::filesystem::path const& path() const noexcept { return path_; }

private:
    static std::filesystem::path make()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "heed-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error{"cannot make a temporary folder"};
        }
        return pattern;
    }

    std::filesystem::path path_;
};

} // namespace heed::testing

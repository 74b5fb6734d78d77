#pragma once
// What a disk has been told since it last promised to keep it, and how it looks when the power
// fails before it has: each write, truncation, creation and deletion that was not synced may have
// happened or not, whatever came before or after it. One thread at a time.

#include "server/base/bytes.hpp"
#include "server/base/random.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace heed::testing {

class UnsyncedWrites {
public:
    // To be told before it happens; `size` as the file will have it.
    void before_write(std::string const& path, std::int64_t offset, base::ByteView data);
    void before_truncation(std::string const& path, std::int64_t size);
    // When a file that was not there has been opened.
    void after_creation(std::string const& path);
    // Whether the folder is synced as well, so that the file is gone for good.
    void before_deletion(std::string const& path, bool synced);
    // The file is as it is, for good, and so is its name.
    void after_sync(std::string const& path);

    // The power fails: the files become what is found afterwards.
    void lose(base::Random& random);

private:
    struct Change {
        std::int64_t offset = 0;
        base::Bytes data;
        std::optional<std::int64_t> truncated_to;
    };
    struct File {
        // As last synced; empty when there was none.
        std::optional<base::Bytes> kept;
        std::vector<Change> changes;
        bool deleted = false;
    };

    File& file(std::string const& path);

    std::map<std::string, File> files_;
};

} // namespace heed::testing

#include "tests/support/unsynced_writes.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace heed::testing {

namespace {

namespace fs = std::filesystem;

std::optional<base::Bytes> content_of(std::string const& path)
{
    if (!fs::exists(path)) {
        return std::nullopt;
    }
    std::ifstream in{path, std::ios::binary};
    return base::Bytes{std::istreambuf_iterator<char>{in}, {}};
}

void write_file(std::string const& path, base::Bytes const& content)
{
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    std::ranges::copy(content, std::ostreambuf_iterator<char>{out});
}

} // namespace

UnsyncedWrites::File& UnsyncedWrites::file(std::string const& path)
{
    auto const found = files_.find(path);
    return found != files_.end()
               ? found->second
               : files_.emplace(path, File{content_of(path), {}, false}).first->second;
}

void UnsyncedWrites::before_write(std::string const& path, std::int64_t offset, base::ByteView data)
{
    file(path).changes.push_back({offset, {data.begin(), data.end()}, std::nullopt});
}

void UnsyncedWrites::before_truncation(std::string const& path, std::int64_t size)
{
    file(path).changes.push_back({0, {}, size});
}

void UnsyncedWrites::after_creation(std::string const& path)
{
    // A file that was deleted without a sync, and made again, may come back as it was.
    files_.try_emplace(path).first->second.deleted = false;
}

void UnsyncedWrites::before_deletion(std::string const& path, bool synced)
{
    if (synced) {
        files_.erase(path);
    } else {
        file(path).deleted = true;
    }
}

void UnsyncedWrites::after_sync(std::string const& path)
{
    files_.erase(path);
}

void UnsyncedWrites::lose(base::Random& random)
{
    auto const happened = [&random] { return random.below(2) != 0; };
    for (auto const& [path, file] : files_) {
        if (!file.kept || (file.deleted && happened())) {
            fs::remove(path);
            continue;
        }
        auto content = *file.kept;
        for (auto const& [offset, data, truncated_to] : file.changes) {
            if (!happened()) {
                continue;
            }
            auto const start = static_cast<std::size_t>(offset);
            content.resize(
                truncated_to ? static_cast<std::size_t>(*truncated_to)
                             : std::max(content.size(), start + data.size())
            );
            std::ranges::copy(data, content.begin() + offset);
        }
        write_file(path, content);
    }
    files_.clear();
}

} // namespace heed::testing

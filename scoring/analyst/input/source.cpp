#include "scoring/analyst/input/source.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>
#include <utility>

namespace heed::analyst {

namespace fs = std::filesystem;

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
};

std::optional<std::size_t> read_from(std::FILE* file, std::span<char> out)
{
    auto const bytes = std::fread(out.data(), 1, out.size(), file);
    return std::ferror(file) != 0 ? std::nullopt : std::optional{bytes};
}

// 0 for what is not a regular file.
std::size_t size_of(fs::path const& path)
{
    std::error_code error;
    auto const size = fs::is_regular_file(path, error) ? fs::file_size(path, error) : 0;
    return error ? 0 : static_cast<std::size_t>(size);
}

} // namespace

Read<Source> open_file(fs::path const& path)
{
    auto const name = path.generic_string();
    std::error_code error;
    if (fs::is_directory(path, error)) {
        return Fault{name, 0, 0, "this is a folder, not a file"};
    }
    std::unique_ptr<std::FILE, CloseFile> opened{std::fopen(path.c_str(), "rb")};
    if (!opened) {
        auto const why = std::error_code{errno, std::generic_category()}.message();
        return Fault{name, 0, 0, "the file cannot be opened (" + why + ")"};
    }
    // The reader has a large buffer of its own, so another would only be one more copy.
    (void)std::setvbuf(opened.get(), nullptr, _IONBF, 0);
    std::shared_ptr<std::FILE> const file{std::move(opened)};
    return Source{
        name,
        size_of(path),
        [file](std::span<char> out) { return read_from(file.get(), out); },
    };
}

Source text_source(std::string_view name, std::string_view text)
{
    return {
        std::string{name},
        text.size(),
        [text](std::span<char> out) mutable {
            auto const bytes = text.copy(out.data(), out.size());
            text.remove_prefix(bytes);
            return std::optional{bytes};
        },
    };
}

Read<std::string> read_all(Source const& source, std::size_t bytes_max)
{
    // One byte more than allowed shows that a file is too large.
    std::string bytes(bytes_max + 1, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        auto const read = source.read(std::span{bytes}.subspan(filled));
        if (!read) {
            return Fault{source.name, 0, 0, std::string{unreadable}};
        }
        if (*read == 0) {
            bytes.resize(filled);
            return {boost::system::in_place_value, std::move(bytes)};
        }
        filled += *read;
    }
    auto const limit = std::to_string(bytes_max);
    return Fault{source.name, 0, 0, "the file is larger than " + limit + " bytes"};
}

} // namespace heed::analyst

#pragma once
// The built pages, held in memory: read once at start from web/dist, so that no request ever
// touches the file system. Hashed assets are immutable; pages revalidate with an ETag. Brotli and
// gzip copies that lie beside a file are served to those who accept them. Any thread.

#include "server/http/request.hpp"
#include "server/http/response.hpp"

#include <boost/system/result.hpp>

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heed::http {

inline constexpr std::size_t static_bytes_max = std::size_t{16} * 1024 * 1024;

class StaticFiles {
public:
    // Errors: no_such_file_or_directory when `root` has no English index page, value_too_large when
    // the files together are over static_bytes_max, io_error when one cannot be read.
    static boost::system::result<StaticFiles> load(std::filesystem::path const& root);

    // Serves GET and HEAD for a file path such as "assets/team-3f9cA2b7.js", or 304 when the
    // request says that it has it. Nothing when there is no such file; compressed copies have no
    // name here.
    std::optional<Response> serve(Request const& request, std::string_view file) const;
    // The plain bytes of a file, for the server itself. Nothing when there is no such file.
    std::optional<std::string_view> content(std::string_view file) const;
    // Serves a page in the best of these languages for the request: ?lang= first, then
    // Accept-Language, then English, which needs no naming. `page` is a name such as "sign-in"
    // (file sign-in.en.html).
    std::optional<Response> serve_page(
        Request const& request,
        std::string_view page,
        std::span<std::string const> languages
    ) const;
    // Those that there is an index page in, by their tags.
    std::vector<std::string> languages() const;

private:
    using Content = std::shared_ptr<std::string const>;

    struct File {
        std::string content_type;
        // Of the plain content, without quotes; a compressed copy adds its suffix (RFC
        // 9110, 8.8.3.3).
        std::string tag;
        bool immutable = false;
        Content plain;
        Content brotli;
        Content gzip;
    };

    void add(std::string const& path, Content content);
    static Response respond(Request const& request, File const& file, std::string_view vary);

    std::map<std::string, File, std::less<>> files_;
};

} // namespace heed::http

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
#include <string>
#include <string_view>

namespace heed::http {

inline constexpr std::size_t static_bytes_max = 16 * 1024 * 1024;

class StaticFiles {
public:
    // Errors: no_such_file_or_directory when `root` has no index page, value_too_large over the limit.
    static boost::system::result<StaticFiles> load(std::filesystem::path const& root);

    // Serves GET and HEAD for a file path such as "assets/team-3f9c.js". Nothing when there is none.
    std::optional<Response> serve(Request const& request, std::string_view file) const;
    // Serves a page in the best language we have for the request: ?lang= first, then
    // Accept-Language, then English. `page` is a name such as "sign-in" (file sign-in.en.html).
    std::optional<Response> serve_page(Request const& request, std::string_view page) const;

private:
    struct File {
        std::string content_type;
        std::string etag;
        bool immutable = false;
        std::shared_ptr<std::string const> plain;
        std::shared_ptr<std::string const> brotli;
        std::shared_ptr<std::string const> gzip;
    };
    std::map<std::string, File, std::less<>> files_;
};

} // namespace heed::http

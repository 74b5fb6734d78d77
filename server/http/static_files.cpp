#include "server/http/static_files.hpp"

#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"
#include "server/http/quality_list.hpp"
#include "server/http/text.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace heed::http {

namespace {

namespace errc = boost::system::errc;
namespace filesystem = std::filesystem;

constexpr std::string_view default_language = "en";
constexpr std::string_view index_page = "index";
constexpr std::string_view page_suffix = ".html";
constexpr std::string_view brotli_suffix = ".br";
constexpr std::string_view gzip_suffix = ".gz";
// Half of SHA-256 is enough to tell versions of one file apart.
constexpr std::size_t tag_bytes = 16;
// The web build names assets "<name>-<hash>.<extension>" with at least this much hash.
constexpr std::size_t asset_hash_characters_min = 8;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> content_types{{
    {".html", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".svg", "image/svg+xml; charset=utf-8"},
    {".txt", "text/plain; charset=utf-8"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
}};

std::string_view content_type_of(std::string_view path) noexcept
{
    auto const* const found =
        std::find_if(content_types.begin(), content_types.end(), [path](auto const& type) {
            return path.ends_with(type.first);
        });
    return found == content_types.end() ? "application/octet-stream" : found->second;
}

bool is_hash_character(char character) noexcept
{
    auto const lower = to_lower(character);
    return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9') ||
           character == '-' || character == '_';
}

// An asset with a hash in its name never changes its content under that name.
bool is_immutable(std::string_view path) noexcept
{
    if (!path.starts_with("assets/")) {
        return false;
    }
    auto const stem = path.substr(0, path.rfind('.'));
    auto const dash = stem.find('-');
    auto const hash = dash == std::string_view::npos ? std::string_view{} : stem.substr(dash + 1);
    return hash.size() >= asset_hash_characters_min &&
           std::all_of(hash.begin(), hash.end(), is_hash_character);
}

std::string tag_of(std::string const& content)
{
    auto const digest = base::sha256(base::as_bytes(content));
    return base::to_base64url(base::ByteView{digest}.first(tag_bytes));
}

// RFC 9110, section 13.1.2: weak comparison, so a "W/" that a proxy put before it is no matter.
bool is_listed(std::string_view tags, std::string_view etag) noexcept
{
    while (!tags.empty()) {
        auto tag = take_until(tags, ',');
        if (tag.starts_with("W/")) {
            tag.remove_prefix(2);
        }
        if (tag == etag || tag == "*") {
            return true;
        }
    }
    return false;
}

std::shared_ptr<std::string const> read_file(filesystem::path const& path)
{
    std::ifstream stream{path, std::ios::binary};
    if (!stream) {
        return nullptr;
    }
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    return stream.bad() ? nullptr : std::make_shared<std::string const>(std::move(content));
}

// The regular files below the root; links are left out, so that nothing outside can be served.
boost::system::result<std::vector<filesystem::path>> list_files(filesystem::path const& root)
{
    std::vector<filesystem::path> paths;
    std::error_code failure;
    filesystem::recursive_directory_iterator entry{root, failure};
    for (; !failure && entry != filesystem::recursive_directory_iterator{};
         entry.increment(failure)) {
        if (entry->is_regular_file(failure) && !entry->is_symlink(failure)) {
            paths.push_back(entry->path());
        }
    }
    if (failure) {
        return boost::system::error_code{failure};
    }
    // A compressed copy sorts after the file that it belongs to.
    std::sort(paths.begin(), paths.end());
    return paths;
}

// What the client can read: the best weighted of brotli, gzip and plain; brotli first when equal.
struct Encoding {
    std::string_view name;
    std::string_view tag_suffix;
};

constexpr Encoding brotli{"br", "-br"};
constexpr Encoding gzip{"gzip", "-gz"};
constexpr Encoding plain{};

Encoding choose(std::string_view accept_encoding, bool has_brotli, bool has_gzip)
{
    auto const preferences = read_preferences(accept_encoding);
    auto const brotli_weight = has_brotli ? weight_of(preferences, brotli.name) : 0;
    auto const gzip_weight = has_gzip ? weight_of(preferences, gzip.name) : 0;
    if (brotli_weight == 0 && gzip_weight == 0) {
        return plain;
    }
    return brotli_weight >= gzip_weight ? brotli : gzip;
}

// "en-GB" asks for British English; plain English will do.
std::string primary_language(std::string_view tag)
{
    std::string language{tag.substr(0, tag.find('-'))};
    std::transform(language.begin(), language.end(), language.begin(), to_lower);
    return language;
}

// The languages to try, best first: ?lang=, then Accept-Language by weight, then English. Only
// those that are served.
std::vector<std::string>
languages_to_try(Request const& request, std::span<std::string const> served)
{
    auto preferences = read_preferences(request.header("accept-language"));
    std::erase_if(preferences, [](auto const& preference) { return preference.weight == 0; });
    std::stable_sort(
        preferences.begin(),
        preferences.end(),
        [](auto const& one, auto const& other) { return one.weight > other.weight; }
    );
    std::vector<std::string> languages{primary_language(request.query_value("lang"))};
    for (auto const& preference : preferences) {
        languages.push_back(primary_language(preference.name));
    }
    std::erase_if(languages, [served](auto const& language) {
        return std::ranges::find(served, language) == served.end();
    });
    languages.emplace_back(default_language);
    return languages;
}

std::string page_file(std::string_view page, std::string_view language)
{
    std::string file{page};
    file.append(".").append(language).append(page_suffix);
    return file;
}

} // namespace

boost::system::result<StaticFiles> StaticFiles::load(filesystem::path const& root)
{
    auto const paths = list_files(root);
    if (!paths) {
        return paths.error();
    }
    StaticFiles result;
    std::size_t total = 0;
    for (auto const& path : *paths) {
        auto content = read_file(path);
        if (!content) {
            return errc::make_error_code(errc::io_error);
        }
        total += content->size();
        if (total > static_bytes_max) {
            return errc::make_error_code(errc::value_too_large);
        }
        result.add(path.lexically_relative(root).generic_string(), std::move(content));
    }
    if (!result.files_.contains(page_file(index_page, default_language))) {
        return errc::make_error_code(errc::no_such_file_or_directory);
    }
    return result;
}

void StaticFiles::add(std::string const& path, Content content)
{
    auto const is_brotli = path.ends_with(brotli_suffix);
    if (is_brotli || path.ends_with(gzip_suffix)) {
        auto const original = files_.find(path.substr(0, path.size() - brotli_suffix.size()));
        // A copy whose original is gone is a left-over of an earlier build.
        if (original != files_.end()) {
            (is_brotli ? original->second.brotli : original->second.gzip) = std::move(content);
        }
        return;
    }
    auto tag = tag_of(*content);
    File file{
        .content_type = std::string{content_type_of(path)},
        .tag = std::move(tag),
        .immutable = is_immutable(path),
        .plain = std::move(content),
        .brotli = nullptr,
        .gzip = nullptr,
    };
    files_.emplace(path, std::move(file));
}

Response StaticFiles::respond(Request const& request, File const& file, std::string_view vary)
{
    auto const encoding =
        choose(request.header("accept-encoding"), file.brotli != nullptr, file.gzip != nullptr);
    std::string etag{"\""};
    etag.append(file.tag).append(encoding.tag_suffix).append("\"");

    Response response;
    response.set("ETag", etag);
    response.set("Vary", std::string{vary});
    response.set(
        "Cache-Control",
        file.immutable ? "public, max-age=31536000, immutable" : "no-cache"
    );
    if (is_listed(request.header("if-none-match"), etag)) {
        response.status = Status::not_modified;
        return response;
    }
    response.set("Content-Type", file.content_type);
    if (!encoding.name.empty()) {
        response.set("Content-Encoding", std::string{encoding.name});
    }
    response.shared_body = encoding.name == brotli.name ? file.brotli
                           : encoding.name == gzip.name ? file.gzip
                                                        : file.plain;
    return response;
}

std::optional<Response> StaticFiles::serve(Request const& request, std::string_view file) const
{
    auto const found = files_.find(file);
    if (found == files_.end()) {
        return std::nullopt;
    }
    return respond(request, found->second, "Accept-Encoding");
}

std::optional<std::string_view> StaticFiles::content(std::string_view file) const
{
    auto const found = files_.find(file);
    return found == files_.end() ? std::nullopt
                                 : std::optional<std::string_view>{*found->second.plain};
}

std::vector<std::string> StaticFiles::languages() const
{
    auto const beginning = std::string{index_page} + '.';
    std::vector<std::string> tags;
    for (auto file = files_.lower_bound(beginning);
         file != files_.end() && file->first.starts_with(beginning);
         ++file) {
        std::string_view const name = file->first;
        auto const tag = name.substr(beginning.size());
        if (tag.size() > page_suffix.size() && tag.ends_with(page_suffix)) {
            tags.emplace_back(tag.substr(0, tag.size() - page_suffix.size()));
        }
    }
    return tags;
}

std::optional<Response> StaticFiles::serve_page(
    Request const& request,
    std::string_view page,
    std::span<std::string const> languages
) const
{
    for (auto const& language : languages_to_try(request, languages)) {
        auto const found = files_.find(page_file(page, language));
        if (found != files_.end()) {
            auto response = respond(request, found->second, "Accept-Encoding, Accept-Language");
            response.set("Content-Language", language);
            return response;
        }
    }
    return std::nullopt;
}

} // namespace heed::http

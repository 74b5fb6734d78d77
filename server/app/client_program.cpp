#include "server/app/client_program.hpp"

#include "server/base/digest.hpp"
#include "server/base/encoding.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace heed::app {

namespace {

namespace json = boost::json;

[[noreturn]] void fail(std::string const& reason)
{
    throw std::runtime_error{"the built pages: " + reason + "; build them again"};
}

void add_length(std::string& bytes, std::uint64_t length)
{
    constexpr int last_shift = 56;
    for (int shift = last_shift; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((length >> shift) & 0xffU);
    }
}

std::string_view content_of(http::StaticFiles const& files, std::string_view path)
{
    auto const name = path.starts_with('/') ? path.substr(1) : path;
    auto const content = files.content(name);
    if (!content) {
        fail("there is no " + std::string{name});
    }
    return *content;
}

struct Listed {
    std::vector<std::string> files;
    std::string sha256;
};

Listed read_list(std::string_view text)
{
    boost::system::error_code error;
    auto const document = json::parse({text.data(), text.size()}, error);
    auto const* const object = error ? nullptr : document.if_object();
    auto const* const files = object != nullptr ? object->if_contains("files") : nullptr;
    auto const* const hash = object != nullptr ? object->if_contains("sha256") : nullptr;
    bool const is_complete =
        files != nullptr && files->is_array() && hash != nullptr && hash->is_string();
    if (!is_complete) {
        fail("client.json cannot be read");
    }
    Listed listed{.files = {}, .sha256 = std::string{hash->get_string()}};
    for (auto const& file : files->get_array()) {
        auto const* const name = file.if_string();
        listed.files.emplace_back(name != nullptr ? std::string{*name} : std::string{});
    }
    return listed;
}

} // namespace

base::Bytes32 client_fingerprint(http::StaticFiles const& files)
{
    auto const listed = read_list(content_of(files, "client.json"));
    std::string bytes;
    for (auto const& file : listed.files) {
        auto const content = content_of(files, file);
        add_length(bytes, content.size());
        bytes += content;
    }
    auto const fingerprint = base::sha256(base::as_bytes(bytes));
    if (listed.files.empty() || base::to_base64url(fingerprint) != listed.sha256) {
        fail("the program of the answer page is not the one that client.json names");
    }
    return fingerprint;
}

} // namespace heed::app

#include "server/net/answer.hpp"

#include <algorithm>
#include <string_view>

namespace heed::net {

namespace {

bool breaks_framing(std::string_view text) noexcept
{
    return std::any_of(text.begin(), text.end(), [](char character) {
        auto const byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte == 0x7f;
    });
}

void add_line(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

bool is_bodiless(http::Status status) noexcept
{
    return status == http::Status::no_content || status == http::Status::not_modified;
}

std::optional<std::string> answer_head(http::Response const& response, bool close)
{
    // RFC 9112, section 4: clients ignore the reason phrase, and it may be absent.
    std::string head{"HTTP/1.1 "};
    head.append(std::to_string(static_cast<unsigned>(response.status))).append(" \r\n");
    for (auto const& [name, value] : response.headers) {
        if (breaks_framing(name) || breaks_framing(value)) {
            return std::nullopt;
        }
        add_line(head, name, value);
    }
    if (!is_bodiless(response.status)) {
        add_line(head, "Content-Length", std::to_string(response.content().size()));
    }
    if (close) {
        add_line(head, "Connection", "close");
    }
    head.append("\r\n");
    return head;
}

} // namespace heed::net

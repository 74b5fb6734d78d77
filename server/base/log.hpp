#pragma once
// The server's log. It takes an event and a few fields from a closed list, never free text from a
// request: what cannot be named here cannot be logged. There is no field for an address, an agent,
// a participation code or an answer, and participant routes log nothing per request. Any thread.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace heed::base::log {

enum class Event : std::uint8_t {
    started,
    stopped,
    signed_in,
    sign_in_failed,
    signed_out,
    account_created,
    account_removed,
    invited,
    invitation_withdrawn,
    password_link_made,
    password_set,
    settings_changed,
    organisation_changed,
    campaign_launched,
    round_launched,
    slips_issued,
    code_replaced,
    round_resumed,
    round_opened,
    round_closed,
    report_frozen,
    report_erased,
    handler_failed,
    housekeeping_failed,
    key_failed,
    accept_failed,
};

std::string_view to_string(Event event) noexcept;

// What may stand beside an event. The value is escaped and cut at value_bytes_max.
struct Field {
    enum class Key : std::uint8_t { user, round, listen, version, error, count, report_years };
    Key key;
    std::string value;
};

inline constexpr std::size_t value_bytes_max = 200;

inline Field user(std::string id)
{
    return {Field::Key::user, std::move(id)};
}

inline Field round(std::string id)
{
    return {Field::Key::round, std::move(id)};
}

inline Field listen(std::string address)
{
    return {Field::Key::listen, std::move(address)};
}

inline Field version(std::string text)
{
    return {Field::Key::version, std::move(text)};
}

inline Field error(std::string text)
{
    return {Field::Key::error, std::move(text)};
}

inline Field count(std::uint64_t number)
{
    return {Field::Key::count, std::to_string(number)};
}

// For how many years reports are kept; 0 for good.
inline Field report_years(int years)
{
    return {Field::Key::report_years, std::to_string(years)};
}

// One line to standard error: UTC time, level, event, fields.
void info(Event event, std::initializer_list<Field> fields = {});
void warning(Event event, std::initializer_list<Field> fields = {});
void failure(Event event, std::initializer_list<Field> fields = {});

} // namespace heed::base::log

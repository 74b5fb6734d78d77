#include "server/base/log.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace heed::base::log {

namespace {

std::string_view key_name(Field::Key key) noexcept
{
    switch (key) {
    case Field::Key::user:
        return "user";
    case Field::Key::round:
        return "round";
    case Field::Key::listen:
        return "listen";
    case Field::Key::version:
        return "version";
    case Field::Key::error:
        return "error";
    case Field::Key::count:
        return "count";
    case Field::Key::report_years:
        return "report_years";
    }
    return "?";
}

// Quotes and cuts a value, so that no field can start a line or a field of its own.
std::string escaped(std::string_view value)
{
    std::string text = "\"";
    for (char const character : value.substr(0, value_bytes_max)) {
        bool const plain = character >= ' ' && character != '"' && character != '\\' &&
                           static_cast<unsigned char>(character) != 0x7f;
        if (plain) {
            text += character;
        } else {
            text += fmt::format("\\x{:02x}", static_cast<unsigned char>(character));
        }
    }
    return text + '"';
}

spdlog::logger& logger()
{
    static auto const instance = [] {
        auto made = std::make_shared<spdlog::logger>(
            "heed",
            std::make_shared<spdlog::sinks::stderr_sink_mt>()
        );
        made->set_pattern("%Y-%m-%dT%H:%M:%SZ %l %v", spdlog::pattern_time_type::utc);
        made->flush_on(spdlog::level::info);
        return made;
    }();
    return *instance;
}

void write(spdlog::level::level_enum level, Event event, std::initializer_list<Field> fields)
{
    std::string line{to_string(event)};
    for (Field const& field : fields) {
        line += fmt::format(" {}={}", key_name(field.key), escaped(field.value));
    }
    logger().log(level, line);
}

} // namespace

std::string_view to_string(Event event) noexcept
{
    switch (event) {
    case Event::started:
        return "started";
    case Event::stopped:
        return "stopped";
    case Event::signed_in:
        return "signed_in";
    case Event::sign_in_failed:
        return "sign_in_failed";
    case Event::signed_out:
        return "signed_out";
    case Event::account_created:
        return "account_created";
    case Event::account_removed:
        return "account_removed";
    case Event::invited:
        return "invited";
    case Event::invitation_withdrawn:
        return "invitation_withdrawn";
    case Event::password_link_made:
        return "password_link_made";
    case Event::password_set:
        return "password_set";
    case Event::settings_changed:
        return "settings_changed";
    case Event::organisation_changed:
        return "organisation_changed";
    case Event::campaign_launched:
        return "campaign_launched";
    case Event::round_launched:
        return "round_launched";
    case Event::slips_issued:
        return "slips_issued";
    case Event::code_replaced:
        return "code_replaced";
    case Event::round_resumed:
        return "round_resumed";
    case Event::round_opened:
        return "round_opened";
    case Event::round_closed:
        return "round_closed";
    case Event::report_erased:
        return "report_erased";
    case Event::report_frozen:
        return "report_frozen";
    case Event::handler_failed:
        return "handler_failed";
    case Event::housekeeping_failed:
        return "housekeeping_failed";
    case Event::key_failed:
        return "key_failed";
    case Event::accept_failed:
        return "accept_failed";
    }
    return "unknown";
}

void info(Event event, std::initializer_list<Field> fields)
{
    write(spdlog::level::info, event, fields);
}

void warning(Event event, std::initializer_list<Field> fields)
{
    write(spdlog::level::warn, event, fields);
}

void failure(Event event, std::initializer_list<Field> fields)
{
    write(spdlog::level::err, event, fields);
}

} // namespace heed::base::log

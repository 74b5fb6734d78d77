#include "server/rounds/error.hpp"

namespace heed::rounds {

std::string_view to_string(errc code) noexcept
{
    switch (code) {
    case errc::not_found:
        return "not_found";
    case errc::wrong_state:
        return "wrong_state";
    case errc::too_short:
        return "too_short";
    case errc::too_long:
        return "too_long";
    case errc::too_small:
        return "too_small";
    case errc::too_large:
        return "too_large";
    case errc::bad_text:
        return "bad_text";
    case errc::not_allowed:
        return "not_allowed";
    case errc::team_below_minimum:
        return "team_below_minimum";
    case errc::too_soon:
        return "too_soon";
    case errc::part_of_campaign:
        return "part_of_campaign";
    case errc::try_later:
        return "try_later";
    case errc::not_open:
        return "not_open";
    case errc::closed:
        return "closed";
    case errc::bad_code:
        return "bad_code";
    case errc::unknown_code:
        return "unknown_code";
    case errc::code_used:
        return "code_used";
    case errc::collecting_over:
        return "collecting_over";
    case errc::bad_blinded:
        return "bad_blinded";
    case errc::issuing_stopped:
        return "issuing_stopped";
    case errc::none_left:
        return "none_left";
    case errc::bad_ticket:
        return "bad_ticket";
    case errc::bad_length:
        return "bad_length";
    case errc::already_changed:
        return "already_changed";
    case errc::unknown_item:
        return "unknown_item";
    case errc::item_not_asked:
        return "item_not_asked";
    case errc::answered_twice:
        return "answered_twice";
    case errc::value_off_scale:
        return "value_off_scale";
    case errc::cannot_say_not_offered:
        return "cannot_say_not_offered";
    case errc::empty_sheet:
        return "empty_sheet";
    case errc::with_facilitator:
        return "with_facilitator";
    case errc::report_gone:
        return "report_gone";
    case errc::needs_facilitator:
        return "needs_facilitator";
    case errc::unknown_facilitator:
        return "unknown_facilitator";
    case errc::unknown_leader:
        return "unknown_leader";
    }
    return "unknown";
}

} // namespace heed::rounds

#include "server/organisation/error.hpp"

namespace heed::organisation {

std::string_view to_string(errc code) noexcept
{
    switch (code) {
    case errc::not_found:
        return "not_found";
    case errc::changed_meanwhile:
        return "changed_meanwhile";
    case errc::no_units:
        return "no_units";
    case errc::too_many_units:
        return "too_many_units";
    case errc::bad_text:
        return "bad_text";
    case errc::too_long:
        return "too_long";
    case errc::too_small:
        return "too_small";
    case errc::too_large:
        return "too_large";
    case errc::named_twice:
        return "named_twice";
    case errc::unknown_parent:
        return "unknown_parent";
    case errc::second_root:
        return "second_root";
    case errc::circle:
        return "circle";
    case errc::too_deep:
        return "too_deep";
    case errc::unknown_leader:
        return "unknown_leader";
    case errc::wrong_header:
        return "wrong_header";
    case errc::ragged:
        return "ragged";
    case errc::bad_quote:
        return "bad_quote";
    case errc::not_a_number:
        return "not_a_number";
    }
    return "unknown";
}

} // namespace heed::organisation

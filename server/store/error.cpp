#include "server/store/error.hpp"

#include <string>

namespace heed::store {

namespace {

class Category final : public boost::system::error_category {
public:
    char const* name() const noexcept override { return "heed.store"; }

    std::string message(int code) const override
    {
        switch (static_cast<errc>(code)) {
        case errc::not_found:
            return "not found";
        case errc::name_taken:
            return "sign-in name taken";
        case errc::short_taken:
            return "short name taken";
        case errc::wrong_state:
            return "wrong state";
        case errc::not_open:
            return "round not open yet";
        case errc::closed:
            return "round closed";
        case errc::unknown_code:
            return "unknown participation code";
        case errc::code_used:
            return "participation code used";
        case errc::round_open:
            return "round not closed yet";
        case errc::invitation_expired:
            return "invitation expired";
        case errc::already_changed:
            return "a later ballot is there";
        case errc::none_left:
            return "none left";
        case errc::stopped:
            return "stopped since a backup was put back";
        case errc::changed_meanwhile:
            return "changed meanwhile";
        case errc::too_soon:
            return "too soon after the team's last round";
        }
        return "unknown";
    }
};

} // namespace

boost::system::error_code make_error_code(errc code) noexcept
{
    static constinit Category const category;
    return {static_cast<int>(code), category};
}

} // namespace heed::store

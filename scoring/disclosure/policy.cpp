#include "scoring/disclosure/policy.hpp"

#include "scoring/disclosure/error.hpp"

namespace heed::disclosure {

boost::system::result<Policy> Policy::with_minimum_group(int people) noexcept
{
    if (people < minimum_group_floor) {
        return make_error_code(errc::minimum_group_too_small);
    }
    if (people > minimum_group_max) {
        return make_error_code(errc::minimum_group_too_large);
    }
    return Policy{people};
}

} // namespace heed::disclosure

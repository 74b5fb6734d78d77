#pragma once
// Why a ballot is not admitted. What can be wrong with its answers is survey::errc.

#include <boost/system/error_code.hpp>

#include <type_traits>

namespace heed::ballots {

enum class errc {
    malformed_code = 1, // not 24 Crockford characters, or its check character does not fit
    malformed_attempt,  // not 16 bytes
};

boost::system::error_code make_error_code(errc code) noexcept;

} // namespace heed::ballots

template <>
struct boost::system::is_error_code_enum<heed::ballots::errc> : std::true_type {
};

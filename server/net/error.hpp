#pragma once
// Why a server could not start, beyond what the operating system reports itself (an address in use,
// a port that needs more rights).

#include <boost/system/error_code.hpp>

#include <type_traits>

namespace heed::net {

enum class errc {
    bad_address = 1,        // not a numeric IPv4 or IPv6 address
    certificate_unreadable, // missing, not PEM, or no certificate in it
    key_unreadable,         // missing, not PEM, behind a pass phrase, or no private key in it
    key_exposed,            // the key file can be read by every account of the machine
    key_mismatch,           // the key does not belong to the certificate
};

boost::system::error_code make_error_code(errc code) noexcept;

} // namespace heed::net

template <>
struct boost::system::is_error_code_enum<heed::net::errc> : std::true_type {
};

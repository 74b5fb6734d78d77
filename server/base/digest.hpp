#pragma once
// SHA-256, HMAC-SHA-256 and comparison in constant time, over OpenSSL. Any thread. They throw
// std::runtime_error only if the library itself fails.

#include "server/base/bytes.hpp"

namespace heed::base {

Bytes32 sha256(ByteView data);
// RFC 2104.
Bytes32 hmac_sha256(ByteView key, ByteView data);
// True when both have the same length and bytes; the time taken depends on the length only.
bool equal_in_constant_time(ByteView left, ByteView right) noexcept;

} // namespace heed::base

#pragma once
// Bytes with the installation's seal behind them. Pure; any thread.

#include "scoring/disclosure/seal.hpp"

#include <boost/system/result.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace heed::disclosure {

std::vector<std::uint8_t> sealed(std::vector<std::uint8_t> bytes, Seal const& seal);

// The bytes that were sealed, inside `bytes`. Looks at the seal before anything else, in a time
// that does not depend on where it differs. Error: bad_seal.
boost::system::result<std::span<std::uint8_t const>>
unsealed(std::span<std::uint8_t const> bytes, Seal const& seal);

} // namespace heed::disclosure

#pragma once
// Values of tests/golden/ballots, which were computed apart from Heed. Throws when a file or a
// member is missing.

#include "server/ballots/blind_rsa.hpp"
#include "server/base/bytes.hpp"

#include <boost/json/value.hpp>

#include <algorithm>
#include <string_view>

namespace heed::testing {

boost::json::value read_golden(std::string_view file);

std::string_view text_of(boost::json::value const& golden, std::string_view member);
// A member in base64url, and one in hex.
base::Bytes bytes_of(boost::json::value const& golden, std::string_view member);
base::Bytes hex_of(boost::json::value const& golden, std::string_view member);

// A member of that very size, such as base::Bytes32 or ballots::Modular.
template <typename Array>
Array array_of(boost::json::value const& golden, std::string_view member)
{
    Array array{};
    auto const bytes = bytes_of(golden, member);
    std::copy_n(bytes.begin(), std::min(bytes.size(), array.size()), array.begin());
    return array;
}

} // namespace heed::testing

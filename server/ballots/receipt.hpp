#pragma once
// A receipt: ten characters by which anybody can ask whether a ballot is in the box. They are the
// first bits of a hash of the ballot's number that nothing else in the box is made from
// (ticket.hpp), so they lead to no ballot (docs/ballots.md "Words and values"). Values; any thread.

#include "server/base/bytes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace heed::ballots {

inline constexpr std::size_t receipt_characters = 10;
// How many bits of its key a receipt tells, five a character.
inline constexpr std::size_t receipt_bits = 50;

// In Crockford's capitals, without a hyphen.
std::string receipt_of(base::Bytes32 const& receipt_key);
// The lowest of all keys that have this receipt, which the others share their first receipt_bits
// with. Empty unless the text is ten characters as crockford_value() reads them.
std::optional<base::Bytes32> lowest_key_of(std::string_view receipt);

} // namespace heed::ballots

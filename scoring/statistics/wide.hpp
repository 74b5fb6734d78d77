#pragma once
// Whole numbers of 128 bits, which both our compilers have outside of the standard: room for the
// squares of everybody's scores. No other file names the compilers' own types.

namespace heed::statistics {

__extension__ using Signed128 = __int128;
__extension__ using Unsigned128 = unsigned __int128;

} // namespace heed::statistics

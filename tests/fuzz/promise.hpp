#pragma once
// Ends a fuzz run at the first broken promise; libFuzzer then keeps the input.

namespace heed::fuzz {

inline void promise(bool kept)
{
    if (!kept) {
        __builtin_trap();
    }
}

} // namespace heed::fuzz

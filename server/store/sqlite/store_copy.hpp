#pragma once
// A copy of the three files as they all were at one moment, also while a server works on them. What
// such a copy can hold is what a crash at that moment could have left, which the housekeeping
// repairs. The server's commits wait meanwhile.

#include "server/store/sqlite/sqlite_store.hpp"

namespace heed::store {

// Writes each file anew, in the order of its keys and without gaps, so that the copies tell no more
// of an order than the files do. They are on disk on return, readable by their owner only. Throws
// std::runtime_error when a file of `from` is missing or cannot be read, or one of `to` is there
// already and not empty.
void copy_sqlite_store(StoreFiles const& from, StoreFiles const& to);

} // namespace heed::store

#pragma once
// The store in one SQLite file: the default back end, for one server process. Why SQLite, and what
// the file may give away, is in docs/decisions/0008-sqlite-first.md.
//
// One connection behind one mutex, so there is one writer and every call is one transaction; any
// thread. Everything is synced to disk before a call returns. Both functions throw
// std::runtime_error when the file cannot be opened, is not Heed's, or was written by a newer Heed.

#include "server/base/random.hpp"
#include "server/store/store.hpp"

#include <filesystem>
#include <memory>

namespace heed::store {

// Opens the file, brings its schema up to date, and creates it first if it is not there (readable
// by its owner only). `random` draws the slots of ballots and must outlive the store.
std::unique_ptr<Store> open_sqlite_store(std::filesystem::path const& file, base::Random& random);

// The same store without a file, gone with the object: for tests and for trying things out.
std::unique_ptr<Store> open_sqlite_store_in_memory(base::Random& random);

} // namespace heed::store

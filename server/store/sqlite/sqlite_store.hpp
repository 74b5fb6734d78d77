#pragma once
// The store in three SQLite files: the default back end, for one server process. Why SQLite, why
// three files, and what they may give away, is in docs/decisions/0008-sqlite-first.md and
// docs/decisions/0014-ballots-without-order.md.
//
// Each file has one connection behind one mutex, and no connection ever sees a second file. Every
// call is one transaction, on disk when it returns; ballots that come together share one, and
// tickets do. Any thread. Both functions throw std::runtime_error when a file cannot be opened, is
// not the one of Heed's that it should be, or was written by a newer Heed.

#include "server/base/random.hpp"
#include "server/store/store.hpp"

#include <filesystem>
#include <memory>

namespace heed::store {

struct StoreFiles {
    std::filesystem::path main;   // accounts, organisation, campaigns, rounds, releases
    std::filesystem::path issuer; // keys and codes
    std::filesystem::path box;    // ballots

    // "heed.db", "issuer.db" and "box.db".
    static StoreFiles in(std::filesystem::path const& folder);
};

// Opens the files, brings their schemas up to date, and creates them first if they are not there
// (readable by their owner only). `random` draws what must not be guessed or follow an order, and
// must outlive the store.
std::unique_ptr<Store> open_sqlite_store(StoreFiles const& files, base::Random& random);

// The same store without files, gone with the object: for tests and for trying things out.
std::unique_ptr<Store> open_sqlite_store_in_memory(base::Random& random);

} // namespace heed::store

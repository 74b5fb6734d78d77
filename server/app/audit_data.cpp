#include "server/app/audit_data.hpp"

#include "server/store/sqlite/sqlite_store.hpp"

#include <stdexcept>

namespace heed::app {

namespace {

// Opening a folder makes what is missing, which an audit must not.
std::filesystem::path const& checked(std::filesystem::path const& folder)
{
    for (char const* const file : {"heed.db", "issuer.db", "box.db", "heed.key"}) {
        if (!std::filesystem::exists(folder / file)) {
            throw std::runtime_error{"there is no " + (folder / file).string()};
        }
    }
    return folder;
}

} // namespace

AuditData::AuditData(std::filesystem::path const& folder)
    : data_{checked(folder)},
      seal_{Keys::load_or_make(data_.key(), random_).derive(release_seal_name)},
      store_{store::open_sqlite_store(store::StoreFiles::in(data_.path()), random_)}
{
}

} // namespace heed::app

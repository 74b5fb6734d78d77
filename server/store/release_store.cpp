#include "server/store/release_store.hpp"

#include "server/base/digest.hpp"

namespace heed::store {

base::Bytes32 ledger_hash(base::Bytes32 const& before, disclosure::FrozenRecord const& record)
{
    base::Bytes bytes{before.begin(), before.end()};
    bytes.insert(bytes.end(), record.bytes.begin(), record.bytes.end());
    return base::sha256(bytes);
}

} // namespace heed::store

#include "server/rounds/housekeeping.hpp"

#include "server/base/digest.hpp"
#include "server/rounds/close.hpp"
#include "server/rounds/publish.hpp"

#include <stdexcept>
#include <string>

namespace heed::rounds {

void keep_house(Context const& context)
{
    // What could fail for the sake of one campaign comes last.
    context.store.rounds().renew_progress(context.clock.today());
    context.store.comments().delete_due(context.clock.today());
    close_due(context);
    publish_waiting(context);
}

void check_used_instruments(Context const& context)
{
    for (auto const& used : context.store.rounds().used_instruments()) {
        auto const* const entry = context.catalogue.find(used.key);
        bool const same = entry != nullptr &&
                          base::sha256(base::as_bytes(entry->canonical_bytes)) == used.fingerprint;
        if (!same) {
            throw std::runtime_error{
                "the instrument " + used.key.name + ' ' + std::to_string(used.key.version) +
                " has been used by a round and must not change; make a new version instead"};
        }
    }
}

} // namespace heed::rounds

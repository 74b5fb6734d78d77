#include "server/net/admission.hpp"

namespace heed::net {

Admission::Admission(Limits const& limits, Networks const& networks)
    : connections_max_{limits.connections},
      per_prefix_max_{limits.connections_per_prefix},
      networks_{networks}
{
}

Admission::Place Admission::admit(base::ByteView address)
{
    if (open_ >= connections_max_) {
        return {};
    }
    Place const place{.admitted = true, .network = networks_.name_of(address)};
    if (place.network) {
        auto& count = by_network_[*place.network];
        if (count >= per_prefix_max_) {
            return {};
        }
        ++count;
    }
    ++open_;
    return place;
}

void Admission::release(Place const& place)
{
    if (!place.admitted) {
        return;
    }
    --open_;
    if (!place.network) {
        return;
    }
    auto const found = by_network_.find(*place.network);
    if (found != by_network_.end() && --found->second == 0) {
        by_network_.erase(found);
    }
}

} // namespace heed::net

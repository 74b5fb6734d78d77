#pragma once
// A workshop that has the key in its drawer: every round gets the same one, at once. For tests
// only.

#include "server/rounds/key_workshop.hpp"
#include "tests/support/issuing_key.hpp"

namespace heed::testing {

class OneKeyWorkshop final : public rounds::KeyWorkshop {
public:
    std::size_t order(survey::RoundId const& /*round*/, Keep keep) override
    {
        keep(issuing_key());
        return 0;
    }
};

} // namespace heed::testing

#pragma once
// The back ends that have to keep the store's contract. Every test case of this folder runs once
// for each of them; a new back end joins by adding itself in backends.cpp.

#include "server/base/random.hpp"
#include "server/store/store.hpp"

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace heed::contract {

// Where one store keeps its data. It is removed with the object.
class Place {
public:
    Place() = default;
    Place(Place const&) = delete;
    Place& operator=(Place const&) = delete;
    virtual ~Place() = default;

    // Opens the store that lives here; close the last one first.
    virtual std::unique_ptr<store::Store> open(base::Random& random) = 0;
};

struct Backend {
    std::string name;
    // Whether a store that is opened again holds what the last one left.
    bool keeps_data = true;
    std::function<std::unique_ptr<Place>()> make_place;
};

std::ostream& operator<<(std::ostream& out, Backend const& backend);

std::vector<Backend> const& all_backends();
std::vector<Backend> const& backends_that_keep_data();

} // namespace heed::contract

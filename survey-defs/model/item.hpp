#pragma once
// An item: one statement that a person answers on a scale. Its wording lives in the locales.

#include "survey-defs/model/ids.hpp"

namespace heed::survey {

struct Item {
    ItemId id;
    // A reverse item says the opposite of its element; its value is mirrored before scoring.
    bool reverse = false;

    friend bool operator==(Item const&, Item const&) = default;
};

} // namespace heed::survey

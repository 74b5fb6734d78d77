#pragma once
// An element: a facet that several items on one scale measure together, and one headed part of
// the answer page.

#include "survey-defs/model/ids.hpp"
#include "survey-defs/model/item.hpp"

#include <string>
#include <vector>

namespace heed::survey {

struct Element {
    ElementId id;
    ScaleId scale;
    // Key of the words that stand before every item of this element, such as "leader".
    std::string stem;
    // An optional element is asked only when the leader chose it at launch.
    bool optional = false;
    std::vector<Item> items;

    friend bool operator==(Element const&, Element const&) = default;
};

} // namespace heed::survey

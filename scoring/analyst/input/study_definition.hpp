#pragma once
// The definition of a study in the plain form that definition.hpp describes. For definition.cpp
// only. Any thread.

#include "scoring/analyst/input/definition.hpp"
#include "survey-defs/model/json_node.hpp"

#include <string>
#include <vector>

namespace heed::analyst {

// Something odd that is no reason to refuse.
struct Remark {
    std::string pointer;
    std::string reason;
};

// Complains through the node about what is wrong; the definition is of use only when nothing was.
// Its title is empty when the file has none, and `remarks` is what its warnings are made from.
Definition read_study_definition(survey::JsonNode const& root, std::vector<Remark>& remarks);

} // namespace heed::analyst

#pragma once
// The definition of a study in the plain form that definition.hpp describes. For definition.cpp
// only. Any thread.

#include "scoring/analyst/input/definition.hpp"
#include "survey-defs/model/json_node.hpp"

namespace heed::analyst {

// Complains through the node about what is wrong; the definition is of use only when nothing was.
// Its title is empty when the file has none.
Definition read_study_definition(survey::JsonNode const& root);

} // namespace heed::analyst

#include "survey-defs/model/instrument_json.hpp"

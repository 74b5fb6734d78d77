#include "survey-defs/model/error.hpp"

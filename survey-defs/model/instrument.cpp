#include "survey-defs/model/instrument.hpp"

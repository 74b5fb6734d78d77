#include "survey-defs/model/catalogue.hpp"

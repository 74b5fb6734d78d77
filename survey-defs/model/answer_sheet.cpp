#include "survey-defs/model/answer_sheet.hpp"

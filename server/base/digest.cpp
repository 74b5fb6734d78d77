#include "server/base/digest.hpp"

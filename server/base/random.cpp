#include "server/base/random.hpp"

#include "server/base/clock.hpp"

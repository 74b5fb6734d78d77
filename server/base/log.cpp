#include "server/base/log.hpp"

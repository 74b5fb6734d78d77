#include "server/base/encoding.hpp"

#include "server/store/error.hpp"

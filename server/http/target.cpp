#include "server/http/target.hpp"
